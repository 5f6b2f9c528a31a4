// How many cases are picked, and what can be done with them: marked, handed to a colleague, taken out as a file.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Batch } from '../batch/use-batch.ts'
import { useCommands } from '../commands/use-commands.ts'
import { ConfirmDialog } from '../page/confirm-dialog.tsx'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { ExportDialog } from './export-dialog.tsx'
import type { Cases } from './use-cases.ts'
import type { Picks } from './use-picks.ts'

interface PicksBarProps {
  readonly picks: Picks
  readonly cases: Cases
  readonly batch: Batch
  readonly title: string
  readonly today: string
}

export function PicksBar({ picks, cases, batch, title, today }: PicksBarProps): JSX.Element {
  const { words } = useSpeech()
  const { pick, read, export: file } = words.deskList
  const [asking, setAsking] = useState<'read' | 'assign' | 'export' | null>(null)
  const { rows } = picks
  const isNone = rows.length === 0
  const unread = rows.flatMap(({ id, news }) => (news === null ? [] : [id]))
  const onClose = (): void => setAsking(null)
  const done = (): void => {
    onClose()
    picks.clear()
  }
  // While rows are picked it means them alone, and never falls through to all that is shown.
  const markRead = (): void => {
    if (unread.length > 0) setAsking('read')
  }
  const assign = isNone ? undefined : () => setAsking('assign')
  const take = isNone ? undefined : () => setAsking('export')
  useCommands({ unpick: picks.clear, markRead, assign, export: take })
  return (
    <section class="picks" aria-label={pick.bar}>
      <p role="status">
        <b>{pick.count(rows.length)}</b>
      </p>
      <button class="btn quiet" type="button" onClick={picks.clear}>
        <Icon name="cross" /> {pick.clear}
      </button>
      <button class="btn quiet" type="button" onClick={picks.all}>
        {pick.all}
      </button>
      <button class="btn" type="button" aria-disabled={unread.length === 0} onClick={markRead}>
        <Icon name="eye" /> {read.name}
      </button>
      <button class="btn" type="button" aria-disabled={isNone} onClick={assign}>
        <Icon name="plus" /> {pick.assign}
      </button>
      <button class="btn" type="button" aria-disabled={isNone} onClick={take}>
        <Icon name="save" /> {file.name}
      </button>
      {asking === 'export' && <ExportDialog {...{ rows, title, today, onClose }} />}
      {asking === 'assign' && <AssignDialog {...{ rows, batch, onClose }} onBegun={done} />}
      {asking === 'read' && (
        <ConfirmDialog
          title={read.name}
          {...{ go: read.go, working: read.working, onClose }}
          onGo={() => cases.markRead(unread)}
          onDone={done}
        >
          <p>{pick.readLead(unread.length)}</p>
        </ConfirmDialog>
      )}
    </section>
  )
}
