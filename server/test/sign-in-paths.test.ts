// A reporter's code that is not good: why it is not, the server's answer does not say, nor what it did to find out.
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { StatementSync } from 'node:sqlite'
import { closeAccount } from '@kentongan/client/close-account'
import { replaceCode } from '@kentongan/client/new-code'
import { newCode } from '@kentongan/sealed/code'
import { reporterCredentials } from '@kentongan/sealed/credentials'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { must, openTestOffice, origin, type TestOffice } from './office-server.ts'
import { accountOf, patience, sendSample } from './sample-report.ts'

interface Login {
  readonly loginId: string
  readonly loginSecret: string
}

let test: TestOffice
/** By what is wrong with them. */
let wrong: Readonly<Record<string, Login>>
let right: Login

beforeAll(async () => {
  test = await openTestOffice()
  const { office } = test.keys
  const loginOf = (code: Uint8Array): Login => reporterCredentials(code, office)
  const [kept, closed, replaced] = [
    await sendSample(test),
    await sendSample(test),
    await sendSample(test),
  ]
  const verified = await test.office()
  const closing = await accountOf(verified, closed)
  must(await closeAccount(closed.fetch, closing, [closed.case], patience, test.server.today()))
  const changing = await accountOf(verified, replaced)
  const changed = await replaceCode(replaced.fetch, changing, newCode(), [])
  if (changed.account === null) throw new Error(changed.code)
  const { loginSecret } = loginOf(newCode())
  right = loginOf(kept.code)
  wrong = {
    'wrong secret': { loginId: right.loginId, loginSecret },
    'unknown code': loginOf(newCode()),
    'closed account': loginOf(closed.code),
    'replaced code': loginOf(replaced.code),
  }
}, 60_000)

afterEach(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
})

async function signIn({ loginId, loginSecret }: Login) {
  const response = await test.server.app.fetch(
    new Request(`${origin}/api/reporter/session`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ loginId, loginSecret }),
    }),
  )
  return { status: response.status, headers: [...response.headers], body: await response.text() }
}

/** What the server does in answering: each query that it makes, each hash, each comparison, by their sizes. */
async function pathOf(login: Login): Promise<readonly string[]> {
  const path: string[] = []
  for (const name of ['get', 'all', 'run'] as const) {
    const own = StatementSync.prototype[name]
    vi.spyOn(StatementSync.prototype, name).mockImplementation(function (
      this: StatementSync,
      ...args
    ) {
      path.push(`${name} ${this.sourceSQL}`)
      return Reflect.apply(own, this, args)
    })
  }
  const { hash, timingSafeEqual } = crypto
  vi.spyOn(crypto, 'hash').mockImplementation(((name: string, data: string, form: never) => {
    path.push(`hash ${name} of ${data.length}`)
    return hash(name, data, form)
  }) as never)
  vi.spyOn(crypto, 'timingSafeEqual').mockImplementation((one, other) => {
    path.push(`compare ${one.byteLength} with ${other.byteLength}`)
    return timingSafeEqual(one, other)
  })
  syncBuiltinESMExports()
  await signIn(login)
  vi.restoreAllMocks()
  syncBuiltinESMExports()
  return path
}

describe('a reporter’s code that is not good', () => {
  it('is answered the same, to the last header, whether wrong, unknown, closed, or replaced', async () => {
    const expected = await signIn(wrong['unknown code'] as Login)
    expect([expected.status, expected.body]).toEqual([401, '{"error":{"code":"code-not-known"}}'])
    for (const [name, login] of Object.entries(wrong)) {
      expect(await signIn(login), name).toEqual(expected)
    }
    expect((await signIn(right)).status).toBe(200)
  })

  it('takes the same queries, hashes, and comparisons, of the same sizes, whatever is wrong with it', async () => {
    const expected = await pathOf(wrong['unknown code'] as Login)
    const of = (start: string) => expected.filter((step) => step.startsWith(start))
    expect(expected.filter((step) => / FROM /i.test(step))).toHaveLength(1)
    expect(of('compare ')).toEqual(['compare 43 with 43'])
    expect(of('hash ')).toEqual(['hash sha256 of 43'])
    for (const [name, login] of Object.entries(wrong)) {
      expect(await pathOf(login), name).toEqual(expected)
    }
    expect(await pathOf(right)).not.toEqual(expected)
  })
})
