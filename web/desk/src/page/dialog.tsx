// The desk's dialogs: a title, and a way out beside it.
import { Modal } from '@kentongan/design/modal'
import type { ComponentChildren, JSX } from 'preact'
import { Icon } from './icon.tsx'
import { useSpeech } from './language.ts'

interface DialogProps {
  readonly title: string
  /** For what is looked at. */
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ComponentChildren
}

export function Dialog({ title, wide = false, onClose, children }: DialogProps): JSX.Element {
  const { words } = useSpeech()
  return (
    <Modal labelledBy="dialog" {...{ wide, onClose }}>
      <header>
        <h2 id="dialog">{title}</h2>
        <button class="btn quiet" type="button" onClick={onClose}>
          <Icon name="cross" />
          {words.common.close}
        </button>
      </header>
      {children}
    </Modal>
  )
}
