// Proof of work for an intake token: asked for without a cookie, solved in the background, no third party.
import { intakeAnswer, type intakeRequest } from '@kentongan/domain/wire/submission'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import * as v from 'valibot'
import { type Answer, callJson, type Fetch, failed } from './api.ts'

const challengeSchema = v.looseObject({
  parameters: v.looseObject({ algorithm: v.string(), nonce: v.string(), salt: v.string() }),
})

/** Solves one challenge for one intake token: about a second on a desktop, a few on a slow phone. */
export async function earnIntakeToken(
  fetch: Fetch,
  signal: AbortController = new AbortController(),
): Promise<Answer<string>> {
  const call = { path: '/api/intake', signal: signal.signal } as const
  const challenge = await callJson(fetch, { ...call, method: 'GET' }, challengeSchema)
  if (!challenge.ok) return challenge
  const asked = challenge.value as unknown as Challenge
  const solution = await solveChallenge({ challenge: asked, deriveKey, controller: signal })
  if (solution === null) return failed('proof-not-valid')
  const payload = btoa(JSON.stringify({ challenge: asked, solution }))
  const body: v.InferOutput<typeof intakeRequest> = { solution: payload }
  const answer = await callJson(fetch, { ...call, method: 'POST' }, intakeAnswer, body)
  return answer.ok ? { ok: true, value: answer.value.token } : answer
}
