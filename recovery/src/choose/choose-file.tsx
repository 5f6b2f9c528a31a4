// Choosing the export: it is read and its office verified before anybody types a sheet.
import { dayOf } from '@kentongan/domain/calendar'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { type Export, type ExportFailure, readExport } from '../export/read.ts'
import { FieldError } from '../page/errors.tsx'
import { useSpeech } from '../page/language.ts'

const field = 'berkas'

export function ChooseFile({ onRead }: { readonly onRead: (read: Export) => void }): JSX.Element {
  const { words } = useSpeech()
  const { choose, offline } = words.recovery
  const [failure, setFailure] = useState<ExportFailure | 'gone' | null>(null)
  const [busy, setBusy] = useState(false)
  async function read(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0]
    if (file === undefined || busy) return
    setBusy(true)
    setFailure(null)
    const result = await readExport(file, dayOf(new Date())).catch(() => null)
    setBusy(false)
    if (result?.ok === true) return onRead(result.value)
    setFailure(result === null ? 'gone' : result.reason)
    // The same file may be chosen again, once it was copied anew.
    input.value = ''
  }
  return (
    <>
      <h1>{choose.title}</h1>
      <p>{choose.lead}</p>
      <p class="note warn">{offline}</p>
      <div class={failure === null ? 'field' : 'field bad'}>
        <label for={field}>{choose.file}</label>
        <p class="hint" id={`${field}-h`}>
          {choose.hint}
        </p>
        <div role="alert">
          {failure !== null && (
            <FieldError
              id={field}
              text={failure === 'gone' ? words.recovery.gone : choose[failure]}
            />
          )}
        </div>
        <input
          id={field}
          class="field-input"
          type="file"
          accept=".tar"
          aria-describedby={failure === null ? `${field}-h` : `${field}-h ${field}-e`}
          aria-invalid={failure === null ? undefined : 'true'}
          onChange={(event) => void read(event.currentTarget)}
        />
      </div>
      <p role="status">{busy && choose.reading}</p>
    </>
  )
}
