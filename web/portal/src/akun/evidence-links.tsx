// The reporter's own evidence, to be had back: opened here, then handed to the browser's downloads.
import { save } from '@kentongan/design/save'
import type { EvidenceEntry } from '@kentongan/domain/report'
import { revealUnseen } from '@kentongan/domain/text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Keeper } from '../shared/keeper.ts'
import { useSpeech } from '../shared/language.ts'

interface EvidenceLinksProps {
  readonly keeper: Keeper
  readonly case: string
  readonly evidence: readonly EvidenceEntry[]
}

export function EvidenceLinks(props: EvidenceLinksProps): JSX.Element | null {
  const { evidence } = props
  if (evidence.length === 0) return null
  return (
    <ul class="files">
      {evidence.map((one) => (
        <li key={one.statement}>
          <EvidenceLink {...props} one={one} />
        </li>
      ))}
    </ul>
  )
}

function EvidenceLink(props: EvidenceLinksProps & { readonly one: EvidenceEntry }): JSX.Element {
  const { keeper, one } = props
  const { words } = useSpeech()
  const said = words.account.messages
  const [status, setStatus] = useState<'idle' | 'opening' | 'failed'>('idle')
  const name = revealUnseen(one.name)
  async function download(): Promise<void> {
    setStatus('opening')
    const { envelopeId, statement } = one
    const answer = await keeper.ask('read-evidence', { case: props.case, envelopeId, statement })
    setStatus(answer.ok ? 'idle' : 'failed')
    if (answer.ok) save(answer.value, one.name)
  }
  return (
    <>
      <b>{name}</b>
      <small class="hint">
        {words.common.fileSize(one.bytes)}
        {one.caption !== '' && ` · ${revealUnseen(one.caption)}`}
      </small>
      <button
        class="link"
        type="button"
        aria-label={said.download(name)}
        onClick={() => void download()}
      >
        {status === 'opening' ? words.common.loading : words.common.download}
      </button>
      <span role="status" class={status === 'failed' ? 'error' : 'visually-hidden'}>
        {status === 'failed' && said.downloadFailed(name)}
      </span>
    </>
  )
}
