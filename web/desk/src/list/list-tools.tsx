// What can be done with the list as it is shown: narrowed, sorted, marked as read, taken out as a file.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useCommands } from '../commands/use-commands.ts'
import { ConfirmDialog } from '../page/confirm-dialog.tsx'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import { ExportDialog } from './export-dialog.tsx'
import { ListFilter } from './list-filter.tsx'
import type { Choice, ShownRow } from './rows.ts'
import type { Cases } from './use-cases.ts'
import type { Picks } from './use-picks.ts'

interface ListToolsProps {
  /** Of the view, before anything is left out. */
  readonly rows: readonly ShownRow[]
  readonly shown: readonly ShownRow[]
  readonly choice: Choice
  readonly onChoice: (choice: Choice) => void
  readonly title: string
  readonly today: string
  readonly cases: Cases
  readonly picks: Picks
}

export function ListTools(props: ListToolsProps): JSX.Element {
  const { rows, shown, choice, onChoice, title, today, cases, picks } = props
  const { pick, read, export: file } = useSpeech().words.deskList
  const [asking, setAsking] = useState<'read' | 'export' | null>(null)
  const unread = shown.flatMap(({ id, news }) => (news === null ? [] : [id]))
  const onClose = (): void => setAsking(null)
  useCommands({
    markRead: unread.length > 0 ? () => setAsking('read') : undefined,
    export: shown.length > 0 ? () => setAsking('export') : undefined,
  })
  return (
    <div class="list-tools">
      <ListFilter {...{ rows, choice, onChoice }} />
      <div class="row">
        {shown.length > 0 && !picks.on && (
          <button class="btn quiet" type="button" onClick={picks.begin}>
            <Icon name="check" /> {pick.start}
          </button>
        )}
        {!picks.on && unread.length > 0 && (
          <button class="btn quiet" type="button" onClick={() => setAsking('read')}>
            <Icon name="eye" /> {read.name}
          </button>
        )}
        {!picks.on && shown.length > 0 && (
          <button class="btn quiet" type="button" onClick={() => setAsking('export')}>
            <Icon name="save" /> {file.name}
          </button>
        )}
      </div>
      {asking === 'export' && <ExportDialog rows={shown} {...{ title, today, onClose }} />}
      {asking === 'read' && (
        <ConfirmDialog
          title={read.name}
          {...{ go: read.go, working: read.working, onClose }}
          onGo={() => cases.markRead(unread)}
          onDone={onClose}
        >
          <p>{read.lead(unread.length)}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}
