// A case over five people and three epochs, through the real API: after each step, who can open what is tried.
import type { Fetch } from '@kentongan/client/api'
import { openOfficerCase } from '@kentongan/client/officer'
import {
  sealConflict,
  sealGrantTo,
  sealIdentityApproval,
  sealIdentityRequest,
  sealRemoval,
  sealRenewal,
} from '@kentongan/client/officer-access'
import { type Desk, type OfficerAct, sendAct } from '@kentongan/client/officer-act'
import { sealNote, sealPaper, sealReceipt, sealReply } from '@kentongan/client/officer-write'
import { nextDirectory, publish } from '@kentongan/client/publish'
import { loadReport, makeMessageJob, type ReporterCase } from '@kentongan/client/reporter'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import type { AgeKey } from '@kentongan/sealed/keys'
import { caseKeysOf } from '@kentongan/sealed/keys'
import { openIdentity } from '@kentongan/sealed/open-identity'
import { fromBase64url, fromUtf8 } from '@kentongan/sealed/text'
import { beforeEach, describe, expect, it } from 'vitest'
import { openRegistry } from '../src/office/registry.ts'
import { newSweep } from '../src/sweep.ts'
import { must, openTestOffice, type TestOffice, type TestOfficer } from './office-server.ts'
import { accountOf, patience, type SentSample, sendSample } from './sample-report.ts'
import { type Ciphertexts, openedBy } from './who-can-open.ts'

let test: TestOffice
let sent: SentSample
let inspektur: TestOfficer
let pengelola: TestOfficer
let verifikator: TestOfficer
let irban: TestOfficer
let pemeriksa: TestOfficer
/** Every ciphertext that the server ever held: what was deleted may have been copied. */
let ever: Map<string, { readonly holder: string; readonly bytes: Uint8Array }>

beforeEach(async () => {
  test = await openTestOffice()
  ;[inspektur, pengelola, verifikator, irban, pemeriksa] = test.officers as [
    TestOfficer,
    TestOfficer,
    TestOfficer,
    TestOfficer,
    TestOfficer,
  ]
  const identity = { name: 'Siti Pelapor', phone: '081234567890', email: '', address: '' }
  sent = await sendSample(test, { identity })
  ever = new Map()
}, 120_000)

const deskOf = async (officer: TestOfficer): Promise<Desk> => ({
  office: await test.office(),
  keys: officer.keys,
  day: test.server.today(),
})

async function open(officer: TestOfficer) {
  const office = await test.office()
  const found = must(await openOfficerCase(officer.fetch, office, officer.keys, sent.case))
  if (found.opened === null) throw new Error(`not opened: ${found.refusal}`)
  return { ...found, opened: found.opened }
}

async function act(
  officer: TestOfficer,
  seal: (desk: Desk, opened: OpenedCase) => Promise<OfficerAct | null>,
): Promise<void> {
  const { opened } = await open(officer)
  const sealed = await seal(await deskOf(officer), opened)
  if (sealed !== null) must(await sendAct(officer.fetch, sealed))
}

async function asReporter(): Promise<{
  fetch: Fetch
  found: ReporterCase & { opened: OpenedCase }
}> {
  const account = await accountOf(await test.office(), sent)
  const found = must(await loadReport(sent.fetch, account, sent.case))
  if (found.opened === null) throw new Error(`not opened: ${found.refusal}`)
  return { fetch: sent.fetch, found: { ...found, opened: found.opened } }
}

async function writeAsReporter(text: string): Promise<void> {
  const account = await accountOf(await test.office(), sent)
  const { found } = await asReporter()
  const job = makeMessageJob(account, found, { text, files: [], day: test.server.today() })
  must(await job.run(sent.fetch, patience, () => undefined))
}

/** What stands in the database of this case now; it is remembered for good. */
async function inDatabase(): Promise<Ciphertexts> {
  const holders = ['reporter', 'recovery', ...test.officers.map((one) => one.keys.member as string)]
  return test.server.storage.read(test.keys.office, async (stores) => {
    const grants = (
      await Promise.all(holders.map((one) => stores.grants.list(sent.case, one)))
    ).flat()
    for (const { id, member, bytes } of grants) ever.set(id, { holder: member, bytes })
    const envelopes = await stores.envelopes.list(sent.case, { internal: true })
    return { grants: grants.map((one) => one.bytes), envelopes }
  })
}

const reportersKey = async (): Promise<AgeKey> => {
  const { accountSecret } = await accountOf(await test.office(), sent)
  const { found } = await asReporter()
  const nonce = fromBase64url(found.listed.nonce) ?? new Uint8Array()
  return (await caseKeysOf(accountSecret, nonce)).age
}

/** By person, what opens with their key alone and everything that the database holds. */
async function whoOpensWhat(): Promise<Record<string, readonly string[]>> {
  const all = await inDatabase()
  const keys = {
    pelapor: await reportersKey(),
    inspektur: inspektur.keys.age,
    pengelola: pengelola.keys.age,
    verifikator: verifikator.keys.age,
    irban: irban.keys.age,
    pemeriksa: pemeriksa.keys.age,
    pemulihan: test.keys.recovery,
  }
  const found: Record<string, readonly string[]> = {}
  for (const [person, key] of Object.entries(keys)) found[person] = await openedBy([key], all)
  return found
}

async function leaves(officer: TestOfficer): Promise<void> {
  const before = await test.office()
  const members = before.directory.members.map((one) =>
    one.member === officer.keys.member ? { ...one, status: 'left' as const } : one,
  )
  must(
    await publish(
      inspektur.fetch,
      nextDirectory(before, inspektur.keys, members, test.server.today()),
    ),
  )
}

const opening = ['report/opening', 'report/report']

describe('a case over five people and three epochs', () => {
  it('opens for exactly whom it should after each step, by trying every key', async () => {
    let found = await whoOpensWhat()
    expect(found).toEqual({
      pelapor: ['identity/identity', ...opening],
      inspektur: opening,
      pengelola: opening,
      verifikator: opening,
      irban: [],
      pemeriksa: [],
      pemulihan: opening,
    })

    // Internal notes are for those who read the report, and neither for the reporter nor for recovery.
    await act(verifikator, (desk, opened) => sealNote(desk, opened, 'Catatan pertama.'))
    found = await whoOpensWhat()
    const noted = ['internal/epoch', 'internal/note']
    const granted = ['report/granted 3', ...opening]
    expect(found.inspektur).toEqual([...noted, ...granted])
    expect(found.verifikator).toEqual([...noted, ...granted])
    expect(found.pelapor).toEqual(['identity/identity', ...granted])
    expect(found.pemulihan).toEqual(granted)
    expect(found.irban).toEqual([])

    // The Verifikator leaves; the Inspektur's desk begins the next epoch of all that they held.
    await leaves(verifikator)
    await act(inspektur, sealRenewal)
    await act(inspektur, (desk, opened) => sealReply(desk, opened, 'Sesudah epoch kedua.'))
    await act(inspektur, (desk, opened) => sealNote(desk, opened, 'Catatan kedua.'))
    found = await whoOpensWhat()
    expect(found.inspektur).toEqual([
      'internal/epoch 2',
      'internal/note 2',
      'original/epoch',
      'report/epoch',
      'report/granted 3',
      'report/message',
      ...opening,
    ])
    expect(found.pelapor).toContain('report/message')
    expect(found.pemulihan).toContain('report/message')
    expect(found.verifikator).toEqual([])
    // With everything that they could have copied before, they read what they could read then, and no more.
    const copied = [...ever.values()].map((one) => one.bytes)
    const { envelopes } = await inDatabase()
    expect(await openedBy([verifikator.keys.age], { grants: copied, envelopes })).toEqual([
      ...noted,
      ...granted,
    ])

    // A colleague comes in, and reads from the first page on with one grant of the newest secrets.
    await act(inspektur, (desk, opened) => {
      const vaults = ['report', 'original', 'internal'] as const
      return sealGrantTo(desk, opened, { member: pemeriksa.keys.member, vaults, half: false })
    })
    await act(pemeriksa, sealReceipt)
    found = await whoOpensWhat()
    expect(found.pemeriksa).toEqual(found.inspektur)

    // The examination is its team's, and whoever declares a conflict is out of everything at once.
    await act(inspektur, (desk, opened) =>
      sealPaper(desk, opened, [pemeriksa.keys.member], 'Kertas kerja.'),
    )
    found = await whoOpensWhat()
    expect(found.pemeriksa).toContain('examination/paper')
    expect(found.pengelola).not.toContain('examination/paper')
    expect(found.pelapor).not.toContain('examination/paper')
    await act(pemeriksa, sealConflict)
    expect((await whoOpensWhat()).pemeriksa).toEqual([])

    // The third epoch: begun by the reporter, who writes before any officer does.
    await writeAsReporter('Saya menambahkan keterangan.')
    found = await whoOpensWhat()
    expect(found.inspektur).toContain('report/message 2')
    expect(found.inspektur).toContain('report/epoch 2')
    expect(found.pelapor).toContain('report/message 2')
    const everything = [...ever.values()].map((one) => one.bytes)
    const last = await openedBy([pemeriksa.keys.age], {
      grants: everything,
      envelopes: (await inDatabase()).envelopes,
    })
    expect(last).not.toContain('report/message 2')
    for (const officer of [inspektur, pengelola]) {
      expect((await open(officer)).opened.findings).toEqual([])
    }
    expect((await asReporter()).found.opened.findings).toEqual([])
  }, 180_000)

  it('loses a colleague whom two others remove, and not whom one would', async () => {
    const { member } = verifikator.keys
    await act(inspektur, (desk, opened) => sealRemoval(desk, opened, member))
    await act(inspektur, sealRenewal)
    expect((await whoOpensWhat()).verifikator).not.toEqual([])
    await act(pengelola, (desk, opened) => sealRemoval(desk, opened, member))
    await act(inspektur, sealRenewal)
    expect((await whoOpensWhat()).verifikator).toEqual([])
    await expect(open(verifikator)).rejects.toThrow('not-found')
  })

  it('opens an identity for who asked, once another approved, until the day is over', async () => {
    const irbanIn = (desk: Desk, opened: OpenedCase) =>
      sealGrantTo(desk, opened, { member: irban.keys.member, vaults: ['report'], half: false })
    await act(inspektur, irbanIn)
    const identity = async () => {
      const { served, opened } = await open(irban)
      const { keys } = irban
      const today = test.server.today()
      return openIdentity(await test.office(), served, opened, keys, today)
    }
    expect(await identity()).toEqual({ ok: false, reason: 'not-a-member' })
    await act(irban, (desk, opened) => sealIdentityRequest(desk, opened, 'Klarifikasi saksi.'))
    expect(await identity()).toEqual({ ok: false, reason: 'not-a-member' })
    const { opened } = await open(inspektur)
    const request = opened.envelopes.find((one) => one.kind === 'request')?.hash ?? ''
    await act(inspektur, (desk, now) => sealIdentityApproval(desk, now, request, 'Disetujui.'))
    const given = await identity()
    expect(given).toMatchObject({ ok: true, expires: '2026-11-26' })
    expect(given.ok && fromUtf8(given.body)).toContain('Siti Pelapor')
    expect((await whoOpensWhat()).irban).toContain('identity/identity')
    // Both acts are there for the reporter to read.
    const kinds = (await asReporter()).found.opened.envelopes.map((one) => one.kind)
    expect(kinds).toEqual(expect.arrayContaining(['request', 'approval']))
    test.server.wait(2 * 86_400)
    const { storage, blobs, now } = test.server
    await newSweep({ storage, blobs, registry: await openRegistry(storage), now })()
    expect((await whoOpensWhat()).irban).not.toContain('identity/identity')
  })

  it('hands a half on to a successor without anybody opening anything', async () => {
    await act(inspektur, (desk, opened) =>
      sealGrantTo(desk, opened, { member: irban.keys.member, vaults: ['report'], half: false }),
    )
    await act(irban, (desk, opened) =>
      sealGrantTo(desk, opened, { member: pemeriksa.keys.member, vaults: ['report'], half: true }),
    )
    const { opened } = await open(pemeriksa)
    expect(opened.half?.name).toBe('A')
    expect(opened.findings).toEqual([])
    expect((await whoOpensWhat()).pemeriksa).not.toContain('identity/identity')
  })
})
