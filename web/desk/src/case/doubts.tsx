// What does not hold in a case: what happened, what it may mean, what to do. Shown before everything else.
import { markOf } from '@kentongan/client/reporter-marks'
import type { EntryView, FindingView } from '@kentongan/client/view'
import { revealUnseen } from '@kentongan/domain/text'
import type { JSX } from 'preact'
import { Icon } from '../page/icon.tsx'
import { type AllWords, useSpeech } from '../page/language.ts'
import type { CasePage } from '../worker/protocol.ts'
import { Prose } from './plain.tsx'
import { standingOf } from './standing.ts'

interface Doubt {
  readonly what: string
  readonly means: string
  /** What to do about it now. */
  readonly now: string
}

/** Every doubt about this case, each kind once with how often. */
export function doubtsOf(words: AllWords, page: CasePage): readonly Doubt[] {
  const { doubt, status } = words
  const { view, refusal, pinnedMissing, listed } = page
  const found: Doubt[] = []
  if (refusal !== null) {
    found.push({ what: doubt.refusal[refusal], means: '', now: doubt.refusalNow[refusal] })
  }
  if (pinnedMissing > 0) found.push({ ...doubt.pinned, what: doubt.pinned.what(pinnedMissing) })
  if (view === null) return found
  const standing = standingOf(listed, view)
  if (standing.served !== null) {
    const [signed, served] = [standing.status, standing.served].map((one) => status.internal[one])
    const what = doubt.statusDiffers.what(signed ?? '', served ?? '')
    found.push({ ...doubt.statusDiffers, what })
  }
  const kinds = new Map<FindingView['kind'], number>()
  for (const { kind } of view.findings) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  for (const [kind, count] of kinds) {
    const { what, means, now } = doubt[kind]
    const names = view.findings
      .flatMap((one) => (one.kind === 'evidence-missing' && kind === one.kind ? [one.name] : []))
      .map(revealUnseen)
    const times = count > 1 ? ` (${count}×)` : ''
    found.push({ what: [what + times, ...names].join(' '), means, now })
  }
  return found
}

export function Doubts({ page }: { readonly page: CasePage }): JSX.Element | null {
  const { words } = useSpeech()
  const found = doubtsOf(words, page)
  if (found.length === 0) return null
  return (
    <section class="doubts" aria-labelledby="ganjil">
      <h2 id="ganjil">
        <Icon name="late" />
        {words.doubt.heading}
      </h2>
      {page.view !== null && <p>{words.doubt.lead}</p>}
      <ul>
        {found.map(({ what, means, now }) => (
          <li key={what}>
            <b>{what}</b> {means}
            <p>{now}</p>
          </li>
        ))}
      </ul>
      {page.view !== null && <Late entries={page.view.late} />}
      <p>{words.doubt.advice}</p>
    </section>
  )
}

/** What was written into an epoch that was over, shown apart from what counts. */
function Late({ entries }: { readonly entries: readonly EntryView[] }): JSX.Element {
  const { words, day } = useSpeech()
  const { messages } = words.deskCase
  return (
    <>
      {entries.map((entry) => {
        const { author } = entry
        const name =
          author.kind === 'officer' ? author.name || messages.officerGone : messages.reporter
        const mark = markOf(entry)
        const text = 'content' in entry && 'text' in entry.content ? entry.content.text : ''
        return (
          <blockquote key={entry.hash}>
            <b>{words.doubt.lateBy(name, day(entry.day))}</b>
            {mark !== null && <p>{words.deskCase.marks.said[mark]}</p>}
            <Prose {...{ text }} />
          </blockquote>
        )
      })}
    </>
  )
}
