// An intake token: what a solved proof of work buys. Nothing of it is stored until it is spent.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { addDays } from '@kentongan/domain/calendar'

/** Evidence that may be uploaded under one token. */
export const evidenceBudgetBytes = 128 * 1_048_576

export interface IntakeToken {
  readonly day: string
  readonly budget: number
}

const randomBytesCount = 16
const bodyBytes = randomBytesCount + 4 + 4
const macBytes = 32

const macOf = (secret: Uint8Array, body: Uint8Array): Buffer =>
  createHmac('sha256', secret).update('kentongan/v1/intake-token\n').update(body).digest()

/**
 * The token of one proof: the same proof gives the same token, so that solving once never sends
 * twice. `random` is 16 bytes of the challenge's own, `day` the day the challenge was given out.
 */
export function writeIntakeToken(secret: Uint8Array, random: Uint8Array, day: string): string {
  const body = Buffer.alloc(bodyBytes)
  body.set(random.subarray(0, randomBytesCount))
  body.writeUInt32BE(Date.parse(`${day}T00:00:00Z`) / 86_400_000, randomBytesCount)
  body.writeUInt32BE(evidenceBudgetBytes, randomBytesCount + 4)
  return Buffer.concat([body, macOf(secret, body)]).toString('base64url')
}

/** What a token says, while it is ours and not past the end of the day after its own; else null. */
export function readIntakeToken(
  secret: Uint8Array,
  token: string,
  today: string,
): IntakeToken | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== bodyBytes + macBytes || bytes.toString('base64url') !== token) return null
  const body = bytes.subarray(0, bodyBytes)
  if (!timingSafeEqual(macOf(secret, body), bytes.subarray(bodyBytes))) return null
  const day = addDays('1970-01-01', body.readUInt32BE(randomBytesCount))
  const isAlive = day <= today && today <= addDays(day, 1)
  return isAlive ? { day, budget: body.readUInt32BE(randomBytesCount + 4) } : null
}
