// A lock: the account secret, sealed to a key that only the account's holder can derive.
import { keyIdOf, type OfficeId } from './id.ts'
import { type AgeKey, ageKeyOf, derive, type SigningKey, signingKeyOf } from './keys.ts'
import { type SealedEnvelope, sealEnvelope } from './seal.ts'

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

/** Seals an account secret. The server can withhold a lock; it cannot make one. */
export async function sealLock(
  accountSecret: Uint8Array,
  lockSeed: Uint8Array,
  office: OfficeId,
): Promise<SealedEnvelope> {
  const keys = await lockKeysOf(lockSeed)
  const fields = { office, author: keyIdOf(keys.signing.key) }
  return sealEnvelope('lock', fields, accountSecret, keys.age.recipient, keys.signing)
}
