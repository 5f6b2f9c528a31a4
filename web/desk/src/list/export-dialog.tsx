// The list as a file: asked for on purpose, because what leaves the desk is sealed no more.
import { save } from '@kentongan/design/save'
import { revealUnseen } from '@kentongan/domain/text'
import type { JSX } from 'preact'
import { ConfirmDialog } from '../page/confirm-dialog.tsx'
import { type Speech, useSpeech } from '../page/language.ts'
import { ticketText } from './case-row.tsx'
import type { ShownRow } from './rows.ts'
import { dueWords } from './status-mark.tsx'

interface ExportDialogProps {
  readonly rows: readonly ShownRow[]
  readonly title: string
  readonly today: string
  readonly onClose: () => void
}

export function ExportDialog({ rows, title, today, onClose }: ExportDialogProps): JSX.Element {
  const speech = useSpeech()
  const said = speech.words.deskList.export
  async function go(): Promise<null> {
    // Who exports nothing loads nothing for it.
    const { xlsxOf, xlsxType } = await import('./xlsx.ts')
    const { heads } = said
    const bytes = xlsxOf(title, heads, widths, cellsOf(speech, rows))
    save(new Blob([bytes], { type: xlsxType }), `${said.file}-${today}.xlsx`)
    return null
  }
  const texts = { title: said.title, go: said.go, working: said.working }
  return (
    <ConfirmDialog {...texts} onGo={go} onDone={onClose} onClose={onClose}>
      <p>{said.lead(rows.length)}</p>
      <p class="alarm">{said.warning}</p>
    </ConfirmDialog>
  )
}

/** Ticket, title, kind, status, received, due, left. */
const widths = [14, 64, 28, 24, 12, 12, 18]

function cellsOf(speech: Speech, rows: readonly ShownRow[]): readonly (readonly string[])[] {
  const { words } = speech
  return rows.map(({ ticket, title, finding, kindLabel, status, received, due }) => [
    ticketText(ticket),
    finding === null ? revealUnseen(title ?? '') : words.desk.list.finding[finding],
    kindLabel,
    words.status.internal[status],
    received,
    'day' in due ? due.day : '',
    dueWords(speech, due).text,
  ])
}
