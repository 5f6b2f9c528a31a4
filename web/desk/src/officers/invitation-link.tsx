// A one-time link, shown once: to copy, and what happens after it was opened.
import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'

interface InvitationLinkProps {
  readonly token: string
  readonly onClose: () => void
}

export function InvitationLink({ token, onClose }: InvitationLinkProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.officers.link
  const box = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no')
  const link = `${location.origin}/meja#undangan=${token}`

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link)
      setCopied('yes')
    } catch {
      box.current?.select()
      setCopied('refused')
    }
  }
  return (
    <>
      <p>{said.lead}</p>
      <div class="group">
        <label class="lab" for="tautan">
          {said.label}
        </label>
        <span class="field">
          <input
            id="tautan"
            ref={box}
            type="text"
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
        </span>
      </div>
      <p class="hint" role="status">
        {copied === 'yes' ? said.copied : copied === 'refused' ? said.refused : ''}
      </p>
      <p class="hint">{said.after}</p>
      <div class="row end">
        <button class="btn" type="button" onClick={onClose}>
          {said.done}
        </button>
        <button class="btn primary" type="button" onClick={() => void copy()}>
          <Icon name="copy" />
          {said.copy}
        </button>
      </div>
    </>
  )
}
