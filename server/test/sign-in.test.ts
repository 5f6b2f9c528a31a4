// Signing in, as an officer and as a reporter: one answer whatever was wrong, and nothing used twice.
import { registerAccount, signInReporter } from '@kentongan/client/reporter'
import { sessionList } from '@kentongan/domain/wire/office'
import { newCode } from '@kentongan/sealed/code'
import { officerCredentials, reporterCredentials } from '@kentongan/sealed/credentials'
import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  codeNow,
  intakeToken,
  must,
  openTestOffice,
  origin,
  signInAgain,
  type TestOffice,
  type TestOfficer,
} from './office-server.ts'
import { accountOf, type SentSample, sendSample } from './sample-report.ts'

let test: TestOffice
let officer: TestOfficer
let loginSecret: string

beforeAll(async () => {
  test = await openTestOffice()
  officer = test.officers[1] as TestOfficer
  const { passphrase, card, username } = officer.secrets
  const derived = await officerCredentials(passphrase, card, test.keys.office, username)
  loginSecret = derived.loginSecret
})

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  test.server.app.fetch(
    new Request(`${origin}${path}`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  )

const attempt = (change: Record<string, string> = {}, headers: Record<string, string> = {}) => {
  const totp = codeNow(test.server, officer.totpSecret)
  return post('/api/session', { username: 'pengelola', loginSecret, totp, ...change }, headers)
}

const session = (cookie: string) =>
  test.server.app.fetch(new Request(`${origin}/api/session`, { headers: { cookie } }))

const sessionsOf = async (cookie: string) => {
  const request = new Request(`${origin}/api/sessions`, { headers: { cookie } })
  return v.parse(sessionList, await (await test.server.app.fetch(request)).json())
}

const endSession = (cookie: string, id: string) =>
  test.server.app.fetch(
    new Request(`${origin}/api/sessions/${id}`, { method: 'DELETE', headers: { origin, cookie } }),
  )

const cookieOf = (response: Response) => response.headers.getSetCookie()[0] ?? ''
const pairOf = (response: Response) => cookieOf(response).split(';')[0] ?? ''

describe('an officer’s sign-in', () => {
  it('gives a cookie that only this host gets, over https, and no script reads', async () => {
    test.server.wait(60)
    const response = await attempt()
    expect(response.status).toBe(200)
    expect(cookieOf(response)).toMatch(
      /^__Host-kentongan=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    )
  })

  it('answers the same whether name, secret, or one-time code was wrong', async () => {
    test.server.wait(60)
    const answers = [
      await attempt({ username: 'bukan-siapa' }),
      await attempt({ loginSecret: 'A'.repeat(43) }),
      await attempt({ totp: '000000' }),
      await attempt({ username: 'bukan-siapa', totp: '000000' }),
    ]
    const bodies = await Promise.all(answers.map((one) => one.text()))
    expect(new Set(answers.map((one) => one.status))).toEqual(new Set([401]))
    expect(new Set(bodies)).toEqual(new Set(['{"error":{"code":"sign-in-refused"}}']))
    const headers = answers.map((one) => JSON.stringify([...one.headers]))
    expect(new Set(headers).size).toBe(1)
  })

  it('takes each one-time code once', async () => {
    test.server.wait(60)
    expect((await attempt()).status).toBe(200)
    expect((await attempt()).status).toBe(401)
    test.server.wait(30)
    expect((await attempt()).status).toBe(200)
  })

  it('takes one of two that come at once with the same code', async () => {
    test.server.wait(60)
    const answers = await Promise.all([attempt(), attempt()])
    expect(answers.map((one) => one.status).sort()).toEqual([200, 401])
  })

  it('makes a guesser wait longer each time, and never locks anybody out', async () => {
    test.server.wait(60)
    await attempt()
    test.server.pauses.length = 0
    for (let times = 0; times < 8; times += 1) await attempt({ totp: '000000' })
    expect(test.server.pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 8_000])
    test.server.wait(60)
    expect((await attempt()).status).toBe(200)
    test.server.pauses.length = 0
    await attempt()
    expect(test.server.pauses).toEqual([])
  })

  it('gives a new session each time and ends the one before it', async () => {
    test.server.wait(60)
    const first = pairOf(await attempt())
    test.server.wait(60)
    const second = pairOf(await attempt({}, { cookie: first }))
    expect(second).not.toBe(first)
    expect([(await session(first)).status, (await session(second)).status]).toEqual([401, 200])
  })

  it('does not take a session id that somebody else chose', async () => {
    test.server.wait(60)
    const chosen = `__Host-kentongan=${'A'.repeat(43)}`
    expect(pairOf(await attempt({}, { cookie: chosen }))).not.toBe(chosen)
    expect((await session(chosen)).status).toBe(401)
  })

  it('ends after eight hours whatever is done, and at once on signing out', async () => {
    test.server.wait(60)
    const cookie = pairOf(await attempt())
    test.server.wait(8 * 3_600 - 1)
    expect((await session(cookie)).status).toBe(200)
    test.server.wait(1)
    expect((await session(cookie)).status).toBe(401)
    const next = pairOf(await attempt())
    const out = await test.server.app.fetch(
      new Request(`${origin}/api/session`, { method: 'DELETE', headers: { origin, cookie: next } }),
    )
    expect(out.headers.get('clear-site-data')).toBe('"cache"')
    expect(cookieOf(out)).toContain('Max-Age=0')
    expect((await session(next)).status).toBe(401)
  })

  it('is listed to its officer with when it began, and ended from elsewhere', async () => {
    test.server.wait(9 * 3_600)
    const elsewhere = pairOf(await attempt())
    test.server.wait(60)
    const here = pairOf(await attempt())
    const { sessions } = await sessionsOf(here)
    expect(sessions.map(({ own }) => own)).toEqual([true, false])
    const [first, other] = sessions.map(({ begun }) => Date.parse(begun))
    expect((first ?? 0) - (other ?? 0)).toBe(60_000)
    const id = sessions[1]?.id ?? ''
    expect((await endSession(here, id)).status).toBe(200)
    expect((await session(elsewhere)).status).toBe(401)
    expect((await sessionsOf(here)).sessions).toHaveLength(1)
  })

  it('does not end another officer’s, and does not say that there is one', async () => {
    test.server.wait(60)
    const own = await sessionsOf(pairOf(await attempt()))
    const id = own.sessions[0]?.id ?? ''
    const colleague = test.officers[0] as TestOfficer
    await signInAgain(test.server, colleague)
    const answer = await colleague.fetch(`/api/sessions/${id}`, { method: 'DELETE' })
    expect([answer.status, await answer.json()]).toEqual([404, { error: { code: 'not-found' } }])
  })

  it('keeps the token’s hash alone', async () => {
    test.server.wait(60)
    const token = pairOf(await attempt()).split('=')[1] ?? ''
    const found = await test.server.storage.read(test.keys.office, ({ officerSessions }) =>
      officerSessions.find(token),
    )
    expect(found).toBeNull()
  })
})

describe('a reporter’s sign-in', () => {
  let sent: SentSample

  beforeAll(async () => {
    sent = await sendSample(test)
  })

  it('answers the same for a code that is unknown and a secret that is wrong', async () => {
    const known = reporterCredentials(sent.code, test.keys.office)
    const unknown = reporterCredentials(newCode(), test.keys.office)
    const answers = [
      await post('/api/reporter/session', {
        loginId: known.loginId,
        loginSecret: unknown.loginSecret,
      }),
      await post('/api/reporter/session', {
        loginId: unknown.loginId,
        loginSecret: unknown.loginSecret,
      }),
    ]
    expect(answers.map((one) => one.status)).toEqual([401, 401])
    const [first, second] = await Promise.all(answers.map((one) => one.text()))
    expect(first).toBe('{"error":{"code":"code-not-known"}}')
    expect(second).toBe(first)
  })

  it('gives a token and no cookie, good until the end of the day', async () => {
    const { fetch } = sent
    const account = await accountOf(await test.office(), sent)
    const ask = () =>
      fetch('/api/reporter/cases', {
        method: 'GET',
        headers: { authorization: `Bearer ${account.token}` },
      })
    const response = await ask()
    expect([response.status, response.headers.getSetCookie()]).toEqual([200, []])
    test.server.wait(86_400)
    expect((await ask()).status).toBe(401)
    test.server.wait(-86_400)
  })

  it('ends when asked to', async () => {
    const account = await accountOf(await test.office(), sent)
    const headers = { authorization: `Bearer ${account.token}` }
    const out = await sent.fetch('/api/reporter/session', { method: 'DELETE', headers })
    expect(out.headers.get('clear-site-data')).toBe('"cache"')
    const after = await sent.fetch('/api/reporter/cases', { method: 'GET', headers })
    expect(after.status).toBe(401)
  })

  it('works for an account made before any report, once for each proof of work', async () => {
    const fetch = test.server.browser()
    const office = await test.office()
    const code = newCode()
    const token = await intakeToken(fetch)
    must(await registerAccount(fetch, office, code, token))
    expect((await signInReporter(fetch, office, code)).ok).toBe(true)
    expect(await registerAccount(fetch, office, newCode(), token)).toEqual({
      ok: false,
      code: 'intake-token-spent',
    })
    const another = await intakeToken(fetch)
    expect(await registerAccount(fetch, office, code, another)).toEqual({
      ok: false,
      code: 'account-exists',
    })
  })
})
