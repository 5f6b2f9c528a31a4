import { beforeAll, describe, expect, it } from 'vitest'
import {
  codeNow,
  openTestOffice,
  type TestOffice,
  type TestOfficer,
} from '../../../server/test/office-server.ts'
import { begin } from '../src/worker/begin.ts'
import { signIn, unlock } from '../src/worker/sign-in.ts'
import { cardOf, type Desk, enterDesk, newBrowser, openDesk } from './desk-fixture.ts'

let office: TestOffice
let verifier: TestOfficer
beforeAll(async () => {
  office = await openTestOffice()
  verifier = office.officers[2] as TestOfficer
}, 60_000)

const freshDesk = (): Desk => openDesk(office, newBrowser(office))

describe('signing in', () => {
  it('signs in and unlocks in one act', async () => {
    const desk = freshDesk()
    const entered = await enterDesk(office, desk, verifier)
    expect(entered).toMatchObject({
      ok: true,
      value: { at: { kind: 'desk' }, me: { username: 'verifikator' } },
    })
    expect(desk.state.session?.keys.member).toBe(verifier.keys.member)
  })

  it('answers every wrong thing the same, and holds no keys after it', async () => {
    const right = { username: 'verifikator', passphrase: verifier.secrets.passphrase }
    const anotherCard = cardOf(office.officers[1] as TestOfficer)
    office.server.wait(30)
    const totp = codeNow(office.server, verifier.totpSecret)
    const wrong = [
      { ...right, username: 'tidakada', card: cardOf(verifier), totp },
      { ...right, passphrase: 'bukan frasanya sama sekali', card: cardOf(verifier), totp },
      { ...right, card: anotherCard, totp },
      { ...right, card: cardOf(verifier), totp: totp === '000000' ? '000001' : '000000' },
    ]
    for (const secrets of wrong) {
      const desk = freshDesk()
      await begin(desk.state, null)
      expect(await signIn(desk.state, secrets)).toEqual({ ok: false, code: 'sign-in-refused' })
      expect(desk.state.session).toBeNull()
      expect([...desk.kept]).toEqual([])
    }
  })

  it('says that a card is mistyped before anything is sent', async () => {
    const desk = freshDesk()
    await begin(desk.state, null)
    const before = desk.asked.length
    const card = `${cardOf(verifier).slice(0, -1)}${cardOf(verifier).endsWith('0') ? '1' : '0'}`
    const secrets = { username: 'verifikator', passphrase: 'apa saja', card, totp: '123456' }
    expect(await signIn(desk.state, secrets)).toEqual({ ok: false, code: 'card-mistyped' })
    expect(desk.asked).toHaveLength(before)
  })

  it('takes a name in capitals, and a code with a space', async () => {
    const desk = freshDesk()
    office.server.wait(30)
    await begin(desk.state, null)
    const totp = codeNow(office.server, verifier.totpSecret)
    const entered = await signIn(desk.state, {
      username: ' Verifikator ',
      passphrase: verifier.secrets.passphrase,
      card: cardOf(verifier).toLowerCase().replaceAll('-', ' '),
      totp: `${totp.slice(0, 3)} ${totp.slice(3)}`,
    })
    expect(entered.ok).toBe(true)
  })

  it('sends neither passphrase nor card', async () => {
    const desk = freshDesk()
    const sent: string[] = []
    desk.interfere = (path, init, go) => {
      sent.push(`${path} ${typeof init.body === 'string' ? init.body : ''}`)
      return go(path, init)
    }
    expect((await enterDesk(office, desk, verifier)).ok).toBe(true)
    expect(sent.some((one) => one.includes('loginSecret'))).toBe(true)
    const secrets = [
      verifier.secrets.passphrase,
      cardOf(verifier),
      cardOf(verifier).replaceAll('-', ''),
    ]
    for (const secret of secrets) expect(sent.join('\n')).not.toContain(secret)
  })
})

describe('a reload', () => {
  it('asks for the passphrase alone while the session lives', async () => {
    const browser = newBrowser(office)
    expect((await enterDesk(office, openDesk(office, browser), verifier)).ok).toBe(true)
    const again = openDesk(office, browser)
    const begun = await begin(again.state, null)
    expect(begun).toMatchObject({
      ok: true,
      value: { stage: { kind: 'unlock', username: 'verifikator', cardKept: true } },
    })
    expect(again.state.session).toBeNull()
    const { passphrase } = verifier.secrets
    expect(await unlock(again.state, { passphrase: 'bukan itu', card: null })).toEqual({
      ok: false,
      code: 'lock-refused',
    })
    expect(again.state.session).toBeNull()
    expect((await unlock(again.state, { passphrase, card: null })).ok).toBe(true)
  })

  it('asks to sign in once the session has ended, and still knows the card', async () => {
    const browser = newBrowser(office)
    expect((await enterDesk(office, openDesk(office, browser), verifier)).ok).toBe(true)
    office.server.wait(9 * 60 * 60)
    const again = openDesk(office, browser)
    expect(await begin(again.state, null)).toMatchObject({
      ok: true,
      value: { stage: { kind: 'sign-in', remembered: 'verifikator' } },
    })
    const totp = codeNow(office.server, verifier.totpSecret)
    const { username, passphrase } = verifier.secrets
    const entered = await signIn(again.state, { username, passphrase, card: null, totp })
    expect(entered.ok).toBe(true)
  })

  it('does not lend one officer’s card to another', async () => {
    const browser = newBrowser(office)
    expect((await enterDesk(office, openDesk(office, browser), verifier)).ok).toBe(true)
    const again = openDesk(office, browser)
    await begin(again.state, null)
    const secrets = { passphrase: 'sandi panjang pengelola', card: null, totp: '123456' }
    expect(await signIn(again.state, { ...secrets, username: 'pengelola' })).toEqual({
      ok: false,
      code: 'card-mistyped',
    })
  })
})

describe('the office that a browser remembers', () => {
  it('is new to it once, and known from then on', async () => {
    const browser = newBrowser(office)
    const first = await enterDesk(office, openDesk(office, browser), verifier)
    const second = await enterDesk(office, openDesk(office, browser), verifier)
    expect([first, second].map((one) => one.ok && one.value.firstTimeHere)).toEqual([true, false])
  })
})
