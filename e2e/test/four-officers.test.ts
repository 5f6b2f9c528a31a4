// Four officers, each at a browser of their own: one invited and given the old cases, one in a conflict of interest, one who
// leaves. After each step every key is tried on every ciphertext in the database: the server is not asked who may read.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OfficerName } from '@kentongan/demo/officers'
import { totpAt } from '@kentongan/demo/totp'
import { parseCode } from '@kentongan/sealed/code'
import { officerCredentials } from '@kentongan/sealed/credentials'
import type { AgeKey } from '@kentongan/sealed/keys'
import { openLock } from '@kentongan/sealed/lock'
import { memberKeysOf } from '@kentongan/sealed/member'
import { openForReading, type ReadingStorage } from '@kentongan/server/storage/sqlite/reading'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openedBy } from '../../server/test/who-can-open.ts'
import { browserWithProfile } from '../src/browser.ts'
import { openCase, signInAtDesk } from '../src/desk-page.ts'
import { nextTotp, startTestOffice, type TestOffice } from '../src/office.ts'
import { fillPassphrase, inviteColleague, makeKeys, standsAt } from '../src/setup-page.ts'

const newcomer = {
  name: 'Larasati Widuri',
  position: 'Auditor Ahli Muda',
  username: 'larasati',
  passphrase: 'perahu cadik di pelabuhan',
}
const caseCount = 3

let office: TestOffice
let storage: ReadingStorage
let profiles: string
const contexts: BrowserContext[] = []
const keys = new Map<string, AgeKey>()
/** Every grant that ever stood in the database: what was deleted may have been copied. */
const ever = new Map<string, { readonly case: string; readonly bytes: Uint8Array }>()

beforeAll(async () => {
  office = await startTestOffice(caseCount)
  profiles = await mkdtemp(join(tmpdir(), 'kentongan-profiles-'))
  storage = openForReading(join(office.demo.data, 'kentongan.db'))
  for (const name of ['inspektur', 'verifikator1', 'verifikator2'] as const satisfies OfficerName[])
    keys.set(name, office.demo.founded.seats.get(name)?.keys.age as AgeKey)
})
afterAll(async () => {
  for (const context of contexts) await context.close()
  storage?.close()
  await office?.stop()
  await rm(profiles, { recursive: true, force: true })
})

/** A page in this person's own browser. */
async function ownPage(name: string): Promise<Page> {
  const context = await browserWithProfile(join(profiles, name)).newContext({
    viewport: { width: 1280, height: 900 },
  })
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  return page
}

async function atDesk(name: OfficerName): Promise<Page> {
  const page = await ownPage(name)
  const login = office.officer(name)
  await signInAtDesk(page, office.origin, { login, totp: await nextTotp(login) })
  return page
}

const nameOf = (username: OfficerName): string => office.officer(username).name
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

interface Held {
  readonly id: string
  readonly ticket: string
  readonly grants: readonly Uint8Array[]
  readonly envelopes: Awaited<ReturnType<typeof envelopesOf>>
}
const envelopesOf = (id: string) =>
  storage.read(office.demo.founded.office.office, ({ envelopes }) =>
    envelopes.list(id, { internal: true }),
  )

/** Every case's ciphertexts as they stand now, whomever the server would serve them to. */
async function inDatabase(): Promise<readonly Held[]> {
  const id = office.demo.founded.office.office
  const rows = await storage.read(id, ({ cases }) => cases.listAfter('', 100))
  const members = await storage.read(id, ({ officers }) => officers.list())
  const holders = ['reporter', 'recovery', ...members.map(({ member }) => member)]
  const held: Held[] = []
  for (const row of rows) {
    const grants = await storage.read(id, async (stores) =>
      (await Promise.all(holders.map((one) => stores.grants.list(row.id, one)))).flat(),
    )
    for (const one of grants) ever.set(one.id, { case: row.id, bytes: one.bytes })
    const envelopes = await envelopesOf(row.id)
    held.push({ ...row, grants: grants.map(({ bytes }) => bytes), envelopes })
  }
  return held
}

/** By person, the tickets of the cases whose report opens with their key alone and all that the database holds. */
async function whoOpens(): Promise<Record<string, readonly string[]>> {
  const all = await inDatabase()
  const found: Record<string, string[]> = {}
  for (const [person, key] of keys) {
    found[person] = []
    for (const held of all) {
      const opened = await openedBy([key], held)
      if (opened.includes('report/report')) found[person].push(held.ticket)
      else expect(opened).toEqual([])
    }
    found[person].sort()
  }
  return found
}

/** What opens with a key and every grant that ever was, as somebody has it who copied all while they could. */
async function openedWithCopies(person: string, ticket: string): Promise<readonly string[]> {
  const held = (await inDatabase()).find((one) => one.ticket === ticket)
  const grants = [...ever.values()].filter((one) => one.case === held?.id)
  const all = { grants: grants.map(({ bytes }) => bytes), envelopes: held?.envelopes ?? [] }
  return openedBy([keys.get(person) as AgeKey], all)
}

/** The newcomer's own key, which only their card and passphrase give. */
async function keyOfNewcomer(card: string): Promise<AgeKey> {
  const id = office.demo.founded.office.office
  const row = await storage.read(id, ({ officers }) => officers.findByUsername(newcomer.username))
  const bytes = parseCode('key-card-code', card) ?? new Uint8Array()
  const derived = await officerCredentials(newcomer.passphrase, bytes, id, newcomer.username)
  const opened = await openLock(row?.lock ?? new Uint8Array(), derived.lockSeed, id)
  if (!opened.ok) throw new Error('no lock')
  return (await memberKeysOf(opened.accountSecret)).age
}

describe('four officers', () => {
  it('read what their keys say after each step, and nothing else', async () => {
    const tickets = (await inDatabase()).map(({ ticket }) => ticket).sort()
    expect(tickets).toHaveLength(caseCount)
    const all = { inspektur: tickets, verifikator1: tickets, verifikator2: tickets }
    expect(await whoOpens()).toEqual(all)

    // Invited, enrolled, and listed: nothing that came before is theirs.
    const inspektur = await atDesk('inspektur')
    await inspektur.getByRole('link', { name: 'Petugas', exact: true }).click()
    const link = await inviteColleague(inspektur, newcomer, 'Verifikator')
    const laras = await ownPage('larasati')
    await laras.goto(link)
    await standsAt(laras, 'Buat kunci Anda')
    await fillPassphrase(laras, newcomer)
    const { card, totpSecret, step } = await makeKeys(laras)
    await laras.getByRole('button', { name: 'Lanjut ke halaman masuk' }).waitFor()
    keys.set('larasati', await keyOfNewcomer(card))
    await press(inspektur, `Masukkan ke direktori: ${newcomer.name}`)
    await press(inspektur, 'Cocok, tandatangani direktori')
    await inspektur.getByText(`${newcomer.name} sudah masuk direktori.`).first().waitFor()
    expect(await whoOpens()).toEqual({ ...all, larasati: [] })

    // A colleague's desk gives them the old cases, all at once.
    await inspektur
      .getByRole('button', { name: `Beri akses perkara lama kepada ${newcomer.name}` })
      .first()
      .click()
    const dialog = inspektur.getByRole('dialog')
    await dialog.getByText('terlihat oleh pelapornya').waitFor()
    await inDialog(inspektur, `Beri akses ke ${caseCount} perkara`)
    const batch = inspektur.getByRole('region', {
      name: `Pemberian akses kepada ${newcomer.name} selesai`,
    })
    await batch.getByText(`Diberi akses: ${caseCount}`).waitFor()
    expect(await whoOpens()).toEqual({ ...all, larasati: tickets })
    await inspektur.getByRole('button', { name: 'Tutup hasil' }).click()
    await press(laras, 'Lanjut ke halaman masuk')
    await laras.getByLabel('Frasa sandi', { exact: true }).fill(newcomer.passphrase)
    await laras.getByLabel('Kode autentikator').fill(totpAt(totpSecret, step + 1))
    await press(laras, 'Masuk')
    await laras
      .getByRole('status')
      .filter({ hasText: `${caseCount} perkara` })
      .waitFor()

    // A conflict of interest takes the case away at once, and the Inspektur reads of it.
    const verifikator1 = await atDesk('verifikator1')
    const title =
      (await verifikator1.getByRole('main').locator('tbody a').first().textContent()) ?? ''
    await openCase(verifikator1, title)
    const ticket = /#perkara\/(\w+)/.exec(verifikator1.url())?.[1] ?? ''
    await press(verifikator1, 'Nyatakan benturan kepentingan')
    await inDialog(verifikator1, 'Nyatakan dan keluar')
    await standsAt(verifikator1, 'Semua perkara')
    const others = tickets.filter((one) => one !== ticket)
    expect(await whoOpens()).toEqual({ ...all, larasati: tickets, verifikator1: others })
    await inspektur.getByRole('link', { name: /^Semua/ }).click()
    await openCase(inspektur, title)
    await inspektur.getByText(`${nameOf('verifikator1')} menyatakan benturan kepentingan`).waitFor()

    // One leaves: the copies that they may have made open nothing that is written under the new keys.
    await inspektur.getByRole('link', { name: 'Petugas', exact: true }).click()
    const gone = nameOf('verifikator2')
    await press(inspektur, `Nyatakan ${gone} berhenti`)
    await inDialog(inspektur, 'Nyatakan berhenti')
    await inspektur
      .getByRole('button', { name: `Ganti kunci perkara setelah ${gone} keluar` })
      .first()
      .click()
    await dialog
      .getByText(`Yang sudah dapat dibaca ${gone} sampai sekarang mungkin sudah disalin`)
      .waitFor()
    await inDialog(inspektur, `Ganti kunci ${caseCount} perkara`)
    await inspektur.getByText(`Penggantian kunci setelah ${gone} keluar selesai`).waitFor()
    expect(await whoOpens()).toEqual({
      inspektur: tickets,
      larasati: tickets,
      verifikator1: others,
      verifikator2: [],
    })
    await inspektur.getByRole('link', { name: /^Semua/ }).click()
    await openCase(inspektur, title)
    await inspektur.getByPlaceholder('Tulis balasan kepada pelapor').fill('Kami lanjutkan.')
    await press(inspektur, 'Balas Pelapor')
    await inspektur.getByText('Terkirim', { exact: true }).waitFor()
    const copied = await openedWithCopies('verifikator2', ticket)
    expect(copied).toContain('report/report')
    const messages = (opened: readonly string[]) => opened.filter((one) => one.includes('/message'))
    const stillRead = messages(await openedWithCopies('larasati', ticket))
    expect(messages(copied)).not.toEqual(stillRead)
    expect(messages(await openedWithCopies('verifikator1', ticket))).toEqual(messages(copied))
    for (const page of [inspektur, laras]) {
      expect(await page.getByText('Ada yang tidak cocok').count()).toBe(0)
    }
  }, 240_000)
})
