// A piece of evidence as it looks, in a frame without an origin, a network, or a way back but one port.
import { save } from '@kentongan/design/save'
import {
  type EvidenceContent,
  evidenceContentOf,
  evidenceHeadBytes,
} from '@kentongan/domain/evidence'
import { revealUnseen } from '@kentongan/domain/text'
import type { FromFrame, ShowFile, ToFrame, Viewed } from '@kentongan/viewer/protocol'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Dialog } from '../page/dialog.tsx'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'

interface EvidenceDialogProps {
  readonly file: Blob
  readonly name: string
  readonly onClose: () => void
}

type Standing = 'coming' | 'shown' | 'failed'

export function EvidenceDialog({ file, name, onClose }: EvidenceDialogProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.deskCase.viewer
  const content = useContent(file)
  const [standing, setStanding] = useState<Standing>('coming')
  const [copying, setCopying] = useState<'no' | 'yes' | 'failed'>('no')
  const frame = useRef<HTMLIFrameElement>(null)
  const port = useRef<MessagePort | null>(null)
  const kind = content?.kind ?? 'other'

  function hear(told: FromFrame): void {
    if (told.kind === 'escape') onClose()
    else if (told.kind === 'copy') keepCopy(told.bytes)
    else setStanding(told.kind)
  }
  function keepCopy(bytes: ArrayBuffer | null): void {
    // Whatever came back for it: it is saved only as the picture that it was asked for.
    const made = evidenceContentOf(new Uint8Array(bytes ?? []).subarray(0, evidenceHeadBytes))
    if (bytes === null || made.kind !== 'image') {
      setCopying('failed')
      return
    }
    setCopying('no')
    save(new Blob([bytes], { type: made.type }), copyName(said.copyName, made.type))
  }
  async function show(viewed: Viewed): Promise<void> {
    const window = frame.current?.contentWindow
    if (window == null || port.current !== null) return
    const { port1, port2 } = new MessageChannel()
    port.current = port1
    port1.addEventListener('message', ({ data }: MessageEvent<FromFrame>) => hear(data))
    port1.start()
    const bytes = await file.arrayBuffer()
    const { page, cut } = said
    const asked: ShowFile = { file: viewed, bytes, words: { name: revealUnseen(name), page, cut } }
    // It has no origin that could be named; only pages of this site can stand in the frame.
    window.postMessage(asked, '*', [port2, bytes])
  }
  useEffect(() => () => port.current?.close(), [])
  function copy(): void {
    if (copying === 'yes') return
    setCopying('yes')
    port.current?.postMessage({ kind: 'copy' } satisfies ToFrame)
  }
  return (
    <Dialog title={revealUnseen(name)} wide onClose={onClose}>
      <p class="soft small">{kind === 'other' ? said.notShown : said.lead}</p>
      {content !== null && content.kind !== 'other' && (
        <iframe
          class={`viewer ${kind}`}
          ref={frame}
          title={said.frame(revealUnseen(name))}
          src={kind === 'pdf' ? '/penampil-pdf' : '/penampil'}
          sandbox="allow-scripts"
          referrerpolicy="no-referrer"
          aria-busy={standing === 'coming'}
          onLoad={() => void show(content)}
        />
      )}
      <p class={standing === 'failed' ? 'alarm' : 'sr'} role="status">
        {content !== null && kind !== 'other' && said.standing[standing]}
      </p>
      {copying === 'failed' && (
        <p class="alarm" role="alert">
          {said.copyFailed}
        </p>
      )}
      <p class="caution">
        <Icon name="late" />
        <span>{words.deskCase.evidence.warning}</span>
      </p>
      <div class="row end">
        {kind === 'image' && standing === 'shown' && (
          <button class="btn" type="button" aria-describedby="salinan" onClick={copy}>
            <Icon name="copy" /> {said.copy}
          </button>
        )}
        <button class="btn" type="button" onClick={() => save(file, name)}>
          <Icon name="save" /> {said.original}
        </button>
      </div>
      {kind === 'image' && standing === 'shown' && (
        <p class="hint" id="salinan">
          {said.copyHint}
        </p>
      )}
    </Dialog>
  )
}

/** What the file is by its own first bytes; null until they are read. */
function useContent(file: Blob): EvidenceContent | null {
  const [content, setContent] = useState<EvidenceContent | null>(null)
  useEffect(() => {
    void file
      .slice(0, evidenceHeadBytes)
      .arrayBuffer()
      .then((head) => setContent(evidenceContentOf(new Uint8Array(head))))
  }, [file])
  return content
}

const copyName = (name: string, type: string): string =>
  `${name}.${type === 'image/png' ? 'png' : 'jpg'}`
