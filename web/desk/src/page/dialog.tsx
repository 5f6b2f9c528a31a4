// A dialog of the browser's own: modal, closed by Esc, focus returned to where it was.
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { useSpeech } from './language.ts'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

export function Dialog({ title, onClose, children }: DialogProps): JSX.Element {
  const { words } = useSpeech()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const dialog = box.current
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      class="dialog"
      ref={box}
      aria-labelledby="dialog"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <h2 id="dialog">{title}</h2>
        <button class="btn quiet" type="button" onClick={onClose}>
          <Icon name="cross" />
          {words.common.close}
        </button>
      </header>
      {children}
    </dialog>
  )
}
