// Beside a case: who can read it, as every key says, and how its reporter's identity is sealed.
import type { CaseView, ReaderView } from '@kentongan/client/view'
import type { JSX } from 'preact'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import type { CasePage } from '../worker/protocol.ts'

export function CaseSide({ page }: { readonly page: CasePage }): JSX.Element | null {
  const { view } = page
  const { words } = useSpeech()
  if (view === null) return null
  return (
    <aside class="side" aria-label={words.deskCase.readers.title}>
      <Readers {...{ page, view }} />
      <Identity {...{ page, view }} />
    </aside>
  )
}

interface PartProps {
  readonly page: CasePage
  readonly view: CaseView
}

function Readers({ page, view }: PartProps): JSX.Element {
  const { words } = useSpeech()
  const { readers } = words.deskCase
  const now = view.readers.filter(({ until }) => until === null)
  const reading = now.filter(({ vaults }) => vaults.includes('report'))
  const holding = now.filter(({ vaults }) => !vaults.includes('report'))
  const left = view.readers.filter(({ until }) => until !== null)
  return (
    <section class="block" aria-labelledby="pembaca">
      <h2 id="pembaca">
        {readers.title} <span class="n">{reading.length}</span>
      </h2>
      <ul class="readers">
        {reading.map((reader) => (
          <Reader key={reader.member} {...{ reader, page }} />
        ))}
      </ul>
      {holding.length > 0 && (
        <ul class="readers">
          {holding.map((reader) => (
            <Reader key={reader.member} {...{ reader, page }} />
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <>
          <h3>{readers.left}</h3>
          <ul class="readers">
            {left.map((reader) => (
              <Reader key={reader.member} {...{ reader, page }} />
            ))}
          </ul>
          <p class="small soft">{readers.leftHint}</p>
        </>
      )}
      <p class="small soft">
        <Icon name="verified" /> {readers.verified}
      </p>
      {view.route !== 'inspektur' && <p class="small soft">{readers.recovery}</p>}
      {view.excludedCount > 0 && (
        <p class="small">
          <Icon name="block" /> {readers.excluded(view.excludedCount)}
        </p>
      )}
    </section>
  )
}

function Reader({
  reader,
  page,
}: {
  readonly reader: ReaderView
  readonly page: CasePage
}): JSX.Element {
  const { words, dayShort, day } = useSpeech()
  const { readers, messages } = words.deskCase
  const { reads } = words.roles
  const { member, name, position, vaults, half, since, by, until, openedOn } = reader
  const read = vaults.includes('report')
  const what = (['report', 'original'] as const)
    .filter((vault) => vaults.includes(vault))
    .map((vault) => reads[vault])
  if (half !== null) what.push(reads[half])
  const by_ =
    by.kind === 'officer' ? readers.by(by.name || messages.officerGone) : readers.byReporter
  return (
    <li>
      <Icon name={read ? 'verified' : 'key'} />
      <div>
        <b>{name || messages.officerGone}</b> {member === page.me && readers.you}
        <span class="s">{readers.since(position, dayShort(since))}</span>
        <span class="s">
          {read ? readers.reads(what.join(', ')) : readers.halfOnly(what.join(', '))}
          {by.kind === 'officer' && `, ${by_}`}
        </span>
        {until !== null && <span class="s">{readers.until(day(until))}</span>}
        {read && (
          <span class="s">
            {openedOn === null ? readers.notOpened : readers.opened(day(openedOn))}
          </span>
        )}
        <code>{page.fingerprints[member]}</code>
      </div>
    </li>
  )
}

function Identity({ page, view }: PartProps): JSX.Element {
  const { words } = useSpeech()
  const { identity } = words.deskCase
  const { reads } = words.roles
  if (view.report?.identityChoice !== 'confidential') {
    return (
      <section class="block" aria-labelledby="identitas">
        <h2 id="identitas">{identity.none}</h2>
        <p class="small soft">{identity.noneHint}</p>
      </section>
    )
  }
  const holders = (half: 'A' | 'B'): string =>
    view.readers
      .filter((one) => one.half === half)
      .map(({ name }) => name)
      .join(', ')
  return (
    <section class="block" aria-labelledby="identitas">
      <div class="seal">
        <h2 id="identitas">
          <Icon name="lock" />
          <span>{identity.sealed}</span>
        </h2>
        <ol class="halves">
          <li>
            <b>1. {identity.requester}</b>
            <span>{holders('A')}</span>
          </li>
          <li>
            <b>2. {identity.approver}</b>
            <span>{holders('B')}</span>
          </li>
        </ol>
        <div class="foot">
          <p>{identity.foot}</p>
          {page.half !== null && <p>{identity.yours(reads[page.half])}</p>}
        </div>
      </div>
    </section>
  )
}
