// A lock: an account's secrets, sealed to a key that only the account's holder can derive.
import { keyIdOf, type OfficeId } from './id.ts'
import {
  type AgeKey,
  ageKeyOf,
  derive,
  type SigningKey,
  secretBytes,
  signingKeyOf,
} from './keys.ts'
import { openEnvelope, signerOf } from './open.ts'
import { SealError, type SealedEnvelope, sealEnvelope } from './seal.ts'
import type { Refusal } from './statement.ts'
import { concat } from './text.ts'

/** How many account secrets a lock may hold: the newest, and those of codes that it replaced. */
export const lockSecretsMax = 8

interface LockKeys {
  readonly age: AgeKey
  readonly signing: SigningKey
}

export async function lockKeysOf(lockSeed: Uint8Array): Promise<LockKeys> {
  return {
    age: await ageKeyOf(derive(lockSeed, '', 'lock/age')),
    signing: signingKeyOf(derive(lockSeed, '', 'lock/sign')),
  }
}

/**
 * Seals an account secret and those before it, newest first. The server can withhold a lock; it cannot make one.
 * Throws SealError for more than `lockSecretsMax` in all.
 */
export async function sealLock(
  accountSecret: Uint8Array,
  lockSeed: Uint8Array,
  office: OfficeId,
  older: readonly Uint8Array[] = [],
): Promise<SealedEnvelope> {
  if (older.length >= lockSecretsMax) throw new SealError('too many account secrets')
  const keys = await lockKeysOf(lockSeed)
  const fields = { office, author: keyIdOf(keys.signing.key) }
  const body = concat(accountSecret, ...older)
  return sealEnvelope('lock', fields, body, keys.age.recipient, keys.signing)
}

export type OpenLockResult =
  | {
      readonly ok: true
      readonly accountSecret: Uint8Array
      /** Those before it, newest first. */
      readonly older: readonly Uint8Array[]
    }
  | { readonly ok: false; readonly reason: Refusal }

/** The account's secrets, if this lock is of this office and made by the holder of this seed. Never throws. */
export async function openLock(
  bytes: Uint8Array,
  lockSeed: Uint8Array,
  office: OfficeId,
): Promise<OpenLockResult> {
  const { age, signing } = await lockKeysOf(lockSeed)
  const opened = await openEnvelope(bytes, age, ['lock'], { office })
  if (!opened.ok) return opened
  const { body } = opened.value
  const count = body.length / secretBytes
  const [accountSecret, ...older] = Array.from(
    { length: Math.min(count, lockSecretsMax) },
    (_, at) => body.slice(at * secretBytes, (at + 1) * secretBytes),
  )
  const whole = Number.isInteger(count) && count <= lockSecretsMax
  const genuine = whole && (await signerOf(opened.value, [signing.key])) !== null
  return genuine && accountSecret !== undefined
    ? { ok: true, accountSecret, older }
    : { ok: false, reason: 'tampered' }
}
