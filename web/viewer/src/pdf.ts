// The frame for PDF: each page as a picture and, for a screen reader, as text. No script of the file runs and no link of
// it leads anywhere: annotations are drawn, never made into elements.
import { AnnotationMode, getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
// Read by pdf.js in place of a worker, which a frame without an origin cannot start.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import './frame.css'
import { takeFile } from './frame.ts'
import type { ShowFile } from './protocol.ts'

const pixelsMax = 16_000_000
const nearPixels = '1200px'

takeFile(async ({ bytes, words }) => {
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    canvasMaxAreaInBytes: 4 * pixelsMax,
  }).promise
  const first = await pdf.getPage(1)
  const { width, height } = first.getViewport({ scale: 1 })
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const box = target as HTMLElement
        if (isIntersecting) void draw(box, pdf.getPage(Number(box.dataset.page)))
        else box.replaceChildren()
      }
    },
    { rootMargin: nearPixels },
  )
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const box = document.createElement('section')
    box.dataset.page = String(at)
    box.ariaLabel = labelOf(words, at, pdf.numPages)
    box.style.aspectRatio = `${width} / ${height}`
    document.body.append(box)
    near.observe(box)
  }
  // What cannot be drawn at all is told; a broken page further on is left empty.
  await draw(document.body.firstElementChild as HTMLElement, Promise.resolve(first))
  return null
})

const labelOf = ({ page }: ShowFile['words'], at: number, of: number): string =>
  page.replace('{at}', String(at)).replace('{of}', String(of))

async function draw(box: HTMLElement, coming: Promise<PDFPageProxy>): Promise<void> {
  if (box.firstElementChild !== null) return
  const canvas = document.createElement('canvas')
  box.append(canvas)
  const page = await coming
  const natural = page.getViewport({ scale: 1 })
  box.style.aspectRatio = `${natural.width} / ${natural.height}`
  const wanted = (box.clientWidth * devicePixelRatio) / natural.width
  const largest = Math.sqrt(pixelsMax / (natural.width * natural.height))
  const viewport = page.getViewport({ scale: Math.min(wanted, largest) })
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  await page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE }).promise
  const { items } = await page.getTextContent()
  const read = document.createElement('p')
  read.className = 'read'
  read.textContent = items.map((item) => ('str' in item ? item.str : '')).join(' ')
  if (canvas.isConnected) box.append(read)
}
