import { fromUtf8 } from '@kentongan/sealed/text'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  openTestOffice,
  type TestOffice,
  type TestOfficer,
} from '../../../server/test/office-server.ts'
import { type SentSample, sendSample } from '../../../server/test/sample-report.ts'
import { readFile, showCase } from '../src/worker/case.ts'
import { draftsOf, keepDrafts } from '../src/worker/drafts.ts'
import { ownOf } from '../src/worker/enter.ts'
import {
  type CasePage,
  noDrafts,
  type Outcome,
  type StatusWrite,
  type Told,
} from '../src/worker/protocol.ts'
import { changeStatus, note, reply } from '../src/worker/writing.ts'
import { type Desk, deskOf, enterDesk, newBrowser, openDesk } from './desk-fixture.ts'

let office: TestOffice
let inspector: TestOfficer
let verifier: TestOfficer
let sent: SentSample
const content = Uint8Array.from({ length: 2_000_000 }, (_, at) => at % 251)
content.set([0xff, 0xd8, 0xff])

beforeAll(async () => {
  office = await openTestOffice()
  inspector = office.officers[0] as TestOfficer
  verifier = office.officers[2] as TestOfficer
}, 60_000)
beforeEach(async () => {
  const file = { file: new Blob([content]), name: 'bukti.jpg', type: 'image/jpeg', caption: 'nota' }
  sent = await sendSample(office, { files: [file] })
})

function must(answer: Outcome<CasePage>): CasePage {
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}
const open = async (desk: Desk): Promise<CasePage> => must(await showCase(desk.state, sent.case))
const silent = (): void => undefined
const texts = (page: CasePage, kind: 'message' | 'note'): readonly string[] =>
  page.view?.entries.flatMap((one) => (one.kind === kind ? [one.content.text] : [])) ?? []
const move: Omit<StatusWrite, 'key' | 'case'> = {
  ...{ act: 'move', from: 'received', to: 'verifying', code: null, proposal: null },
  ...{ papers: [], questions: [], reason: 'Lengkap.', publicReason: '' },
}

describe('opening a case', () => {
  it('shows the report whole, leaves one receipt, and no second one', async () => {
    const desk = await deskOf(office, verifier)
    const receipts = (page: CasePage) =>
      page.view?.entries.filter((one) => one.kind === 'receipt').length
    const first = await open(desk)
    expect(first.view?.report?.title).toBe('Pungutan pada layanan perizinan')
    expect([first.refusal, first.view?.findings, first.pinnedMissing]).toEqual([null, [], 0])
    expect(receipts(first)).toBe(1)
    expect(receipts(await open(desk))).toBe(1)
    expect(receipts(await open(await deskOf(office, verifier)))).toBe(1)
  })

  it('gives evidence back as the reporter had it, of no type that a browser opens', async () => {
    const desk = await deskOf(office, verifier)
    const [evidence] = (await open(desk)).view?.evidence ?? []
    if (evidence === undefined) throw new Error('no evidence')
    const { envelopeId, statement } = evidence
    const answer = await readFile(desk.state, { case: sent.case, envelopeId, statement })
    if (!answer.ok) throw new Error(answer.code)
    expect(answer.value.type).toBe('application/octet-stream')
    const bytes = Buffer.from(await answer.value.arrayBuffer())
    expect(bytes.equals(content)).toBe(true)
  })

  it('refuses evidence of which a byte was changed', async () => {
    const desk = await deskOf(office, verifier)
    const [evidence] = (await open(desk)).view?.evidence ?? []
    if (evidence === undefined) throw new Error('no evidence')
    desk.interfere = async (path, init, go) => {
      const response = await go(path, init)
      if (!path.includes('/evidence/')) return response
      const bytes = new Uint8Array(await response.arrayBuffer())
      bytes[1_500_000] = (bytes[1_500_000] ?? 0) ^ 1
      return new Response(bytes, { headers: response.headers })
    }
    const { envelopeId, statement } = evidence
    const answer = await readFile(desk.state, { case: sent.case, envelopeId, statement })
    expect(answer.ok).toBe(false)
  })

  it('marks what came since this officer last looked', async () => {
    const desk = await deskOf(office, verifier)
    expect((await open(desk)).unseen).toEqual([])
    const colleague = await deskOf(office, inspector)
    await open(colleague)
    const text = 'Sudah kami terima.'
    must(await reply(colleague.state, { key: 'a', case: sent.case, text }, silent))
    const page = await open(desk)
    const answered = page.view?.entries.find((one) => one.kind === 'message')
    expect(page.unseen).toContain(answered?.hash)
    expect((await open(desk)).unseen).toEqual([])
  })

  it('knows in a new browser what this officer had seen, by what they signed', async () => {
    const desk = await deskOf(office, verifier)
    await open(desk)
    const colleague = await deskOf(office, inspector)
    await open(colleague)
    const write = { case: sent.case, key: 'a' }
    must(await reply(colleague.state, { ...write, text: 'Sudah kami terima.' }, silent))
    const elsewhere = await open(await deskOf(office, verifier))
    const { entries } = elsewhere.view ?? { entries: [] }
    const came = entries.filter(
      ({ author }) => author.kind === 'officer' && author.member !== elsewhere.me,
    )
    expect([...elsewhere.unseen].sort()).toEqual(came.map(({ hash }) => hash).sort())
    // A reply of one's own says that everything before it was seen.
    await open(desk)
    must(await reply(desk.state, { ...write, key: 'b', text: 'Terima kasih.' }, silent))
    expect((await open(await deskOf(office, verifier))).unseen).toEqual([])
  })

  it('has its history in the order in which it was made, across what the reporter sees or not', async () => {
    const desk = await deskOf(office, verifier)
    await open(desk)
    const write = { case: sent.case }
    must(await reply(desk.state, { ...write, key: '1', text: 'Satu.' }, silent))
    must(await note(desk.state, { ...write, key: '2', text: 'Dua.' }, silent))
    must(await changeStatus(desk.state, { ...move, ...write, key: '3' }, silent))
    const page = must(await reply(desk.state, { ...write, key: '4', text: 'Empat.' }, silent))
    const kindOf = new Map(page.view?.entries.map((one) => [one.hash, one.kind]))
    const kinds = page.history.map((hash) => kindOf.get(hash)).filter((kind) => kind !== undefined)
    expect(kinds.filter((kind) => kind !== 'label')).toEqual([
      'receipt',
      'message',
      'note',
      'status',
      'message',
    ])
  })

  it('says that what was read here before is no longer served', async () => {
    const browser = newBrowser(office)
    const desk = openDesk(office, browser)
    await enterDesk(office, desk, verifier)
    const before = await capture(desk)
    await open(desk)
    must(await reply(desk.state, { key: 'a', case: sent.case, text: 'Terima kasih.' }, silent))
    // The server shows the case as it was before anybody wrote into it.
    const rolledBack = openDesk(office, browser)
    await enterDesk(office, rolledBack, verifier)
    rolledBack.interfere = (path, init, go) =>
      path.endsWith('/open') ? Promise.resolve(new Response(before)) : go(path, init)
    expect((await open(rolledBack)).pinnedMissing).toBeGreaterThan(0)
    // And it stays said until it is served again.
    expect((await open(rolledBack)).pinnedMissing).toBeGreaterThan(0)
    rolledBack.interfere = null
    expect((await open(rolledBack)).pinnedMissing).toBe(0)
  })
})

async function capture(desk: Desk): Promise<Uint8Array<ArrayBuffer>> {
  const response = await desk.state.http(`/api/cases/${sent.case}/open`, { method: 'POST' })
  return new Uint8Array(await response.arrayBuffer())
}

describe('writing into a case', () => {
  it('replies to the reporter, and notes for colleagues alone', async () => {
    const desk = await deskOf(office, verifier)
    await open(desk)
    const write = { case: sent.case }
    must(await reply(desk.state, { ...write, key: 'r', text: 'Apakah ada saksi?' }, silent))
    const page = must(
      await note(desk.state, { ...write, key: 'n', text: 'Saksi pertama takut.' }, silent),
    )
    expect([texts(page, 'message'), texts(page, 'note')]).toEqual([
      ['Apakah ada saksi?'],
      ['Saksi pertama takut.'],
    ])
    const colleague = await open(await deskOf(office, inspector))
    expect(texts(colleague, 'note')).toEqual(['Saksi pertama takut.'])
    expect(colleague.view?.findings).toEqual([])
  })

  it('stores once what is sent until it is answered, through a lost answer', async () => {
    const desk = await deskOf(office, verifier)
    await open(desk)
    let lost = 0
    desk.interfere = async (path, init, go) => {
      const response = await go(path, init)
      if (!path.endsWith('/envelopes') || lost >= 2) return response
      lost += 1
      throw new TypeError('network lost')
    }
    const told: Told[] = []
    const write = { key: 'r', case: sent.case, text: 'Satu kali saja.' }
    const page = must(await reply(desk.state, write, (one) => told.push(one)))
    expect(lost).toBe(2)
    expect(texts(page, 'message')).toEqual(['Satu kali saja.'])
    // Sealed twice, the same statement would be shown once and laid at the server's door as replayed.
    expect(page.view?.findings).toEqual([])
    expect(told.map((one) => one.kind === 'waiting' && one.waiting)).toEqual([true, true, false])
  })

  it('stores once what is asked again under its name, when a refusal hid that it was stored', async () => {
    const desk = await deskOf(office, verifier)
    await open(desk)
    desk.interfere = async (path, init, go) => {
      const response = await go(path, init)
      if (!path.endsWith('/envelopes')) return response
      return Response.json({ error: { code: 'storage-unavailable' } }, { status: 503 })
    }
    const write = { key: 'r', case: sent.case, text: 'Satu kali saja.' }
    expect(await reply(desk.state, write, silent)).toEqual({
      ok: false,
      code: 'storage-unavailable',
    })
    desk.interfere = null
    const page = must(await reply(desk.state, write, silent))
    expect(texts(page, 'message')).toEqual(['Satu kali saja.'])
    expect(page.view?.findings).toEqual([])
  })

  it('moves a received case to verification, with both reasons where they belong', async () => {
    const desk = await deskOf(office, verifier)
    await open(desk)
    const change = { ...move, publicReason: 'Sedang kami periksa.' }
    const page = must(
      await changeStatus(desk.state, { ...change, key: 's', case: sent.case }, silent),
    )
    expect(page.listed.status).toBe('verifying')
    const said = page.view?.entries.flatMap((one) =>
      one.kind === 'status' || one.kind === 'label' ? [[one.kind, one.content.reason]] : [],
    )
    expect(said).toEqual(
      expect.arrayContaining([
        ['status', 'Lengkap.'],
        ['label', 'Sedang kami periksa.'],
      ]),
    )
  })

  it('does not move a case twice: who is late is told, and has the newest before them', async () => {
    const early = await deskOf(office, inspector)
    const late = await deskOf(office, verifier)
    await open(early)
    await open(late)
    must(await changeStatus(early.state, { ...move, key: 's', case: sent.case }, silent))
    const answer = await changeStatus(late.state, { ...move, key: 's', case: sent.case }, silent)
    expect(answer).toMatchObject({ ok: false, code: 'stale' })
    const page = await open(late)
    expect(page.listed.status).toBe('verifying')
    expect(page.view?.entries.filter((one) => one.kind === 'status')).toHaveLength(1)
    // What follows is sealed to the case as it stands.
    const text = 'Sudah dipindahkan rekan.'
    expect(
      texts(must(await note(late.state, { key: 'n', case: sent.case, text }, silent)), 'note'),
    ).toEqual([text])
  })

  it('signs no move that would not count, nor one that was chosen in another state of the case', async () => {
    const desk = await deskOf(office, verifier)
    await open(desk)
    const before = desk.asked.length
    const tried = async (change: Partial<StatusWrite>) => {
      const write = { ...move, ...change, key: crypto.randomUUID(), case: sent.case }
      const answer = await changeStatus(desk.state, write, silent)
      return answer.ok ? 'stored' : answer.code
    }
    expect(await tried({ to: 'concluded', code: 'proven' })).toBe('not-allowed')
    expect(await tried({ from: 'verifying', to: 'reviewing' })).toBe('stale')
    expect(await tried({ proposal: 'one that was returned since' })).toBe('stale')
    expect(desk.asked).toHaveLength(before)
  })

  it('lets what two decide be proposed at one desk and decided at another, with the words for the reporter', async () => {
    const [first, second] = [await deskOf(office, verifier), await deskOf(office, inspector)]
    await open(first)
    must(await changeStatus(first.state, { ...move, key: 'v', case: sent.case }, silent))
    const where = { from: 'verifying', to: 'not-pursued', code: 'expired' } as const
    const drop: Omit<StatusWrite, 'key'> = { ...move, ...where, case: sent.case }
    must(await changeStatus(first.state, { ...drop, act: 'propose', key: 'p' }, silent))
    const seen = (await open(second)).view?.signed?.proposal
    expect(seen).toMatchObject({ to: 'not-pursued', code: 'expired' })
    const decided = { ...drop, proposal: seen?.name ?? null, publicReason: 'Sudah lewat waktunya.' }
    const page = must(await changeStatus(second.state, { ...decided, key: 'd' }, silent))
    expect([page.listed.status, page.view?.signed?.status]).toEqual(['not-pursued', 'not-pursued'])
    const told = page.view?.entries.flatMap((one) => (one.kind === 'label' ? [one.content] : []))
    expect(told?.at(-1)).toMatchObject({ reason: 'Sudah lewat waktunya.', code: 'expired' })
    expect(page.view?.findings).toEqual([])
  })

  it('founds internal notes once, when two write the first at the same time', async () => {
    const first = await deskOf(office, inspector)
    const second = await deskOf(office, verifier)
    await open(first)
    await open(second)
    const write = { key: 'n', case: sent.case }
    must(await note(first.state, { ...write, text: 'Dari Inspektur.' }, silent))
    const page = must(await note(second.state, { ...write, text: 'Dari Verifikator.' }, silent))
    expect([...texts(page, 'note')].sort()).toEqual(['Dari Inspektur.', 'Dari Verifikator.'])
    expect(page.view?.findings).toEqual([])
  })

  it('refuses what is empty or too long before anything is sent', async () => {
    const desk = await deskOf(office, verifier)
    await open(desk)
    const before = desk.asked.length
    for (const text of ['', '  \n ', 'a'.repeat(5_001)]) {
      const answer = await reply(desk.state, { key: 'r', case: sent.case, text }, silent)
      expect(answer).toEqual({ ok: false, code: 'malformed' })
    }
    expect(desk.asked).toHaveLength(before)
  })
})

describe('a draft', () => {
  const typed = { ...noDrafts, reply: 'Belum selesai ditulis', reason: 'Karena' }
  const own = ({ state }: Desk) => {
    const loaded = state.loaded?.office
    if (loaded == null || state.session === null) throw new Error('nobody is in')
    return ownOf(state, loaded.office, state.session)
  }

  it('is there again after a reload, for its author and this case alone', async () => {
    const browser = newBrowser(office)
    const desk = openDesk(office, browser)
    await enterDesk(office, desk, verifier)
    await keepDrafts(own(desk), sent.case, typed)
    const again = openDesk(office, browser)
    await enterDesk(office, again, verifier)
    expect((await open(again)).drafts).toEqual(typed)
    expect(await draftsOf(own(again), 'ANOTHER')).toEqual(noDrafts)
    const next = openDesk(office, browser)
    await enterDesk(office, next, inspector)
    expect((await open(next)).drafts).toEqual(noDrafts)
    await keepDrafts(own(next), sent.case, { ...noDrafts, note: 'Dari Inspektur' })
    expect(await draftsOf(own(again), sent.case)).toEqual(typed)
  })

  it('is sealed on the device, and gone from it once nothing is typed', async () => {
    const desk = await deskOf(office, verifier)
    await keepDrafts(own(desk), sent.case, typed)
    const names = () => [...desk.kept.keys()].filter((name) => name.startsWith('draft/'))
    expect(names()).toHaveLength(1)
    const bytes = desk.kept.get(names()[0] ?? '')
    expect(bytes).toBeInstanceOf(Uint8Array)
    expect(fromUtf8(bytes as Uint8Array)).toBeNull()
    expect(Buffer.from(bytes as Uint8Array).includes('Belum selesai')).toBe(false)
    await keepDrafts(own(desk), sent.case, noDrafts)
    expect(names()).toEqual([])
  })

  it('moved by a server or a thief to another case is not believed', async () => {
    const desk = await deskOf(office, verifier)
    await keepDrafts(own(desk), sent.case, typed)
    const name = [...desk.kept.keys()].find((one) => one.startsWith('draft/')) ?? ''
    desk.kept.set(name.replace(sent.case, 'ANOTHER'), desk.kept.get(name))
    expect(await draftsOf(own(desk), 'ANOTHER')).toEqual(noDrafts)
  })
})
