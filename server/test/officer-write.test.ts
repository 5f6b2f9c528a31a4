// What an officer writes comes whole: a grant with its record, a status with its pair, one epoch.
import { openOfficerCase } from '@kentongan/client/officer'
import { sealGrantTo } from '@kentongan/client/officer-access'
import type { OfficerAct } from '@kentongan/client/officer-act'
import { sealNote, sealReply, sealStatus } from '@kentongan/client/officer-write'
import { nextDirectory, publish } from '@kentongan/client/publish'
import { encodeFrame, frameType } from '@kentongan/domain/wire/frame'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ageFile, hybrid } from './caught-submission.ts'
import { must, openTestOffice, type TestOffice, type TestOfficer } from './office-server.ts'
import { type SentSample, sendSample } from './sample-report.ts'

let test: TestOffice
let sent: SentSample
let inspector: TestOfficer
let triager: TestOfficer

beforeAll(async () => {
  test = await openTestOffice()
  inspector = test.officers[0] as TestOfficer
  triager = test.officers[2] as TestOfficer
})

beforeEach(async () => {
  sent = await sendSample(test)
})

const deskOf = async (officer: TestOfficer) => ({
  office: await test.office(),
  keys: officer.keys,
  day: test.server.today(),
})

async function open(officer: TestOfficer): Promise<OpenedCase> {
  const office = await test.office()
  const found = must(await openOfficerCase(officer.fetch, office, officer.keys, sent.case))
  if (found.opened === null) throw new Error('not opened')
  return found.opened
}

const change = { from: 'received', to: 'verifying', reason: 'x', publicReason: '' } as const
const note = async (officer = inspector) =>
  sealNote(await deskOf(officer), await open(officer), 'Catatan.')
const reply = async (officer = inspector) =>
  sealReply(await deskOf(officer), await open(officer), 'Balasan.')
const status = async (officer = inspector) =>
  sealStatus(await deskOf(officer), await open(officer), change)

async function send(act: OfficerAct, officer = inspector): Promise<unknown> {
  const response = await officer.fetch(`/api/cases/${act.case}/envelopes`, {
    method: 'POST',
    headers: { 'content-type': frameType },
    body: encodeFrame(act.head, act.blobs),
  })
  const answer = (await response.json()) as { error?: { code: string } }
  return answer.error?.code ?? response.status
}

type Envelopes = OfficerAct['head']['envelopes']
const withEnvelopes = (act: OfficerAct, edit: (all: Envelopes) => Envelopes): OfficerAct => ({
  ...act,
  head: { ...act.head, envelopes: edit(act.head.envelopes) },
})

/** The act without the envelopes of this class, nor their bytes. */
function without(act: OfficerAct, kind: string, vault?: string): OfficerAct {
  const { grants, envelopes } = act.head
  const isKept = (at: number) =>
    envelopes[at]?.class !== kind || (vault !== undefined && envelopes[at]?.vault !== vault)
  return {
    ...act,
    head: { ...act.head, envelopes: envelopes.filter((_, at) => isKept(at)) },
    blobs: act.blobs.filter((_, at) => at < grants.length || isKept(at - grants.length)),
  }
}

const stored = async () => {
  const { office } = test.keys
  return test.server.storage.read(office, async ({ envelopes, cases }) => ({
    envelopes: await envelopes.count(sent.case, { internal: true }),
    status: (await cases.find(sent.case))?.status,
  }))
}
const untouched = { envelopes: 3, status: 'received' }

describe('an officer’s write', () => {
  it('stores a note with its epoch and the grants that open it', async () => {
    expect(await send(await note())).toBe(200)
    expect((await stored()).envelopes).toBeGreaterThan(5)
  })

  it('is refused without the record of each grant, and the record without its grant', async () => {
    const act = await note()
    expect(await send(without(act, 'granted'))).toBe('not-consistent')
    const grants = act.head.grants.length
    const bare = { ...act, head: { ...act.head, grants: [] }, blobs: act.blobs.slice(grants) }
    expect(await send(bare)).toBe('not-consistent')
    const [first, second] = act.head.grants
    if (first === undefined || second === undefined) throw new Error('no grants')
    const crossed = withEnvelopes(act, (all) =>
      all.map((one) => (one.pair === first.id ? { ...one, pair: second.id } : one)),
    )
    expect(await send(crossed)).toBe('not-consistent')
    expect(await stored()).toEqual(untouched)
  })

  it('is refused for a grant to somebody who is no member, or the reporter', async () => {
    const act = await note()
    for (const member of ['reporter', 'recovery', `${'A'.repeat(51)}0`]) {
      const grants = act.head.grants.map((one, at) => (at === 0 ? { ...one, member } : one))
      expect(await send({ ...act, head: { ...act.head, grants } })).toBe('not-consistent')
    }
    expect(await stored()).toEqual(untouched)
  })

  it('founds `internal` once: who comes second is told', async () => {
    const [first, second] = [await note(), await note(triager)]
    expect(await send(first)).toBe(200)
    expect(await send(second, triager)).toBe('stale-epoch')
    expect(await send(await note(triager), triager)).toBe(200)
  })

  it('moves a status once: who comes second is told', async () => {
    expect(await send(await note())).toBe(200)
    const [first, second] = [await status(), await status(triager)]
    expect(await send(first)).toBe(200)
    expect(await send(second, triager)).toBe('stale')
    expect((await stored()).status).toBe('verifying')
    // A lost answer, and the very same again.
    expect(await send(first)).toBe(200)
  })

  it('moves no status alone, with half its pair, or to where it may not go', async () => {
    const act = await status()
    expect(await send(without(act, 'status'))).toBe('not-consistent')
    expect(await send(without(act, 'status', 'report'))).toBe('not-consistent')
    expect(await send(without(act, 'status', 'internal'))).toBe('not-consistent')
    expect(await send({ ...act, head: { ...act.head, status: null } })).toBe('not-consistent')
    const away = { act: 'move', from: 'received', to: 'concluded', decides: null } as const
    expect(await send({ ...act, head: { ...act.head, status: away } })).toBe('not-allowed')
    const unpaired = withEnvelopes(act, (all) =>
      all.map((one) =>
        one.class === 'status' && one.vault === 'report' ? { ...one, pair: 'A'.repeat(26) } : one,
      ),
    )
    expect(await send(unpaired)).toBe('not-consistent')
    expect(await stored()).toEqual(untouched)
  })

  it('is refused under another’s name, as an opening, or into a vault of the reporter’s', async () => {
    const act = await reply()
    const edits: readonly Partial<Envelopes[number]>[] = [
      { author: triager.keys.member },
      { class: 'opening', epoch: '' },
      { class: 'epoch', epoch: '' },
      { class: 'epoch', vault: 'identity' },
      { class: 'granted' },
      { class: 'request', pair: 'A'.repeat(26) },
      { class: 'approval', pair: 'A'.repeat(52) },
      { vault: 'original' },
      { epoch: '' },
      { pair: 'A'.repeat(26) },
    ]
    for (const edit of edits) {
      const edited = withEnvelopes(act, (all) => all.map((one) => ({ ...one, ...edit })))
      expect([edit, await send(edited)]).toEqual([edit, 'not-consistent'])
    }
    expect(await stored()).toEqual(untouched)
  })

  it('is refused when it is not sealed', async () => {
    const act = await reply()
    const plain = new TextEncoder().encode('Terima kasih atas laporan Anda. '.repeat(99))
    expect(await send({ ...act, blobs: [plain] })).toBe('not-sealed')
    const other = await ageFile([await hybrid()], 4_096)
    expect(await send({ ...act, blobs: [other] })).toBe('envelope-not-as-named')
    expect(await stored()).toEqual(untouched)
  })

  it('is refused to who holds a half alone, who is served nothing but that, until a colleague lets them in', async () => {
    const irban = test.officers[3] as TestOfficer
    for (const act of [await status(), await note(), await reply()]) {
      expect(await send(act, irban)).toBe('not-allowed')
    }
    expect(await stored()).toEqual(untouched)
    const found = must(
      await openOfficerCase(irban.fetch, await test.office(), irban.keys, sent.case),
    )
    expect(found).toMatchObject({ refusal: 'not-a-member', listed: { envelopes: 0 } })
    expect([found.served.grants.length, found.served.envelopes]).toEqual([1, []])
    const letIn = { member: irban.keys.member, vaults: ['report'], half: false } as const
    expect(
      await send(await sealGrantTo(await deskOf(inspector), await open(inspector), letIn)),
    ).toBe(200)
    expect(await send(await reply(irban), irban)).toBe(200)
  })

  it('is refused to who holds no grant, as if the case were none', async () => {
    const examiner = test.officers[4] as TestOfficer
    expect(await send(await reply(), examiner)).toBe('not-found')
    expect(await stored()).toEqual(untouched)
  })

  it('is taken from who came to another role since: what was sealed to them is theirs to read', async () => {
    const office = await test.office()
    const members = office.directory.members.map((one) =>
      one.member === triager.keys.member ? { ...one, roles: ['examiner'] } : one,
    )
    const next = nextDirectory(office, inspector.keys, members, test.server.today())
    must(await publish(inspector.fetch, next))
    expect(await send(await reply(triager), triager)).toBe(200)
  })
})
