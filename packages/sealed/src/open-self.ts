// Opening what one has sealed to oneself.
import type { OfficeId } from './id.ts'
import type { MemberKeys } from './member.ts'
import { openEnvelope } from './open.ts'

/** The body, or null when it is not this member's own, for this purpose, at this office. Never throws. */
export async function openFromSelf(
  keys: MemberKeys,
  office: OfficeId,
  purpose: string,
  bytes: Uint8Array,
): Promise<Uint8Array | null> {
  const opened = await openEnvelope(bytes, keys.age, ['self'])
  if (!opened.ok) return null
  const { fields, body, signedBy } = opened.value
  const own =
    fields.office === office &&
    fields.author === keys.member &&
    fields.purpose === purpose &&
    (await signedBy(keys.signing.key))
  return own ? body : null
}
