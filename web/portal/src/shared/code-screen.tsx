// The code, shown once: to copy, print, or save, and no way on before it is kept.
import { Icon } from '@kentongan/design/icon'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { noteFile, reminderFile, saveFile } from './keepsake.ts'
import { useSpeech } from './language.ts'

export interface NewCode {
  readonly code: string
  /** Null for an account without a report. */
  readonly ticket: string | null
  readonly earlier: boolean
}

interface CodeScreenProps {
  readonly fresh: NewCode
  /** The device's day, which the reminder counts from. */
  readonly day: string
  readonly onKept: () => void
}

export function CodeScreen({ fresh, day, onKept }: CodeScreenProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.sending.code
  const code = useRef<HTMLElement>(null)
  const [status, setStatus] = useState('')
  useEffect(() => {
    // On paper nothing but the code may stand.
    document.body.classList.add('print-neutral')
    return () => document.body.classList.remove('print-neutral')
  }, [])
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(fresh.code)
      setStatus(said.copied)
    } catch {
      if (code.current !== null) getSelection()?.selectAllChildren(code.current)
      setStatus(said.copyRefused)
    }
  }
  return (
    <>
      <h1 tabIndex={-1}>{said.heading}</h1>
      <p>
        {fresh.ticket === null ? said.registered : said.sent}{' '}
        {fresh.earlier && words.sending.earlier}
      </p>
      <CodeBox fresh={fresh} box={code} />
      <div class="tools">
        <button class="button main" type="button" onClick={() => void copy()}>
          <Icon name="copy" />
          {said.copy}
        </button>
        <button class="button quiet" type="button" onClick={() => print()}>
          <Icon name="print" />
          {said.print}
        </button>
        <button
          class="button quiet"
          type="button"
          onClick={() => saveFile(noteFile(said, fresh.code, fresh.ticket))}
        >
          <Icon name="save" />
          {said.save}
        </button>
        <button
          class="button quiet"
          type="button"
          onClick={() => saveFile(reminderFile(said, day))}
        >
          <Icon name="calendar" />
          {said.reminder}
        </button>
      </div>
      <p class={status === '' ? 'visually-hidden' : 'said'} role="status">
        {status}
      </p>
      <button class="button wide" type="button" onClick={onKept}>
        {said.kept}
      </button>
    </>
  )
}

function CodeBox(props: {
  readonly fresh: NewCode
  readonly box: { readonly current: HTMLElement | null }
}): JSX.Element {
  const { fresh, box } = props
  const { words } = useSpeech()
  return (
    <div class="ticket-box">
      <dl>
        <div class="body">
          <dt>{words.sending.code.accountCode}</dt>
          <dd class="code" ref={box as { current: HTMLElement }}>
            {fresh.code.replaceAll('-', ' ')}
          </dd>
        </div>
        {fresh.ticket !== null && (
          <div class="ticket">
            <dt>{words.sending.code.ticket}</dt>
            <dd>{fresh.ticket}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}
