// The frame for pictures, sound, film, and text.
import { revealUnseen } from '@kentongan/domain/text'
import './frame.css'
import { type Copier, takeFile } from './frame.ts'
import type { ShowFile } from './protocol.ts'

const textCharactersMax = 400_000
/** What a canvas of every browser of today holds; a larger picture is copied smaller. */
const copyPixelsMax = 16_000_000

takeFile(async (asked) => {
  const { file, bytes, words } = asked
  switch (file.kind) {
    case 'image':
      return showImage(bytes, file.type, words.name)
    case 'audio':
    case 'video':
      await showMedia(file.kind, bytes, file.type, words.name)
      return null
    case 'text':
      showText(asked)
      return null
    case 'pdf':
      throw new Error('the other frame’s')
  }
})

const addressOf = (bytes: ArrayBuffer, type: string): string =>
  URL.createObjectURL(new Blob([bytes], { type }))

async function showImage(bytes: ArrayBuffer, type: string, name: string): Promise<Copier> {
  const image = new Image()
  image.alt = name
  image.src = addressOf(bytes, type)
  await image.decode()
  document.body.append(image)
  return () => copyOf(image, type === 'image/png' ? 'image/png' : 'image/jpeg')
}

/** Only what is seen is written anew: nothing that stood beside it in the file comes along. */
async function copyOf(image: HTMLImageElement, type: string): Promise<ArrayBuffer | null> {
  const { naturalWidth, naturalHeight } = image
  const scale = Math.min(1, Math.sqrt(copyPixelsMax / (naturalWidth * naturalHeight)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(naturalHeight * scale))
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.92))
  return blob === null ? null : blob.arrayBuffer()
}

async function showMedia(
  kind: 'audio' | 'video',
  bytes: ArrayBuffer,
  type: string,
  name: string,
): Promise<void> {
  const media = document.createElement(kind)
  media.ariaLabel = name
  media.controls = true
  media.preload = 'metadata'
  const ready = new Promise<void>((resolve, reject) => {
    media.addEventListener('loadedmetadata', () => resolve())
    media.addEventListener('error', () => reject(new Error('not playable')))
  })
  media.src = addressOf(bytes, type)
  document.body.append(media)
  await ready
}

function showText({ bytes, words }: ShowFile): void {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const box = document.createElement('pre')
  box.tabIndex = 0
  box.textContent = text
    .slice(0, textCharactersMax)
    .split('\n')
    .map((line) => revealUnseen(line.replace(/\r$/, '').replaceAll('\t', '    ')))
    .join('\n')
  document.body.append(box)
  if (text.length <= textCharactersMax) return
  const cut = document.createElement('p')
  cut.textContent = words.cut
  document.body.append(cut)
}
