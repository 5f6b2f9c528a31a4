// Proof of work: altcha's challenge, and the check of its solution. https://altcha.org/docs/v2/
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { addDays } from '@kentongan/domain/calendar'
import { createChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import * as v from 'valibot'
import { readJson } from '../http/json.ts'

/** How dear a token is: PBKDF2 iterations a try, and how many tries at least and at most. */
export interface ProofCost {
  readonly iterations: number
  readonly triesMin: number
  readonly triesMax: number
}

/** About a second on a desktop, six on a phone of a sixth of its speed (docs/adr/0005). */
export const defaultCost: ProofCost = { iterations: 5_000, triesMin: 800, triesMax: 1_600 }

export interface ProofSecrets {
  readonly challenge: string
  readonly solution: string
}

/** Two keys of the server's secret, each for one purpose. */
export function proofSecretsOf(secret: Uint8Array): ProofSecrets {
  const keyFor = (label: string): string =>
    createHmac('sha256', secret).update(`kentongan/v1/${label}\n`).digest('base64url')
  return { challenge: keyFor('proof-challenge'), solution: keyFor('proof-solution') }
}

/** A new challenge of this day. Its end is a midnight, so that it never tells when it was asked for. */
export function newChallenge(
  secrets: ProofSecrets,
  cost: ProofCost,
  day: string,
): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: cost.iterations,
    counter: randomInt(cost.triesMin, cost.triesMax + 1),
    data: { day },
    deriveKey,
    expiresAt: new Date(`${addDays(day, 2)}T00:00:00+07:00`),
    hmacSignatureSecret: secrets.challenge,
    hmacKeySignatureSecret: secrets.solution,
  })
}

const hex = v.pipe(v.string(), v.regex(/^([0-9a-f]{2}){1,64}$/))
const payload = v.object({
  challenge: v.object({
    parameters: v.looseObject({
      keySignature: hex,
      expiresAt: v.number(),
      data: v.object({ day: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)) }),
    }),
    signature: hex,
  }),
  solution: v.object({ derivedKey: hex }),
})

export interface SolvedChallenge {
  readonly day: string
  /** The challenge's signature: 32 bytes of its own. */
  readonly signature: Uint8Array
}

/**
 * The challenge that this payload (altcha's base64 of `{challenge, solution}`) solves, or null. It
 * gives altcha's own verdict by the signature of the key, by this server's clock (docs/adr/0005).
 */
export function checkSolution(
  secrets: ProofSecrets,
  solution: string,
  now: Date,
): SolvedChallenge | null {
  const parsed = v.safeParse(payload, readJson(Buffer.from(solution, 'base64')))
  if (!parsed.success) return null
  const { challenge, solution: found } = parsed.output
  const { parameters, signature } = challenge
  const isOurs = isMac(secrets.challenge, JSON.stringify(sortKeys(parameters)), signature)
  if (!isOurs || parameters.expiresAt * 1_000 <= now.getTime()) return null
  const key = Buffer.from(found.derivedKey, 'hex')
  if (!isMac(secrets.solution, key, parameters.keySignature)) return null
  return { day: parameters.data.day, signature: Buffer.from(signature, 'hex') }
}

function isMac(secret: string, data: string | Uint8Array, expectedHex: string): boolean {
  const actual = createHmac('sha256', secret).update(data).digest()
  const expected = Buffer.from(expectedHex, 'hex')
  return expected.length === actual.length && timingSafeEqual(actual, expected)
}

// The order that altcha signs in.
function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]))
}
