// A person's new card, and a card taken out: what a signer signs, and what the cases make of it.
import { invite } from '@kentongan/client/publish'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  enrol,
  must,
  openTestOffice,
  signInAgain,
  type TestOffice,
  type TestOfficer,
} from '../../../server/test/office-server.ts'
import { sendSample } from '../../../server/test/sample-report.ts'
import { changeAccess } from '../src/worker/access.ts'
import type { AccessAct } from '../src/worker/access-act.ts'
import { showCase } from '../src/worker/case.ts'
import { admit, readOfficers, takeOut } from '../src/worker/officers.ts'
import type { CasePage, OfficersFacts, Outcome } from '../src/worker/protocol.ts'
import { type Desk, deskOf, enterDesk } from './desk-fixture.ts'

let office: TestOffice
let inspector: TestOfficer
let administrator: TestOfficer
let verifier: TestOfficer
let signing: Desk

beforeEach(async () => {
  office = await openTestOffice()
  inspector = office.officers[0] as TestOfficer
  administrator = office.officers[1] as TestOfficer
  verifier = office.officers[2] as TestOfficer
  signing = await deskOf(office, inspector)
}, 60_000)

interface Expected {
  readonly officer: TestOfficer
  readonly admit: (same: TestOfficer | null) => Promise<Outcome<OfficersFacts>>
}

/** Makes keys behind an invitation, which is then the signer's to list. */
async function expectOfficer(username: string, role: string): Promise<Expected> {
  const colleague = { username, name: 'Petugas Lama', position: 'Auditor', roles: [role] }
  const { id, token } = must(await invite(inspector.fetch, colleague))
  const officer = await enrol(office.server, token, office.keys.office, username)
  const { invitations } = must(await readOfficers(signing.state))
  const fingerprint = invitations?.find((one) => one.id === id)?.fingerprint ?? ''
  return {
    officer,
    admit: (same) => {
      const ask = { id, fingerprint, same: same?.keys.member ?? null }
      return admit(signing.state, ask)
    },
  }
}

/** Lists a new card of somebody, who then signs in with it. */
async function listAnew(
  same: TestOfficer | null,
  role = 'triager',
  username = 'baru',
): Promise<TestOfficer> {
  const expected = await expectOfficer(username, role)
  must(await expected.admit(same))
  office.server.wait(30)
  await signInAgain(office.server, expected.officer)
  return expected.officer
}

const open = async (desk: Desk, id: string): Promise<CasePage> =>
  must(await showCase(desk.state, id))
let acts = 0
const change = async (desk: Desk, id: string, act: AccessAct): Promise<CasePage> => {
  acts += 1
  return must(await changeAccess(desk.state, { key: `${acts}`, case: id, act }, () => undefined))
}
const isCandidate = ({ candidates }: CasePage, { keys }: TestOfficer): boolean =>
  candidates.some(({ member }) => member === keys.member)
const letIn = ({ keys }: TestOfficer, half = false) =>
  ({ kind: 'let-in', member: keys.member, original: false, half }) as const
const remove = ({ keys }: TestOfficer) => ({ kind: 'remove', member: keys.member }) as const

describe('a new card of a person', () => {
  it('is listed in the same version that takes the old one out', async () => {
    const before = await office.office()
    const { keys } = await listAnew(verifier)
    const { directory } = await office.office()
    expect(directory.version).toBe(before.directory.version + 1)
    const theirs = directory.members.filter(({ person }) => person === verifier.keys.member)
    expect(theirs.map(({ member, status }) => [member, status])).toEqual([
      [verifier.keys.member, 'left'],
      [keys.member, 'active'],
    ])
  })

  it('leaves whom a reporter left out outside, where a new person could be let in', async () => {
    const { case: id } = await sendSample(office, { excluded: [verifier.keys.member] })
    const again = await listAnew(verifier)
    const other = await listAnew(null, 'triager', 'lain')
    const page = await open(signing, id)
    expect([isCandidate(page, again), isCandidate(page, other)]).toEqual([false, true])
  })

  it('signs no second time for the rule of two', async () => {
    const { case: id } = await sendSample(office)
    const reads = ({ view }: CasePage) =>
      view?.readers.some(({ member, until }) => {
        return member === administrator.keys.member && until === null
      })
    const before = await deskOf(office, verifier)
    await open(before, id)
    await change(before, id, remove(administrator))
    const again = await listAnew(verifier)
    await open(signing, id)
    await change(signing, id, letIn(again))
    const after = await deskOf(office, again)
    await open(after, id)
    await change(after, id, remove(administrator))
    expect(reads(await open(after, id))).toBe(true)
    // A second person does remove them.
    await open(signing, id)
    await change(signing, id, remove(administrator))
    expect(reads(await open(signing, id))).toBe(false)
  })

  it('is given the half again that its person held, and never the other', async () => {
    const deputy = await listAnew(null, 'approver', 'wakil')
    const { case: id } = await sendSample(office)
    const again = await listAnew(deputy, 'approver', 'wakil2')
    const page = await open(signing, id)
    const { half } = page.candidates.find(({ member }) => member === again.keys.member) ?? {}
    expect(half).toBe(true)
    const { view } = await change(signing, id, letIn(again, true))
    const theirs = view?.readers.find(({ member }) => member === again.keys.member)
    expect(theirs?.half).toBe('B')
  })

  it('is never the signer’s own, whose card signs', async () => {
    const expected = await expectOfficer('baru', 'inspector')
    expect(await expected.admit(inspector)).toEqual({ ok: false, code: 'not-allowed' })
    expect((await office.office()).directory.members).toHaveLength(5)
  })
})

describe('a card taken out', () => {
  it.each(['suspended', 'left'] as const)('ends every session as %s, at once', async (status) => {
    const { case: id } = await sendSample(office)
    const theirs = await deskOf(office, verifier)
    await open(theirs, id)
    const { members } = must(await takeOut(signing.state, { member: verifier.keys.member, status }))
    expect(members.find(({ member }) => member === verifier.keys.member)?.status).toBe(status)
    expect(await showCase(theirs.state, id)).toEqual({ ok: false, code: 'not-signed-in' })
    const again = await enterDesk(office, theirs, verifier)
    expect(again).toEqual({ ok: false, code: 'sign-in-refused' })
  })

  it('may be marked as left after a suspension, and nothing takes that back', async () => {
    const { member } = verifier.keys
    must(await takeOut(signing.state, { member, status: 'suspended' }))
    must(await takeOut(signing.state, { member, status: 'left' }))
    const { members } = must(await takeOut(signing.state, { member, status: 'suspended' }))
    expect(members.find((one) => one.member === member)?.status).toBe('left')
  })

  it('is never one’s own, nor for who is no signer to take', async () => {
    const refused = { ok: false, code: 'not-allowed' }
    const status = 'left'
    const own = await takeOut(signing.state, { member: inspector.keys.member, status })
    const theirs = await deskOf(office, verifier)
    const other = await takeOut(theirs.state, { member: administrator.keys.member, status })
    expect([own, other]).toEqual([refused, refused])
    const { directory } = await office.office()
    expect(directory.members.every((one) => one.status === 'active')).toBe(true)
  })

  it('is marked beforehand where the site would take no reports without it', async () => {
    const needed = ({ members }: OfficersFacts) =>
      members.filter((one) => one.needed).map(({ member }) => member)
    let facts = must(await readOfficers(signing.state))
    expect(needed(facts)).toEqual([])
    for (const { keys } of office.officers.slice(2)) {
      facts = must(await takeOut(signing.state, { member: keys.member, status: 'left' }))
    }
    expect(needed(facts)).toEqual([inspector.keys.member, administrator.keys.member])
  })
})
