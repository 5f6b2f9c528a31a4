// Opening a lock with what the account's holder derived.
import { keyIdOf, type OfficeId } from './id.ts'
import { secretBytes } from './keys.ts'
import { lockKeysOf } from './lock.ts'
import { openEnvelope } from './open.ts'
import type { Refusal } from './statement.ts'

export type OpenLockResult =
  | { readonly ok: true; readonly accountSecret: Uint8Array }
  | { readonly ok: false; readonly reason: Refusal }

/** The account secret, if this lock is of this office and made by the holder of this seed. Never throws. */
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
    body.length === secretBytes &&
    signedBy(keys.signing.key)
  return genuine ? { ok: true, accountSecret: body } : { ok: false, reason: 'tampered' }
}
