// Envelopes to oneself: an index, a draft, the state of a ceremony; sealed before they touch the device.
import type { OfficeId } from './id.ts'
import type { MemberKeys } from './member.ts'
import { openEnvelope } from './open.ts'
import { sealEnvelope } from './seal.ts'

/** Seals a body so that only its author opens it again, for one purpose (`draft`, `index`, `setup` …). */
export async function sealToSelf(
  keys: MemberKeys,
  office: OfficeId,
  purpose: string,
  body: Uint8Array,
): Promise<Uint8Array> {
  const fields = { office, author: keys.member, purpose }
  return (await sealEnvelope('self', fields, body, keys.age.recipient, keys.signing)).bytes
}

/** The body, or null when it is not this member's own, for this purpose, at this office. Never throws. */
export async function openFromSelf(
  keys: MemberKeys,
  office: OfficeId,
  purpose: string,
  bytes: Uint8Array,
): Promise<Uint8Array | null> {
  const expected = { office, author: keys.member, purpose }
  const opened = await openEnvelope(bytes, keys.age, ['self'], expected)
  const own = opened.ok && (await opened.value.signedBy(keys.signing.key))
  return own ? opened.value.body : null
}
