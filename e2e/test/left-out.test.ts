// Who is left out of a report holds no key to any of it: in what the browser sent, in what the server keeps, at the desk.
import type { OfficerName } from '@kentongan/demo/officers'
import type { SubmissionHead } from '@kentongan/domain/wire/submission'
import type { Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ciphertexts, openedBy } from '../../server/test/who-can-open.ts'
import { signInAtDesk } from '../src/desk-page.ts'
import { nextTotp, startTestOffice, type TestOffice } from '../src/office.ts'
import { title, visitAsReporter } from '../src/reporter-visit.ts'
import { type KeptCase, keptOf, sentIn } from './ciphertexts.ts'

/** By the name on "Yang terlibat", and by hand: a reader of both vaults, a reader of one, a holder of half A. */
const matched = 'verifikator1'
const byHand = ['pengelola', 'irban1'] as const
const leftOut = [matched, ...byHand] as const
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(1_200_000, 7),
])

let office: TestOffice
let head: SubmissionHead
let sent: Ciphertexts
let kept: KeptCase

const keysOf = (username: OfficerName) => {
  const seat = office.demo.founded.seats.get(username)
  if (seat === undefined) throw new Error(`nobody is called ${username}`)
  return seat.keys
}
beforeAll(async () => {
  office = await startTestOffice(0)
  const visit = await visitAsReporter(office)
  const requests: Request[] = []
  visit.context.on('request', (request) => requests.push(request))
  await visit.open('/lapor')
  await visit.type('Nama Pelapor', 'Yuliana Safitri')
  await visit.type('Email Pelapor', 'yuliana@contoh.example')
  await visit.fillReport([{ name: 'kuitansi.png', buffer: png }])
  await visit.page.getByRole('button', { name: 'Ubah Yang terlibat' }).click()
  await visit.type('Nama', office.officer(matched).name)
  await visit.page.getByLabel('Klasifikasi').selectOption({ index: 2 })
  await visit.press('Lanjut')
  await visit.at('Periksa Laporan')
  for (const username of byHand) {
    await visit.page.getByRole('checkbox', { name: office.officer(username).name }).check()
  }
  await visit.press('Kirim Pengaduan')
  await visit.keepCode()
  await visit.at('Laporan diterima')
  ;({ head, sent } = sentIn(requests))
  kept = await keptOf(office.demo.data, head.case.id)
  await visit.context.close()
})
afterAll(() => office.stop())

describe('an officer who was left out', () => {
  it.each(leftOut)('%s is named by no grant, sent or kept', (username) => {
    const { member } = keysOf(username)
    expect(head.grants.map((one) => one.member)).not.toContain(member)
    expect(kept.members).not.toContain(member)
    expect(kept.members.toSorted()).toEqual(head.grants.map((one) => one.member).toSorted())
  })

  it.each(leftOut)('%s opens nothing of what was sent, nor of what is kept', async (username) => {
    const { age } = keysOf(username)
    expect(await openedBy([age], sent)).toEqual([])
    expect(await openedBy([age], kept)).toEqual([])
  })

  it('does not find the report at the desk', async () => {
    const login = office.officer(matched)
    const page = await (await office.chromium.newContext()).newPage()
    await signInAtDesk(page, office.origin, { login, totp: await nextTotp(login) })
    await page
      .getByText(/Belum ada (perkara|pengaduan)/)
      .first()
      .waitFor()
    expect(await page.getByText(title).count()).toBe(0)
    await page.context().close()
  })

  it('all of them together do not open it either', async () => {
    const keys = leftOut.map((username) => keysOf(username).age)
    expect(await openedBy(keys, sent)).toEqual([])
    expect(await openedBy(keys, kept)).toEqual([])
  })
})

describe('an officer who was not', () => {
  it('opens the report and its evidence, in what was sent and in what is kept', async () => {
    const { member, age } = keysOf('verifikator2')
    const all = ['original/evidence', 'report/opening', 'report/report']
    expect(kept.members).toContain(member)
    expect(await openedBy([age], sent)).toEqual(all)
    expect(await openedBy([age], kept)).toEqual(all)
  })

  it('opens the identity with another alone: the halves are held by two', async () => {
    const [irban, inspektur] = [keysOf('irbankhusus').age, keysOf('inspektur').age]
    expect(await openedBy([irban], kept)).toEqual([])
    expect(await openedBy([inspektur, irban], kept)).toContain('identity/identity')
  })
})
