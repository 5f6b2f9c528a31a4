// Two share sheets at the desk make a second signer, and from then on nothing is published that one has signed.
import { invite } from '@kentongan/client/publish'
import { rootDays } from '@kentongan/sealed/office'
import { newOfficeSecret, officeKeysOf, splitOfficeSecret } from '@kentongan/sealed/office-secret'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  enrol,
  must,
  openTestOffice,
  signInAgain,
  type TestOffice,
  type TestOfficer,
} from '../../../server/test/office-server.ts'
import { signWaiting, withdrawWaiting } from '../src/worker/countersign.ts'
import { admit, readOfficers, renew, takeOut } from '../src/worker/officers.ts'
import { publishRoot, readRoot, signRoot } from '../src/worker/root-file.ts'
import { type Desk, deskOf } from './desk-fixture.ts'

describe('the ceremony at the desk, and what two sign', () => {
  const secret = newOfficeSecret()
  let sheets: readonly string[]
  let office: TestOffice
  let founder: TestOfficer
  let verifier: TestOfficer
  let first: Desk
  let second: Desk
  beforeEach(async () => {
    sheets = await splitOfficeSecret(secret)
    office = await openTestOffice({}, await officeKeysOf(secret))
    founder = office.officers[0] as TestOfficer
    verifier = office.officers[2] as TestOfficer
    first = await deskOf(office, founder)
    second = await deskOf(office, verifier)
  }, 60_000)

  const waiting = async (desk: Desk) => must(await readOfficers(desk.state)).proposal
  const signed = async (...two: readonly string[]) =>
    must(
      await signRoot(first.state, {
        members: [founder.keys.member, verifier.keys.member],
        sheets: two,
      }),
    )

  async function ceremony(): Promise<void> {
    const made = await signed(sheets[2] ?? '', sheets[0] ?? '')
    if (made.kind !== 'signed') throw new Error('not signed')
    const shown = must(await readRoot(first.state, made.text))
    expect(shown).toMatchObject({ threshold: 2, needsSecond: true })
    must(await publishRoot(first.state, made.text))
  }

  async function begin(): Promise<void> {
    await ceremony()
    must(await signWaiting(second.state, (await waiting(second))?.directory ?? ''))
  }

  async function newcomer() {
    const colleague = { username: 'baru', name: 'Petugas Baru', position: 'Auditor' }
    const { id, token } = must(await invite(founder.fetch, { ...colleague, roles: ['triager'] }))
    const officer = await enrol(office.server, token, office.keys.office, 'baru')
    const { invitations } = must(await readOfficers(first.state))
    const fingerprint = invitations?.find((one) => one.id === id)?.fingerprint ?? ''
    return { officer, fingerprint, ask: { id, fingerprint, same: null } }
  }

  it('says which of two typed sheets is wrong, and signs nothing', async () => {
    const [one = '', two = ''] = sheets
    expect(await signed('', two)).toMatchObject({
      kind: 'sheets',
      problems: [{ sheet: 0, problem: { kind: 'empty' } }],
    })
    expect(await signed(one, one)).toMatchObject({ problems: [{ problem: { kind: 'same' } }] })
    const strangers = await splitOfficeSecret(newOfficeSecret())
    const foreign = await signed(one, strangers[1] ?? '')
    expect(foreign).toMatchObject({ problems: [{ problem: { kind: 'foreign' } }] })
  })

  it('shows the second what would change, and takes hold with their signature for three years', async () => {
    await ceremony()
    expect(await waiting(first)).toMatchObject({ isOwn: true, maySign: false, mayWithdraw: true })
    const shown = await waiting(second)
    expect(shown).toMatchObject({ by: 'Inspektur Uji', isOwn: false, maySign: true })
    expect(shown?.rootFingerprint).toMatch(/\S/)
    expect(shown?.changes).toMatchObject([
      { kind: 'root', needed: 2 },
      { kind: 'signer-added', name: 'Petugas verifikator' },
    ])
    expect((await office.office()).root.version).toBe(1)
    const facts = must(await signWaiting(second.state, shown?.directory ?? ''))
    expect(facts.proposal).toBeNull()
    expect(facts.directory.signatures).toBe(2)
    const { root } = await office.office()
    const days = (Date.parse(root.expires) - Date.parse(root.day)) / 86_400_000
    expect(days).toBe(rootDays[2])
  })

  it('lists nobody until the second has signed, and then lets them in', async () => {
    await begin()
    const { officer, ask, fingerprint } = await newcomer()
    const proposed = must(await admit(first.state, ask))
    expect(proposed.members.some(({ name }) => name === 'Petugas Baru')).toBe(false)
    const shown = await waiting(second)
    expect(shown?.changes).toEqual([
      {
        kind: 'admitted',
        replaces: null,
        ...{ name: 'Petugas Baru', position: 'Auditor', roles: ['triager'], fingerprint },
      },
    ])
    expect(shown?.fingerprint).toBe(proposed.proposal?.fingerprint)
    const facts = must(await signWaiting(second.state, shown?.directory ?? ''))
    expect(facts.members.some(({ name }) => name === 'Petugas Baru')).toBe(true)
    office.server.wait(30)
    await signInAgain(office.server, officer)
  })

  it('signs nothing but what was shown, and nothing that does not hold', async () => {
    await begin()
    const changed = { ok: false, code: 'proposal-changed' }
    const { keys } = office.officers[1] as TestOfficer
    must(await takeOut(first.state, { member: keys.member, status: 'suspended' }))
    const shown = (await waiting(second))?.directory ?? ''
    must(await withdrawWaiting(first.state, shown))
    must(await takeOut(first.state, { member: keys.member, status: 'left' }))
    expect(await signWaiting(second.state, shown)).toEqual(changed)
    // A server that puts another directory under what the first has signed.
    second.interfere = async (path, init, go) => {
      const answer = await go(path, init)
      if (path !== '/api/office/proposal') return answer
      return new Response((await answer.text()).replace('\\"left\\"', '\\"suspended\\"'), answer)
    }
    const forged = await waiting(second)
    expect(forged).toMatchObject({ changes: null, maySign: false })
    expect(await signWaiting(second.state, forged?.directory ?? '')).toEqual(changed)
  })

  it('is signed by nobody twice, one at a time, and renewed by one alone', async () => {
    await begin()
    const { keys } = office.officers[1] as TestOfficer
    const ask = { member: keys.member, status: 'left' } as const
    const proposed = must(await takeOut(first.state, ask)).proposal
    const own = await signWaiting(first.state, proposed?.directory ?? '')
    expect(own).toEqual({ ok: false, code: 'proposal-changed' })
    expect(await takeOut(second.state, ask)).toEqual({ ok: false, code: 'proposal-waiting' })
    must(await renew(first.state))
    must(await renew(second.state))
    expect((await waiting(second))?.changes).toMatchObject([{ kind: 'left' }])
    must(await signWaiting(second.state, proposed?.directory ?? ''))
  })
})
