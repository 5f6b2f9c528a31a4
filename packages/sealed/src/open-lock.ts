// Opening a lock with what the account's holder derived.
import { keyIdOf, type OfficeId } from './id.ts'
import { secretBytes } from './keys.ts'
import { lockKeysOf, lockSecretsMax } from './lock.ts'
import { openEnvelope } from './open.ts'
import type { Refusal } from './statement.ts'

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
  const keys = await lockKeysOf(lockSeed)
  const opened = await openEnvelope(bytes, keys.age, ['lock'])
  if (!opened.ok) return opened
  const { fields, body, signedBy } = opened.value
  const genuine =
    fields.office === office &&
    fields.author === keyIdOf(keys.signing.key) &&
    body.length % secretBytes === 0 &&
    body.length <= lockSecretsMax * secretBytes &&
    (await signedBy(keys.signing.key))
  const secrets = Array.from({ length: body.length / secretBytes }, (_, at) =>
    body.slice(at * secretBytes, (at + 1) * secretBytes),
  )
  const [accountSecret, ...older] = genuine ? secrets : []
  return accountSecret === undefined
    ? { ok: false, reason: 'tampered' }
    : { ok: true, accountSecret, older }
}
