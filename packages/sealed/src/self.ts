// Envelopes to oneself: an index, a draft, the state of a ceremony; sealed before they touch the device.
import type { OfficeId } from './id.ts'
import type { MemberKeys } from './member.ts'
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
