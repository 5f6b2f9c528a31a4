// Whether the audit log holds, in words; and where it does not, which rows, and what to do.
import type { AuditFault } from '@kentongan/domain/audit'
import type { JSX } from 'preact'
import { failureText } from '../page/failure.ts'
import { Icon } from '../page/icon.tsx'
import { type AllWords, useSpeech } from '../page/language.ts'
import type { LogFacts } from '../worker/log-facts.ts'
import type { Log } from './use-log.ts'

const faultsShown = 12

export function Verdict({ log }: { readonly log: Log }): JSX.Element | null {
  const { words } = useSpeech()
  const said = words.auditLog
  const { facts, progress, failure, check } = log
  if (progress !== null) {
    return (
      <div class="opening">
        <span id="memeriksa-jejak">{said.checking}</span>
        <span>{progress.of > 0 && said.progress(progress.rows, progress.of)}</span>
        <progress
          aria-labelledby="memeriksa-jejak"
          max={Math.max(progress.of, 1)}
          value={progress.rows}
        />
      </div>
    )
  }
  if (failure !== null) {
    return (
      <div class="alarm" role="alert">
        <p>{failureText(words, failure)}</p>
        <button class="btn" type="button" onClick={check}>
          {words.common.retry}
        </button>
      </div>
    )
  }
  return facts === null ? null : facts.faults.length > 0 ? (
    <Broken {...{ facts }} />
  ) : (
    <Whole {...{ facts }} />
  )
}

function Whole({ facts }: { readonly facts: LogFacts }): JSX.Element {
  const { words, day } = useSpeech()
  const said = words.auditLog
  return (
    <div class="verdict" role="status">
      <p>
        <b class="leaf">
          <Icon name="verified" /> {said.whole}
        </b>{' '}
        {said.wholeText(facts.rows, day(facts.since))}
      </p>
      {facts.hidden > 0 && <p class="small soft">{said.hidden(facts.hidden)}</p>}
      <p class="small soft">{facts.seen === null ? said.neverSeen : said.seen(facts.seen)}</p>
      <Head {...{ facts }} />
    </div>
  )
}

function Broken({ facts }: { readonly facts: LogFacts }): JSX.Element {
  const { words } = useSpeech()
  const said = words.auditLog
  const more = facts.faults.length - faultsShown
  return (
    <div class="alarm verdict" role="alert">
      <p>
        <b>
          <Icon name="late" /> {said.broken}
        </b>
      </p>
      <ul>
        {facts.faults.slice(0, faultsShown).map((fault, at) => (
          <li key={at}>{faultText(words, fault)}</li>
        ))}
        {more > 0 && <li>{said.more(more)}</li>}
      </ul>
      <p>
        <b>{said.todo}</b>
      </p>
      <ol>
        {said.todoSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Head {...{ facts }} />
    </div>
  )
}

function Head({ facts }: { readonly facts: LogFacts }): JSX.Element {
  const { words } = useSpeech()
  const said = words.auditLog
  return (
    <p class="small">
      {said.head}: <code>{facts.head}</code>. {said.headHint}
    </p>
  )
}

function faultText({ auditLog: { faults } }: AllWords, fault: AuditFault): string {
  return fault.kind === 'missing'
    ? faults.missing(fault.from, fault.to)
    : faults[fault.kind](fault.sequence)
}
