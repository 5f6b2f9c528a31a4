// What a reporter wants to say beside the messages: asked in a dialog, told as a message when it is short enough.
import { messageLimits } from '@kentongan/domain/message'
import { characterCount } from '@kentongan/domain/text'
import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { AreaField } from '../shared/field.tsx'
import { Dialog } from '../shared/frame.tsx'
import { useSpeech } from '../shared/language.ts'

interface WordDialogProps {
  /** Of the field. */
  readonly name: string
  readonly said: {
    readonly title: string
    readonly text: string
    readonly hint: string
    readonly promise: string
    readonly send: string
    /** Said where nothing was written; without it the word may be left empty. */
    readonly missing?: string
  }
  readonly onTell: (text: string) => void
  readonly onClose: () => void
  readonly onLeave: () => void
  /** Above the field. */
  readonly children?: ComponentChildren
}

export function WordDialog(props: WordDialogProps): JSX.Element {
  const { name, said, onTell, onClose, onLeave, children } = props
  const { words } = useSpeech()
  const [text, setText] = useState('')
  const [error, setError] = useState<string | undefined>()
  function send(event: Event): void {
    event.preventDefault()
    const long = characterCount(text) > messageLimits.text.max
    const wrong = long
      ? words.account.messages.tooLong
      : text.trim() === ''
        ? said.missing
        : undefined
    setError(wrong)
    if (wrong !== undefined) return
    onTell(text)
    onClose()
  }
  return (
    <Dialog title={said.title} {...{ onClose, onLeave }}>
      <form class="screen" noValidate onSubmit={send}>
        {children}
        <AreaField
          name={name}
          label={said.text}
          hint={said.hint}
          optional={said.missing === undefined}
          error={error}
          value={text}
          onChange={setText}
          rows={4}
        />
        <p class="hint">{said.promise}</p>
        <div class="row">
          <button class="button main" type="submit">
            {said.send}
          </button>
          <button class="button quiet" type="button" onClick={onClose}>
            {words.common.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
