// What was brought as evidence: opened in the worker, shown in a frame that can reach nothing, or saved as it is.

import type { CaseView } from '@kentongan/client/view'
import { save } from '@kentongan/design/save'
import type { EvidenceEntry } from '@kentongan/domain/report'
import { revealUnseen } from '@kentongan/domain/text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { failureText } from '../page/failure.ts'
import { Icon } from '../page/icon.tsx'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { CasePage } from '../worker/protocol.ts'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { headingOf } from './parts.ts'
import { Line } from './plain.tsx'
import { Scroll, Section } from './section.tsx'

interface EvidenceProps {
  readonly page: CasePage
  readonly view: CaseView
}

export function Evidence({ page, view }: EvidenceProps): JSX.Element {
  const { words } = useSpeech()
  const { evidence, sections } = words.deskCase
  const id = headingOf('evidence')
  const mine = view.readers.find(({ member }) => member === page.me)
  const allowed = mine?.vaults.includes('original') === true
  if (view.evidence.length === 0) {
    return (
      <Section {...{ id }} title={sections.evidence}>
        <p class="soft">{evidence.none}</p>
      </Section>
    )
  }
  return (
    <Section {...{ id }} title={sections.evidence}>
      <p class="caution">
        <Icon name={allowed ? 'late' : 'lock'} />
        <span>{allowed ? evidence.warning : evidence.notForYou}</span>
      </p>
      <Scroll {...{ id }}>
        <table class="grid-t">
          <thead>
            <tr>
              <th scope="col">{evidence.file}</th>
              <th scope="col" class="num">
                {evidence.size}
              </th>
              <th scope="col" class="digest">
                {evidence.digest}
              </th>
              <th scope="col">
                <span class="sr">{evidence.act}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {view.evidence.map((one) => (
              <File key={one.envelopeId} entry={one} caseId={page.listed.id} {...{ allowed }} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
}

interface FileProps {
  readonly entry: EvidenceEntry
  readonly caseId: string
  readonly allowed: boolean
}

function File({ entry, caseId, allowed }: FileProps): JSX.Element {
  const { words } = useSpeech()
  const { evidence } = words.deskCase
  const [busy, setBusy] = useState<'view' | 'download' | null>(null)
  const [failed, setFailed] = useState('')
  const [viewed, setViewed] = useState<Blob | null>(null)
  const { envelopeId, statement, name, caption, bytes, sha256 } = entry
  async function open(then: 'view' | 'download'): Promise<void> {
    if (busy !== null) return
    setBusy(then)
    setFailed('')
    const answer = await ask('read-evidence', { case: caseId, envelopeId, statement })
    setBusy(null)
    if (answer.ok) then === 'view' ? setViewed(answer.value) : save(answer.value, name)
    else setFailed(`${evidence.failed(revealUnseen(name))} ${failureText(words, answer.code)}`)
  }
  return (
    <tr>
      <th scope="row">
        <Icon name="file" /> <Line text={name} />
        {caption !== '' && (
          <span class="s">
            <Line text={caption} />
          </span>
        )}
        {failed !== '' && (
          <span class="bad" role="alert">
            {failed}
          </span>
        )}
      </th>
      <td class="num">{words.common.fileSize(bytes)}</td>
      <td class="digest">
        <code>{`${sha256.slice(0, 4)} ${sha256.slice(4, 8)} … ${sha256.slice(-4)}`}</code>
      </td>
      <td class="end">
        {allowed && (
          <span class="acts">
            <button
              class="btn"
              type="button"
              aria-disabled={busy !== null}
              onClick={() => void open('view')}
            >
              <Icon name="eye" />
              {busy === 'view' ? evidence.opening : evidence.view}
              <span class="sr"> {revealUnseen(name)}</span>
            </button>
            <button
              class="btn act"
              type="button"
              aria-disabled={busy !== null}
              onClick={() => void open('download')}
            >
              <Icon name="save" />
              {busy === 'download' ? evidence.downloading : evidence.download}
              <span class="sr"> {revealUnseen(name)}</span>
            </button>
          </span>
        )}
        {viewed !== null && (
          <EvidenceDialog file={viewed} {...{ name }} onClose={() => setViewed(null)} />
        )}
      </td>
    </tr>
  )
}
