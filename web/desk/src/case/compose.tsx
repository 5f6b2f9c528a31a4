// Where a reply or a note is written: unlike each other in shape and words, alike in how nothing typed is lost.
import { characterCount } from '@kentongan/domain/text'
import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { keysOf, pressedKey } from '../commands/commands.ts'
import { Keys } from '../commands/keys.tsx'
import { useCommands } from '../commands/use-commands.ts'
import { failureText } from '../page/failure.ts'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import type { OpenCase } from './use-case.ts'

interface ComposeProps {
  readonly kind: 'reply' | 'note'
  readonly open: OpenCase
  readonly max: number
  readonly said: {
    readonly label: string
    readonly hint: string
    readonly placeholder: string
    readonly send: string
    readonly missing: string
    readonly tooLong: string
  }
}

export function Compose({ kind, open, max, said }: ComposeProps): JSX.Element {
  const { words } = useSpeech()
  const box = useRef<HTMLTextAreaElement>(null)
  const [problem, setProblem] = useState('')
  useCommands({ [kind]: () => box.current?.focus() })
  const text = open.drafts[kind]
  const refused = open.refused?.kind === kind ? open.refused.code : null
  const id = kind === 'reply' ? 'balasan' : 'catatan'
  function send(event: Event): void {
    event.preventDefault()
    if (open.pending !== null) return
    const wrong =
      text.trim() === '' ? said.missing : characterCount(text.trim()) > max ? said.tooLong : ''
    setProblem(wrong)
    if (wrong === '') open.send(kind)
    else box.current?.focus()
  }
  const error = problem !== '' ? problem : refused === null ? '' : failureText(words, refused)
  return (
    <form class={kind === 'reply' ? 'compose reply' : 'compose inner'} noValidate onSubmit={send}>
      <p class="to">
        <Icon name={kind === 'reply' ? 'out' : 'lock'} />
        <span>
          <label for={id}>{said.label}</label> <span id={`${id}-h`}>{said.hint}</span>
        </span>
      </p>
      {error !== '' && (
        <p class="error" id={`${id}-e`} role="alert">
          <Icon name="late" />
          <span>{error}</span>
        </p>
      )}
      <textarea
        ref={box}
        id={id}
        autocomplete="off"
        spellcheck={false}
        rows={4}
        placeholder={said.placeholder}
        aria-describedby={error === '' ? `${id}-h` : `${id}-h ${id}-e`}
        aria-invalid={error === '' ? undefined : 'true'}
        value={text}
        onInput={(event) => {
          setProblem('')
          open.type({ [kind]: event.currentTarget.value })
        }}
        onKeyDown={(event) => {
          if (keysOf('send').includes(pressedKey(event) ?? '')) send(event)
        }}
      />
      <div class="bar">
        <span class="state">{text === '' ? '' : words.deskCase.messages.draftKept}</span>
        <Keys of="send" />
        <button
          class={kind === 'reply' ? 'btn act' : 'btn'}
          type="submit"
          aria-disabled={open.pending !== null}
        >
          <Icon name={kind === 'reply' ? 'out' : 'note'} />
          {said.send}
        </button>
      </div>
    </form>
  )
}
