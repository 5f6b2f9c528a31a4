// "Terbitkan berkas upacara": the root that two share sheets signed, compared by its fingerprint, then published.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Dialog } from '../page/dialog.tsx'
import { failureText } from '../page/failure.ts'
import { describedBy, Field } from '../page/field.tsx'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { DeskFailure, OfficersFacts, RootFacts } from '../worker/protocol.ts'

interface RootDialogProps {
  readonly onClose: () => void
  readonly onPublished: (facts: OfficersFacts) => void
}

const field = 'berkas-upacara'

export function RootDialog({ onClose, onPublished }: RootDialogProps): JSX.Element {
  const { words, day } = useSpeech()
  const said = words.officers.root
  const [text, setText] = useState('')
  const [root, setRoot] = useState<RootFacts | null>(null)
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  const [busy, setBusy] = useState(false)

  async function read(file: File | undefined): Promise<void> {
    setRoot(null)
    setFailure(null)
    const content = await file?.text().catch(() => '')
    if (content === undefined) return
    const answer = await ask('read-root', { text: content })
    setText(content)
    if (answer.ok) setRoot(answer.value)
    else setFailure(answer.code)
  }
  async function publish(): Promise<void> {
    if (busy) return
    setBusy(true)
    const answer = await ask('publish-root', { text })
    setBusy(false)
    if (answer.ok) onPublished(answer.value)
    else setFailure(answer.code)
  }
  const input = { id: field, label: said.file, hint: said.hint }
  return (
    <Dialog title={said.title} {...{ onClose }}>
      <Field {...input}>
        <input
          {...describedBy(input)}
          type="file"
          accept=".json"
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
      </Field>
      {root !== null && (
        <>
          <dl class="kv">
            <dt>{said.version}</dt>
            <dd>{root.version}</dd>
            <dt>{said.expires}</dt>
            <dd>{day(root.expires)}</dd>
            <dt>{said.signers}</dt>
            <dd>{root.signers.join(', ')}</dd>
            <dt>{said.fingerprint}</dt>
            <dd>
              <code>{root.fingerprint}</code>
            </dd>
          </dl>
          <p class="hint">{said.compare}</p>
        </>
      )}
      {failure !== null && (
        <p class="alarm" role="alert">
          {failureText(words, failure)}
        </p>
      )}
      <div class="row end">
        <button class="btn" type="button" onClick={onClose}>
          {words.common.cancel}
        </button>
        {root !== null && (
          <button
            class="btn primary"
            type="button"
            aria-disabled={busy}
            onClick={() => void publish()}
          >
            {said.go}
          </button>
        )}
      </div>
    </Dialog>
  )
}
