// A dialog of the browser's own: modal, closed by Esc, focus returned to where it was.
import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

interface ModalProps {
  /** The id of its heading. */
  readonly labelledBy: string
  readonly wide?: boolean
  /** Nothing of the page is seen beside or behind it. */
  readonly cover?: boolean
  readonly onClose: () => void
  readonly children: ComponentChildren
}

export function Modal({ labelledBy, onClose, children, ...props }: ModalProps): JSX.Element {
  const { wide = false, cover = false } = props
  const box = useRef<HTMLDialogElement>(null)
  // At once: what is typed next is meant for it.
  useLayoutEffect(() => {
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
      class={`dialog${wide ? ' wide' : ''}${cover ? ' cover' : ''}`}
      ref={box}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {children}
    </dialog>
  )
}
