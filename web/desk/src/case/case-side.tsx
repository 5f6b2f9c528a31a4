// Beside a case: who can read it, as every key says, who could, and who reads no further.
import type { CaseView, ReaderView } from '@kentongan/client/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import type { CasePage } from '../worker/protocol.ts'
import { AccessDialog, type AccessQuestion } from './access-dialog.tsx'
import { Identity } from './identity.tsx'
import type { OpenCase } from './use-case.ts'

interface CaseSideProps {
  readonly page: CasePage
  readonly open: OpenCase
  readonly today: string
  /** The case was given up: it is no longer among this officer's. */
  readonly onGone: () => void
}

export function CaseSide({ page, open, today, onGone }: CaseSideProps): JSX.Element | null {
  const { view } = page
  const { words } = useSpeech()
  if (view === null) return null
  return (
    <aside class="side" aria-label={words.deskAccess.readers.title}>
      <Readers {...{ page, view, open, onGone }} />
      <Identity {...{ page, view, open, today }} />
    </aside>
  )
}

function Readers({
  page,
  view,
  open,
  onGone,
}: Omit<CaseSideProps, 'today'> & { readonly view: CaseView }): JSX.Element {
  const { words } = useSpeech()
  const { readers } = words.deskAccess
  const [asking, setAsking] = useState<AccessQuestion | null>(null)
  const remove = (reader: ReaderView) => setAsking({ kind: 'remove', reader })
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
          <Reader key={reader.member} {...{ reader, page }} onRemove={remove} />
        ))}
      </ul>
      <div class="acts">
        <button
          class="btn"
          type="button"
          aria-disabled={page.candidates.length === 0}
          onClick={() => page.candidates.length > 0 && setAsking({ kind: 'let-in' })}
        >
          <Icon name="plus" /> {readers.letIn}
        </button>
        <button class="btn quiet" type="button" onClick={() => setAsking({ kind: 'conflict' })}>
          {readers.conflict}
        </button>
      </div>
      {asking !== null && (
        <AccessDialog {...{ asking, page, open, onGone }} onClose={() => setAsking(null)} />
      )}
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

interface ReaderProps {
  readonly reader: ReaderView
  readonly page: CasePage
  readonly onRemove?: (reader: ReaderView) => void
}

function Reader({ reader, page, onRemove }: ReaderProps): JSX.Element {
  const { words, dayShort, day } = useSpeech()
  const { readers } = words.deskAccess
  const { messages } = words.deskCase
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
        {onRemove !== undefined && member !== page.me && (
          <button class="btn quiet" type="button" onClick={() => onRemove(reader)}>
            {readers.remove}
            <span class="sr"> {name}</span>
          </button>
        )}
      </div>
    </li>
  )
}
