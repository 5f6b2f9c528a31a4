// A dialog that says what will happen before it is done, and why when it was refused.
import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { DeskFailure } from '../worker/protocol.ts'
import { Dialog } from './dialog.tsx'
import { failureText } from './failure.ts'
import { useSpeech } from './language.ts'

interface ConfirmDialogProps {
  readonly title: string
  readonly go: string
  /** Said on the button meanwhile. */
  readonly working: string
  /** Resolves with why it was refused, or null. */
  readonly onGo: () => Promise<DeskFailure | null>
  readonly onDone?: () => void
  readonly onClose: () => void
  readonly children: ComponentChildren
}

export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  const { title, go, working, onGo, onDone, onClose, children } = props
  const { words } = useSpeech()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  async function send(): Promise<void> {
    if (busy) return
    setBusy(true)
    const refused = await onGo()
    setBusy(false)
    setFailure(refused)
    if (refused === null) onDone?.()
  }
  return (
    <Dialog {...{ title, onClose }}>
      {children}
      {failure !== null && (
        <p class="alarm" role="alert">
          {failureText(words, failure)}
        </p>
      )}
      <div class="row end">
        <button class="btn" type="button" onClick={onClose}>
          {words.common.cancel}
        </button>
        <button class="btn primary" type="button" aria-disabled={busy} onClick={() => void send()}>
          {busy ? working : go}
        </button>
      </div>
    </Dialog>
  )
}
