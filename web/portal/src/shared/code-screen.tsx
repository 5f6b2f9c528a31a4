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
  /** Names of chosen files that were not sent with it. */
  readonly unsent: readonly string[]
}

type Copied = 'no' | 'yes' | 'refused'

interface CodeScreenProps {
  readonly fresh: NewCode
  /** The device's day, which the reminder counts from. */
  readonly day: string
  readonly onKept: () => Promise<void>
  /** What stands above the code, where it is neither a report's nor a new account's. */
  readonly lead?: string
  /** A way back for whoever still has another code. */
  readonly cancel?: { readonly text: string; readonly onCancel: () => void }
}

export function CodeScreen({ fresh, day, onKept, lead, cancel }: CodeScreenProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.sending.code
  const code = useRef<HTMLElement>(null)
  const [copied, setCopied] = useState<Copied>('no')
  const [working, setWorking] = useState(false)
  useEffect(() => {
    // On paper nothing but the code may stand.
    const page = document.getElementById('app')
    page?.classList.add('print-neutral')
    return () => page?.classList.remove('print-neutral')
  }, [])
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(fresh.code)
      setCopied('yes')
    } catch {
      if (code.current !== null) getSelection()?.selectAllChildren(code.current)
      setCopied('refused')
    }
  }
  function goOn(): void {
    if (working) return
    setWorking(true)
    void onKept()
  }
  return (
    <>
      <h1 tabIndex={-1}>{said.heading}</h1>
      {/* Makes room for what to do where the browser refuses to copy: the screen must not scroll. */}
      <p hidden={copied === 'refused'}>
        {lead ?? (fresh.ticket === null ? said.registered : said.sent)}{' '}
        {fresh.earlier && words.sending.earlier}
        {fresh.unsent.length > 0 && words.sending.evidenceLater}
      </p>
      <CodeBox fresh={fresh} box={code} copied={copied} />
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
      <button class="button wide" type="button" aria-disabled={working} onClick={goOn}>
        {working ? words.account.signIn.working : said.kept}
      </button>
      {cancel !== undefined && (
        <button class="link" type="button" onClick={cancel.onCancel}>
          {cancel.text}
        </button>
      )}
    </>
  )
}

function CodeBox(props: {
  readonly fresh: NewCode
  readonly box: { readonly current: HTMLElement | null }
  readonly copied: Copied
}): JSX.Element {
  const { fresh, box, copied } = props
  const { words } = useSpeech()
  return (
    <div class="ticket-box">
      <p class={copied === 'refused' ? 'said refused' : 'said'} role="status">
        {copied === 'yes' && words.sending.code.copied}
        {copied === 'refused' && words.sending.code.copyRefused}
      </p>
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
            {/* Not where more has to be said above it: the screen must not scroll. */}
            {fresh.unsent.length === 0 && !fresh.earlier && (
              <dd class="hint">{words.sending.code.ticketFor}</dd>
            )}
          </div>
        )}
      </dl>
    </div>
  )
}
