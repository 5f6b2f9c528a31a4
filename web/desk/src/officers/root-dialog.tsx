// "Terbitkan berkas upacara": the root that two share sheets signed, compared by its fingerprint, then published.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Dialog } from '../page/dialog.tsx'
import { failureText } from '../page/failure.ts'
import { describedBy, Field } from '../page/field.tsx'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { DeskFailure, OfficersFacts } from '../worker/protocol.ts'
import type { RootFacts } from '../worker/signing-facts.ts'
import { RootOffer } from './root-offer.tsx'

interface RootDialogProps {
  readonly onClose: () => void
  readonly onPublished: (facts: OfficersFacts) => void
}

const field = 'berkas-upacara'

export function RootDialog({ onClose, onPublished }: RootDialogProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.signers.root
  const [text, setText] = useState('')
  const [root, setRoot] = useState<RootFacts | null>(null)
  const [failure, setFailure] = useState<DeskFailure | null>(null)

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
      {failure !== null && (
        <p class="alarm" role="alert">
          {failureText(words, failure)}
        </p>
      )}
      {root === null ? (
        <div class="row end">
          <button class="btn" type="button" onClick={onClose}>
            {words.common.cancel}
          </button>
        </div>
      ) : (
        <RootOffer {...{ root, text, onClose, onPublished }} />
      )}
    </Dialog>
  )
}
