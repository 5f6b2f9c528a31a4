// A journey that leaves a canary wherever a person can write, and the places where none may be found.
import { randomBytes, randomInt } from 'node:crypto'
import type { BrowserContext } from 'playwright-core'
import { findCanaries, type Haystack } from './canary.ts'
import { answerCase } from './desk-page.ts'
import { readAllBelow } from './kept-files.ts'
import { nextTotp, startTestOffice, type TestOffice } from './office.ts'
import { startRecordingProxy } from './recording-proxy.ts'
import {
  fillReport,
  goOnFromCode,
  type KeptCode,
  sendReport,
  type TypedReport,
  writeMessage,
} from './reporter-page.ts'

/** Each place has a word of its own, so that what is found says where it was written. */
export interface Planted {
  readonly words: readonly string[]
  readonly report: TypedReport
  readonly message: string
  readonly messageFile: TypedReport['file']
  readonly reply: string
  readonly note: string
  readonly reason: string
}

/** Capital letters and digits only: the same in a file's name, an e-mail address, and a URL. */
export function plantCanaries(): Planted {
  const words: string[] = []
  const word = (place: string): string => {
    const canary = `WBSCANARY${place}${randomBytes(5).toString('hex').toUpperCase()}`
    words.push(canary)
    return canary
  }
  const phone = `0812${randomInt(1_000_000_000).toString().padStart(9, '0')}`
  words.push(phone)
  const file = (place: string): TypedReport['file'] => ({
    name: `${word(`${place}NAME`)}.pdf`,
    caption: `Keterangan ${word(`${place}CAPTION`)}`,
    content: pdfWith(word(`${place}CONTENT`)),
  })
  const email = `${word('EMAIL')}@contoh.example`
  return {
    words,
    report: {
      identity: { name: word('NAME'), phone, email, address: `Jalan ${word('ADDRESS')}` },
      title: `Judul ${word('TITLE')}`,
      description: `Uraian yang lebih panjang dari lima puluh huruf: ${word('DESCRIPTION')}.`,
      person: { name: word('PERSON'), position: word('POSITION'), unit: word('UNIT') },
      file: file('FILE'),
      time: `Sekitar ${word('TIME')}`,
      location: `Dekat ${word('LOCATION')}`,
    },
    message: `Pesan ${word('MESSAGE')}`,
    messageFile: file('SECOND'),
    reply: `Balasan ${word('REPLY')}`,
    note: `Catatan ${word('NOTE')}`,
    reason: `Alasan ${word('REASON')}`,
  }
}

/** More than one part of an upload, with the word at its beginning, at its end, and across the parts. */
function pdfWith(word: string): Buffer {
  const text = Buffer.from(`${word} `)
  const copies = Math.ceil(1_200_000 / text.length)
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    ...Array.from({ length: copies }, () => text),
    Buffer.from('\n%%EOF\n'),
  ])
}

export interface CanaryRun {
  readonly planted: Planted
  readonly kept: KeptCode
  /** Where a word, the account's code, or an officer's secret was found, and in which form. */
  readonly found: readonly string[]
  /** How much was searched. */
  readonly searched: readonly { readonly name: string; readonly bytes: number }[]
}

/** Plants, walks the whole line, and searches; `prepare` may change what a browser is served. */
export async function runCanaries(
  prepare: (context: BrowserContext) => Promise<void>,
): Promise<CanaryRun> {
  const proxy = await startRecordingProxy()
  const office = await startTestOffice(0, { origin: proxy.origin })
  let stopped = false
  try {
    proxy.forwardTo(office.demo.origin)
    const planted = plantCanaries()
    const kept = await walk(office, planted, prepare)
    const secrets = secretsOf(office, kept)
    const running = await readAllBelow(office.demo.data)
    await office.demo.server.stop()
    const ended = await readAllBelow(office.demo.data)
    const haystacks: readonly Haystack[] = [
      ...running,
      ...ended.map(({ name, bytes }) => ({ name: `${name} after the end`, bytes })),
      { name: 'process output', bytes: Buffer.from(office.demo.server.output()) },
      ...proxy.recorded(),
    ]
    const found = findCanaries([...planted.words, ...secrets], haystacks)
    const searched = haystacks.map(({ name, bytes }) => ({ name, bytes: bytes.length }))
    await office.stop()
    stopped = true
    return { planted, kept, found, searched }
  } finally {
    if (!stopped) await office.stop()
    await proxy.close()
  }
}

async function walk(
  office: TestOffice,
  planted: Planted,
  prepare: (context: BrowserContext) => Promise<void>,
): Promise<KeptCode> {
  const { chromium, origin } = office
  const reporter = await chromium.newContext()
  await prepare(reporter)
  const page = await reporter.newPage()
  await page.goto(`${origin}/lapor`)
  await fillReport(page, planted.report)
  const kept = await sendReport(page)
  await goOnFromCode(page)
  await writeMessage(page, planted.message, planted.messageFile)
  const officer = await chromium.newContext()
  await prepare(officer)
  const login = office.officer('verifikator1')
  const desk = await officer.newPage()
  await answerCase(desk, origin, { login, totp: await nextTotp(login) }, planted)
  await reporter.close()
  await officer.close()
  return kept
}

/** What opens things and must not leave the browsers either. */
function secretsOf(office: TestOffice, kept: KeptCode): readonly string[] {
  const { passphrase, card } = office.officer('verifikator1')
  return [kept.code, kept.code.replaceAll(/(.{5})(?=.)/g, '$1-'), passphrase, card]
}
