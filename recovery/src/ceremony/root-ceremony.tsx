// Signing the next root: choose who signs from now on, compare fingerprints, take the file away.

import { save } from '@kentongan/design/save'
import { dayOf } from '@kentongan/domain/calendar'
import type { Publication } from '@kentongan/domain/wire/office'
import { candidatesOf, type NewRoot, nextRoot } from '@kentongan/sealed/next-root'
import type { OfficeKeys } from '@kentongan/sealed/office-secret'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Export } from '../export/read.ts'
import { ErrorSummary } from '../page/errors.tsx'
import { useSpeech } from '../page/language.ts'
import { Line } from '../page/plain.tsx'

interface RootCeremonyProps {
  readonly exported: Export
  readonly keys: OfficeKeys
}

const field = 'penanda-tangan'

export function RootCeremony({ exported, keys }: RootCeremonyProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.recovery.root
  const candidates = candidatesOf(exported.office)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(candidates.filter(({ signs }) => signs).map(({ member }) => member)),
  )
  const [made, setMade] = useState<NewRoot | null>(null)
  const [attempt, setAttempt] = useState(0)
  const problems = made === null || made.ok ? [] : [{ field, text: said[made.reason] }]
  function make(event: Event): void {
    event.preventDefault()
    setAttempt(attempt + 1)
    const { office, bundle } = exported
    setMade(nextRoot(office, bundle, keys, [...chosen], dayOf(new Date())))
  }
  function choose(member: string, signs: boolean): void {
    const next = new Set(chosen)
    if (signs) next.add(member)
    else next.delete(member)
    setChosen(next)
    // What was signed is not what is chosen any more.
    setMade(null)
  }
  return (
    <>
      <ErrorSummary {...{ problems, attempt }} />
      <h1 tabIndex={-1}>{said.title}</h1>
      <p>{said.lead}</p>
      <form class="stack" noValidate onSubmit={make}>
        <fieldset id={field} tabIndex={-1} class="signers" aria-describedby={`${field}-h`}>
          <legend class="legend">{said.signers}</legend>
          <p class="hint" id={`${field}-h`}>
            {said.signersHint}
          </p>
          {candidates.map(({ member, name, position, fingerprint, signs }) => (
            <label key={member}>
              <input
                type="checkbox"
                checked={chosen.has(member)}
                onChange={(event) => choose(member, event.currentTarget.checked)}
              />
              <span>
                <b>
                  <Line text={name} />
                </b>
                {signs && ` (${said.signsNow})`}
                <span class="hint">
                  <Line text={position} />
                </span>
                <code class="print">{fingerprint}</code>
              </span>
            </label>
          ))}
        </fieldset>
        <button class="button main" type="submit">
          {said.make}
        </button>
      </form>
      {made?.ok === true && <Made root={made} />}
    </>
  )
}

function Made({ root: made }: { readonly root: NewRoot & { readonly ok: true } }): JSX.Element {
  const { words, day } = useSpeech()
  const said = words.recovery.root
  const { root, signed, fingerprint, needs } = made
  const { statement, signatures } = signed
  const publication: Publication = {
    root: { statement, signatures: [...signatures] },
    directory: null,
    renewal: null,
    profile: null,
  }
  const name = `kunci-induk-${root.version}.json`
  return (
    <section class="state" aria-labelledby="kunci-induk" role="status">
      <h2 id="kunci-induk">{said.made}</h2>
      <dl class="rows">
        <div>
          <dt>{said.version}</dt>
          <dd>{root.version}</dd>
        </div>
        <div>
          <dt>{said.expires}</dt>
          <dd>{day(root.expires)}</dd>
        </div>
        <div>
          <dt>{said.threshold}</dt>
          <dd>{said.needed(root.threshold)}</dd>
        </div>
        <div>
          <dt>{said.fingerprint}</dt>
          <dd>
            <code class="print">{fingerprint}</code>
            <p class="hint">{said.fingerprintHint}</p>
          </dd>
        </div>
      </dl>
      {needs !== 'nothing' && <p class="note warn">{said.needs[needs]}</p>}
      <button
        class="button"
        type="button"
        onClick={() =>
          save(new Blob([JSON.stringify(publication)], { type: 'application/json' }), name)
        }
      >
        {said.save}
      </button>
      <p>{said.next}</p>
    </section>
  )
}
