import { mojokerto } from '@kentongan/domain/mojokerto'
import { parseCode } from '@kentongan/sealed/code'
import { combineShareSheets, parseShareSheet } from '@kentongan/sealed/office-secret'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  codeNow,
  must,
  openTestOffice,
  startTestServer,
  type TestOffice,
  type TestOfficer,
  type TestServer,
} from '../../../server/test/office-server.ts'
import { begin } from '../src/worker/begin.ts'
import { enrolCard, finishEnrolling, keepAccount } from '../src/worker/enrolment.ts'
import { enter } from '../src/worker/enter.ts'
import { foundingHere, publishOffice, sheetKept } from '../src/worker/founding.ts'
import { learnOffice } from '../src/worker/office.ts'
import { admit, inviteColleague, readOfficers, renew } from '../src/worker/officers.ts'
import { lookAgain, signIn, unlock } from '../src/worker/sign-in.ts'
import { note } from '../src/worker/writing.ts'
import { type Browser, type Desk, deskOf, enterDesk, newBrowser, openDesk } from './desk-fixture.ts'

const founderFields = { username: 'inspektur', name: 'Ibu Inspektur', position: 'Inspektur' }
const passphrase = 'lumbung padi di tepi sungai'

const placeOf = (server: TestServer): TestOffice => ({ server }) as TestOffice

/** A browser at a server, whatever its office. */
const browserAt = (server: TestServer): Browser => newBrowser(placeOf(server))
const deskAt = (server: TestServer, browser: Browser): Desk => openDesk(placeOf(server), browser)

describe('set-up behind the one-time link', () => {
  it('founds an office from nothing, survives reloads, and forgets the secret', async () => {
    const server = await startTestServer()
    const browser = browserAt(server)
    const link = { kind: 'setup', token: server.setup.token } as const
    const first = deskAt(server, browser)
    expect(must(await begin(first.state, link)).stage.kind).toBe('enrol')

    // A reload while the first account is typed.
    const typed = { username: '', name: 'Ibu Inspek', position: 'Inspektur' }
    must(await keepAccount(first.state, typed))
    const halfway = must(await begin(deskAt(server, browser).state, null))
    expect(halfway.stage).toMatchObject({ kind: 'enrol', facts: typed })
    const { card } = must(await enrolCard(first.state, founderFields))

    // A reload before the account is made: neither link nor card is lost.
    const second = deskAt(server, browser)
    const { stage } = must(await begin(second.state, null))
    expect(stage).toMatchObject({ kind: 'enrol', facts: founderFields })
    const made = must(await enrolCard(second.state, founderFields))
    expect(made.card).toBe(card)
    const totp = codeNow(server, made.totpSecret)
    const { entered } = must(await finishEnrolling(second.state, { passphrase, totp }))
    if (entered?.at.kind !== 'founding') throw new Error('not founding')
    const { sheets, fingerprint } = entered.at.founding
    must(await sheetKept(second.state, 0))

    // A reload between the sheets: the passphrase alone goes on, with the same sheets.
    const third = deskAt(server, browser)
    expect(must(await begin(third.state, null)).stage).toEqual({
      kind: 'unlock',
      username: 'inspektur',
      cardKept: true,
      founding: true,
    })
    const again = must(await unlock(third.state, { passphrase, card: null }))
    if (again.at.kind !== 'founding') throw new Error('not founding')
    expect(again.at.founding).toMatchObject({ sheets, fingerprint, kept: [true, false, false] })

    must(await publishOffice(third.state))
    must(await learnOffice(third.state))
    const session = third.state.session
    if (session === null) throw new Error('signed out')
    const inside = must(await enter(third.state, session))
    expect(inside.at.kind).toBe('desk')
    expect(inside.me).toMatchObject({ name: 'Ibu Inspektur', signer: true })
    expect(inside.news).toMatchObject({ state: 'closed', profile: { region: mojokerto.region } })
    expect([...browser.kept.keys()].filter((name) => /^(setup|enrolment)$/.test(name))).toEqual([])
    expect(third.state.founding).toBe(null)
  })

  it('prints three sheets of which any two restore the secret of this office', async () => {
    const server = await startTestServer()
    const { state } = deskAt(server, browserAt(server))
    must(await begin(state, { kind: 'setup', token: server.setup.token }))
    const { card, totpSecret } = must(await enrolCard(state, founderFields))
    expect(parseCode('key-card-code', card)).not.toBe(null)
    const totp = codeNow(server, totpSecret)
    const { entered } = must(await finishEnrolling(state, { passphrase, totp }))
    if (entered?.at.kind !== 'founding') throw new Error('not founding')
    const { sheets } = entered.at.founding
    const office = (await foundingHere(state))?.office ?? ''
    const read = sheets.map(parseShareSheet)
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const two = [read[a], read[b]].filter((one) => one != null)
      expect(await combineShareSheets(two, office)).not.toBe(null)
    }
  })

  it('finds the account again when the answer to it was lost', async () => {
    const server = await startTestServer()
    const desk = deskAt(server, browserAt(server))
    must(await begin(desk.state, { kind: 'setup', token: server.setup.token }))
    const { totpSecret } = must(await enrolCard(desk.state, founderFields))
    const given = { passphrase, totp: codeNow(server, totpSecret) }
    desk.interfere = async (path, init, go) => {
      const answer = await go(path, init)
      if (path.endsWith('/finish')) throw new TypeError('lost')
      return answer
    }
    expect(await finishEnrolling(desk.state, given)).toEqual({ ok: false, code: 'offline' })
    desk.interfere = null
    expect(must(await finishEnrolling(desk.state, given)).entered?.at.kind).toBe('founding')
  })

  it('says in one word that a link is not valid, and says so of none', async () => {
    const server = await startTestServer()
    const wrong = { kind: 'setup', token: 'x'.repeat(43) } as const
    const refused = must(await begin(deskAt(server, browserAt(server)).state, wrong))
    expect(refused.stage).toEqual({ kind: 'link-refused', link: 'setup' })
    const none = must(await begin(deskAt(server, browserAt(server)).state, null))
    expect(none.stage).toEqual({ kind: 'not-set-up' })
  })
})

describe('an office that is at work', () => {
  let office: TestOffice
  let founder: TestOfficer
  let verifier: TestOfficer
  beforeAll(async () => {
    office = await openTestOffice()
    founder = office.officers[0] as TestOfficer
    verifier = office.officers[2] as TestOfficer
  }, 60_000)

  const invitation = {
    username: 'penelaah',
    name: 'Sekar Uji',
    position: 'Auditor',
    roles: ['reviewer'],
  }

  it('admits a colleague whose card two people compared, and who then gets in', async () => {
    const { state } = await deskOf(office, founder)
    const { token } = must(await inviteColleague(state, invitation))
    const theirs = openDesk(office, newBrowser(office))
    must(await begin(theirs.state, { kind: 'invitation', token }))
    const { card, totpSecret } = must(await enrolCard(theirs.state, invitation))
    const totp = codeNow(office.server, totpSecret)
    const { fingerprint } = must(await finishEnrolling(theirs.state, { passphrase, totp }))

    const seen = must(await readOfficers(state)).invitations?.find(
      (one) => one.state === 'enrolled',
    )
    expect(seen?.fingerprint).toBe(fingerprint)
    office.server.wait(30)
    const code = codeNow(office.server, totpSecret)
    const secrets = { username: 'penelaah', passphrase, card, totp: code }
    expect(must(await signIn(theirs.state, secrets)).at.kind).toBe('waiting')

    const id = seen?.id ?? ''
    expect(await admit(state, { id, fingerprint: 'AAAA BBBB CCCC', same: null })).toEqual({
      ok: false,
      code: 'card-changed',
    })
    const { members } = must(await admit(state, { id, fingerprint, same: null }))
    expect(members.some((one) => one.fingerprint === fingerprint)).toBe(true)
    expect(must(await lookAgain(theirs.state)).at.kind).toBe('desk')
  })

  it('is refused when it is older than what this browser has seen, and no key is left', async () => {
    const browser = newBrowser(office)
    const desk = openDesk(office, browser)
    const old = await (await desk.state.http('/api/office', { method: 'GET' })).text()
    const before = await office.office()
    const { state } = await deskOf(office, founder)
    const next = await admitted(office, state)
    expect(next).toBeGreaterThan(before.directory.version)
    expect((await enterDesk(office, desk, verifier)).ok).toBe(true)

    const later = openDesk(office, browser)
    later.interfere = (path, init, go) =>
      path === '/api/office' ? Promise.resolve(new Response(old)) : go(path, init)
    expect(await enterDesk(office, later, verifier)).toEqual({ ok: false, code: 'office-behind' })
    expect(later.state.session).toBe(null)
  })

  it('is renewed by a signer’s sign-in where it is known, and by nobody else’s', async () => {
    const browser = newBrowser(office)
    must(await enterDesk(office, openDesk(office, browser), founder))
    const renewedOn = async () => (await office.office()).renewal.day
    const first = await renewedOn()
    office.server.wait(8 * 86_400)
    must(await enterDesk(office, openDesk(office, newBrowser(office)), verifier))
    must(await enterDesk(office, openDesk(office, newBrowser(office)), founder))
    expect(await renewedOn()).toBe(first)
    must(await enterDesk(office, openDesk(office, browser), founder))
    expect(await renewedOn()).toBe(office.server.today())
  })

  it('once expired is read and sealed to by nobody, until a signer renews it', async () => {
    office.server.wait(61 * 86_400)
    const theirs = await deskOf(office, verifier)
    expect(theirs.state.expired).toBe(true)
    const told = () => undefined
    const write = { key: 'k', case: 'A', text: 'Catatan' }
    expect(await note(theirs.state, write, told)).toEqual({ ok: false, code: 'office-expired' })
    const { state } = await deskOf(office, founder)
    must(await renew(state))
    expect(state.expired).toBe(false)
  })
})

/** Signs a directory with one colleague more, and answers its version. */
async function admitted(office: TestOffice, state: Desk['state']): Promise<number> {
  const colleague = { username: 'penelaah2', name: 'Uji Dua', position: 'Auditor' }
  const made = must(await inviteColleague(state, { ...colleague, roles: ['reviewer'] }))
  const theirs = openDesk(office, newBrowser(office))
  must(await begin(theirs.state, { kind: 'invitation', token: made.token }))
  const { totpSecret } = must(await enrolCard(theirs.state, colleague))
  const totp = codeNow(office.server, totpSecret)
  const { fingerprint } = must(await finishEnrolling(theirs.state, { passphrase, totp }))
  const officers = must(await readOfficers(state))
  const id = officers.invitations?.find((one) => one.fingerprint === fingerprint)?.id ?? ''
  return must(await admit(state, { id, fingerprint, same: null })).directory.version
}
