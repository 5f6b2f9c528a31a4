// Evidence: opened when it is asked for, saved as the reporter had it, never shown by the browser itself.
import type { CaseView } from '@kentongan/client/view'
import { Icon } from '@kentongan/design/icon'
import { save } from '@kentongan/design/save'
import type { EvidenceEntry } from '@kentongan/domain/report'
import { revealUnseen } from '@kentongan/domain/text'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Export } from '../export/read.ts'
import { type CasePage, openFile } from '../open/cases.ts'
import { useSpeech } from '../page/language.ts'
import { Line } from '../page/plain.tsx'

interface EvidenceProps {
  readonly exported: Export
  readonly page: CasePage
  readonly opened: OpenedCase
  readonly view: CaseView
}

export function Evidence(props: EvidenceProps): JSX.Element {
  const { words } = useSpeech()
  const { evidence, sections } = words.deskCase
  const entries = props.view.evidence
  return (
    <section class="sec" aria-labelledby="bukti">
      <h2 id="bukti">{sections.evidence}</h2>
      {entries.length === 0 ? (
        <p>{evidence.none}</p>
      ) : (
        <>
          <p class="note warn">{evidence.warning}</p>
          <ul class="files">
            {entries.map((entry) => (
              <File key={entry.envelopeId} {...props} {...{ entry }} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function File(props: EvidenceProps & { readonly entry: EvidenceEntry }): JSX.Element {
  const { exported, page, opened, entry } = props
  const { words } = useSpeech()
  const { evidence } = words.deskCase
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const name = revealUnseen(entry.name)
  async function download(): Promise<void> {
    if (busy) return
    setBusy(true)
    setFailed('')
    const result = await openFile(exported, page, opened, entry).catch(() => null)
    setBusy(false)
    if (result?.ok === true) {
      // No type that a browser would open by itself.
      save(new Blob([result.content], { type: 'application/octet-stream' }), entry.name)
      return
    }
    const why =
      result === null
        ? words.recovery.gone
        : result.reason === 'absent'
          ? words.recovery.case.evidenceAbsent
          : result.reason === 'damaged'
            ? words.recovery.case.evidenceDamaged
            : words.doubt.refused.what
    setFailed(`${evidence.failed(name)} ${why}`)
  }
  return (
    <li>
      <div>
        <b>
          <Line text={entry.name} />
        </b>
        {entry.caption !== '' && (
          <p>
            <Line text={entry.caption} />
          </p>
        )}
        <p class="hint">
          {words.common.fileSize(entry.bytes)}, {evidence.digest} <code>{entry.sha256}</code>
        </p>
        <p class="fails" role="alert">
          {failed}
        </p>
      </div>
      <button
        class="button quiet"
        type="button"
        aria-disabled={busy}
        onClick={() => void download()}
      >
        <Icon name="save" />
        {busy ? evidence.downloading : evidence.download}
        <span class="visually-hidden"> {name}</span>
      </button>
    </li>
  )
}
