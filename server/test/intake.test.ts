// What a proof of work buys: one token, the same for the same proof, and room for evidence.
import { envelopePartBytes } from '@kentongan/sealed/id'
import { randomSecret } from '@kentongan/sealed/keys'
import { base32 } from '@kentongan/sealed/text'
import { solveChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { stagedAs } from '../src/evidence/uploaded.ts'
import { sha256 } from '../src/http/token.ts'
import { checkSolution, newChallenge, proofSecretsOf } from '../src/intake/proof.ts'
import { readIntakeToken, writeIntakeToken } from '../src/intake/token.ts'
import { ageFile, catchSubmission, hybrid } from './caught-submission.ts'
import { intakeToken, openTestOffice, origin, type TestOffice } from './office-server.ts'

const day = '2026-11-25'
const at = (time: string) => new Date(`2026-11-${time}+07:00`)
const secrets = proofSecretsOf(new Uint8Array(32))
const cheap = { iterations: 10, triesMin: 1, triesMax: 3 }
const payloadOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')

async function solve(): Promise<{ challenge: Challenge; solution: { derivedKey: string } }> {
  const challenge = await newChallenge(secrets, cheap, day)
  const solution = await solveChallenge({ challenge, deriveKey })
  if (solution === null) throw new Error('not solved')
  return { challenge, solution }
}

describe('a proof', () => {
  it('is judged as altcha’s own check judges it', async () => {
    const { challenge, solution } = await solve()
    const other = await solve()
    for (const [asked, found] of [
      [challenge, solution],
      [challenge, other.solution],
      [challenge, { ...solution, derivedKey: `${solution.derivedKey.slice(0, -2)}00` }],
      [{ ...challenge, parameters: { ...challenge.parameters, cost: 1 } }, solution],
      [{ ...challenge, signature: '00'.repeat(32) }, solution],
    ] as const) {
      const theirs = await verifySolution({
        challenge: asked,
        solution: found as never,
        deriveKey,
        hmacSignatureSecret: secrets.challenge,
        hmacKeySignatureSecret: secrets.solution,
      })
      const payload = payloadOf({ challenge: asked, solution: found })
      expect(checkSolution(secrets, payload, at('25T12:00')) !== null).toBe(
        theirs.verified || theirs.expired,
      )
    }
  })

  it('is good until the end of the next day, and tells no hour', async () => {
    const one = await solve()
    const payload = payloadOf(one)
    expect(checkSolution(secrets, payload, at('26T23:59'))).toMatchObject({ day })
    expect(checkSolution(secrets, payload, at('27T00:00'))).toBeNull()
    expect(one.challenge.parameters.expiresAt).toBe(at('27T00:00').getTime() / 1_000)
  })

  it('never throws and never passes for anything else', async () => {
    const one = await solve()
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.base64String()), (text) => {
        expect(checkSolution(secrets, text, at('25T12:00'))).toBeNull()
        expect(checkSolution(secrets, payloadOf(text), at('25T12:00'))).toBeNull()
      }),
    )
    const forged = { ...one, solution: { derivedKey: one.challenge.parameters.keySignature ?? '' } }
    expect(checkSolution(secrets, payloadOf(forged), at('25T12:00'))).toBeNull()
  })
})

describe('an intake token', () => {
  const secret = randomSecret()
  const token = writeIntakeToken(secret, randomSecret(), day)

  it('lives to the end of the day after its own', () => {
    for (const [today, lives] of [
      ['2026-11-24', false],
      ['2026-11-25', true],
      ['2026-11-26', true],
      ['2026-11-27', false],
    ] as const) {
      expect(readIntakeToken(secret, token, today) !== null).toBe(lives)
    }
  })

  it('is nobody’s with one symbol changed, added, or left out, or another secret', () => {
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.constantFrom('A', 'b', '7', '-', ''),
        (place, symbol) => {
          const changed = token.slice(0, place) + symbol + token.slice(place + 1)
          if (changed !== token) expect(readIntakeToken(secret, changed, day)).toBeNull()
        },
      ),
    )
    expect(readIntakeToken(secret, `${token}A`, day)).toBeNull()
    expect(readIntakeToken(randomSecret(), token, day)).toBeNull()
  })
})

describe('evidence on its way', () => {
  let test: TestOffice
  let token: string

  beforeAll(async () => {
    test = await openTestOffice()
    token = await intakeToken(test.server.browser())
  })

  const put = (upload: string, number: number | string, body: Uint8Array<ArrayBuffer>) =>
    test.server.app.fetch(
      new Request(`${origin}/api/evidence/${upload}/${number}`, {
        method: 'PUT',
        headers: {
          origin,
          'content-type': 'application/octet-stream',
          authorization: `Intake ${token}`,
        },
        body,
      }),
    )
  const answerOf = async (response: Promise<Response>) => {
    const one = await response
    return [one.status, await one.json()]
  }
  const newUpload = () => base32(randomSecret(16))
  const refused = (status: number, code: string) => [status, { error: { code } }]

  it('gives one proof one token, however often it is shown', async () => {
    const fetch = test.server.browser()
    const challenge = (await (await fetch('/api/intake', { method: 'GET' })).json()) as Challenge
    const solution = await solveChallenge({ challenge, deriveKey })
    const redeem = async () => {
      const body = JSON.stringify({ solution: payloadOf({ challenge, solution }) })
      const headers = { 'content-type': 'application/json' }
      return (await fetch('/api/intake', { method: 'POST', headers, body })).json()
    }
    const first = await redeem()
    expect(first).toEqual({ token: expect.any(String) })
    test.server.wait(3_600)
    expect(await redeem()).toEqual(first)
  })

  it('takes the same part twice as one, and never another in its place', async () => {
    const upload = newUpload()
    const part = await ageFile([await hybrid()], 1_000)
    const other = await ageFile([await hybrid()], 1_000)
    expect(await answerOf(put(upload, 0, part))).toEqual([200, { sha256: sha256(part) }])
    expect(await answerOf(put(upload, 0, part))).toEqual([200, { sha256: sha256(part) }])
    expect(await answerOf(put(upload, 0, other))).toEqual(refused(409, 'part-differs'))
    const staged = test.server.blobs.staged.get(`${stagedAs(sha256(token), upload)}/0`)
    expect(Buffer.from(staged ?? []).equals(part)).toBe(true)
  })

  it('has numbers and names of one form only', async () => {
    const part = await ageFile([await hybrid()], 1_000)
    for (const number of ['01', '23', '-1', '1e1', '0x0']) {
      expect(await answerOf(put(newUpload(), number, part))).toEqual(refused(404, 'not-found'))
    }
    for (const upload of ['A'.repeat(25), 'a'.repeat(26), '..%2f..%2fetc']) {
      expect(await answerOf(put(upload, 0, part))).toEqual(refused(404, 'not-found'))
    }
    expect(await answerOf(put(newUpload(), 0, new Uint8Array()))).toEqual(refused(400, 'malformed'))
  })

  it('ends at the token’s budget', async () => {
    const fetch = test.server.browser()
    token = await intakeToken(fetch)
    const first = await ageFile([await hybrid()], envelopePartBytes + 5_000)
    const whole = first.slice(0, envelopePartBytes)
    const rest = new Uint8Array(envelopePartBytes)
    let taken = 0
    for (let upload = 0; upload < 6; upload += 1) {
      const name = newUpload()
      for (let number = 0; number < 23; number += 1) {
        rest[0] = upload * 23 + number
        const response = await put(name, number, number === 0 ? whole : rest)
        if (response.status === 200) taken += 1
        else expect(await response.json()).toEqual({ error: { code: 'budget-exceeded' } })
      }
    }
    expect(taken).toBe(128)
    expect((await put(newUpload(), 0, new Uint8Array(envelopePartBytes + 1))).status).toBe(413)
  })

  it('is refused under a token that is spent', async () => {
    const caught = await catchSubmission(test)
    expect((await caught.send(caught.frame())).status).toBe(201)
    token = caught.token
    const part = await ageFile([await hybrid()], 1_000)
    expect(await answerOf(put(newUpload(), 0, part))).toEqual(refused(409, 'intake-token-spent'))
  })
})
