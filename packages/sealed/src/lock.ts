// A lock: an account's secrets, sealed to a key that only the account's holder can derive.
import { keyIdOf, type OfficeId } from './id.ts'
import { type AgeKey, ageKeyOf, derive, type SigningKey, signingKeyOf } from './keys.ts'
import { SealError, type SealedEnvelope, sealEnvelope } from './seal.ts'
import { concat } from './text.ts'

/** How many account secrets a lock may hold: the newest, and those of codes that it replaced. */
export const lockSecretsMax = 8

export interface LockKeys {
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
