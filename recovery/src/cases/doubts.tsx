// What does not hold in a case or in its export, in words; where all holds, that is said too.
import { Icon } from '@kentongan/design/icon'
import { revealUnseen } from '@kentongan/domain/text'
import type { JSX } from 'preact'
import type { CasePage } from '../open/cases.ts'
import { type AllWords, useSpeech } from '../page/language.ts'

interface Doubt {
  readonly what: string
  readonly means: string
}

/** Every doubt, each kind once with how often. */
export function doubtsOf(words: AllWords, page: CasePage): readonly Doubt[] {
  const { doubt, recovery } = words
  const { read, refusal, view } = page
  const found: Doubt[] = []
  if (refusal !== null) found.push({ what: doubt.refusal[refusal], means: '' })
  for (const kind of ['damaged', 'absent'] as const) {
    const count = read?.[kind] ?? 0
    if (count === 0) continue
    const { what, means } = recovery.case[kind]
    found.push({ what: what(count), means })
  }
  const findings = view?.findings ?? []
  for (const kind of new Set(findings.map((one) => one.kind))) {
    const own = findings.filter((one) => one.kind === kind)
    const names = own.flatMap((one) => ('name' in one ? [revealUnseen(one.name)] : []))
    const times = own.length > 1 ? ` (${own.length}×)` : ''
    const { what, means } = doubt[kind]
    found.push({ what: [what + times, ...names].join(' '), means })
  }
  return found
}

export function Doubts({ page }: { readonly page: CasePage }): JSX.Element {
  const { words } = useSpeech()
  const said = words.recovery.case
  const found = doubtsOf(words, page)
  if (found.length === 0) {
    return (
      <div class="sealed">
        <Icon name="tick" />
        <p>{said.allHolds}</p>
      </div>
    )
  }
  return (
    <section class="errors" aria-labelledby="ganjil">
      <h2 id="ganjil">{said.doubts}</h2>
      {page.view !== null && <p>{said.doubtsLead}</p>}
      <ul class="plain">
        {found.map(({ what, means }) => (
          <li key={what}>
            <b>{what}</b> {means}
          </li>
        ))}
      </ul>
    </section>
  )
}
