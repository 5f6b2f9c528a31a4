// Opening the reporter's identity: half A, which one holds, and half B, which another wrapped for one request.
import type { OpenedCase, OpenedEnvelope, ServedCase } from './case-file.ts'
import { envelopeIdOfBytes } from './id.ts'
import { identityRequestsOf } from './identity-access.ts'
import { ageKeyOf } from './keys.ts'
import type { MemberKeys } from './member.ts'
import type { VerifiedOffice } from './office.ts'
import { hasFields, openEnvelope, signerOf } from './open.ts'
import { inOrder, type Linked } from './order.ts'
import { wrapBody } from './schema.ts'
import { type Refusal, readBody } from './statement.ts'
import { fromBase64url, xor } from './text.ts'

export type OpenIdentityResult =
  | { readonly ok: true; readonly body: Uint8Array; readonly expires: string }
  | { readonly ok: false; readonly reason: Refusal }

/**
 * The identity's body, for whoever asked and was approved: 'not-a-member' without half A or a wrap that holds on
 * this day, 'tampered' when a wrap, its approval, or the halves do not agree. Never throws on served bytes.
 */
export async function openIdentity(
  office: VerifiedOffice,
  served: ServedCase,
  opened: OpenedCase,
  keys: MemberKeys,
  today: string,
): Promise<OpenIdentityResult> {
  const { half } = opened
  if (half?.name !== 'A') return { ok: false, reason: 'not-a-member' }
  let reason: Refusal = 'not-a-member'
  for (const bytes of served.grants) {
    const wrap = await openWrap(office, opened, keys, bytes, today)
    if (wrap === null) continue
    if (typeof wrap === 'string') {
      reason = wrap
      continue
    }
    const body = await openWith(office, served, opened, xor(half.value, wrap.B))
    return body === null
      ? { ok: false, reason: 'tampered' }
      : { ok: true, body, expires: wrap.expires }
  }
  return { ok: false, reason }
}

/** Half B of a wrap that holds; null for what is none of ours or has expired. */
async function openWrap(
  office: VerifiedOffice,
  opened: OpenedCase,
  keys: MemberKeys,
  bytes: Uint8Array,
  today: string,
): Promise<{ readonly B: Uint8Array; readonly expires: string } | Refusal | null> {
  const result = await openEnvelope(bytes, keys.age, ['wrap'])
  if (!result.ok) return null
  const { fields, body, signedBy } = result.value
  const asked = identityRequestsOf(opened).find(({ request }) => request.hash === fields.request)
  const { envelope, body: approved } = asked?.approval ?? {}
  const card = office.cards.get(officerOf(envelope))
  if (envelope === undefined || approved === undefined || card === undefined) return 'tampered'
  const own = { office: office.office, case: opened.case, member: keys.member }
  const genuine =
    hasFields(fields, { ...own, author: card.member, expires: approved.expires }) &&
    officerOf(asked?.request) === keys.member &&
    approved.wrap === envelopeIdOfBytes(bytes) &&
    (await signedBy(card.key))
  if (!genuine) return 'tampered'
  // One dated ahead would hold for longer than its two days.
  if (today > fields.expires || today < envelope.day || !stands(opened, card.member)) return null
  const B = fromBase64url(readBody(body, wrapBody)?.half ?? '')
  return B === null ? 'tampered' : { B, expires: fields.expires }
}

const officerOf = (envelope: OpenedEnvelope | undefined): string =>
  envelope?.author.kind === 'officer' ? envelope.author.member : ''

/** Whether an approval still has who gave it: they read the case, and are neither barred nor gone. */
const stands = ({ vaults: { report } }: OpenedCase, approver: string): boolean =>
  report?.holders.has(approver) === true && !report.leavers.includes(approver)

/** The newest identity that this secret opens, by the reporter's own key. */
async function openWith(
  office: VerifiedOffice,
  served: ServedCase,
  opened: OpenedCase,
  secret: Uint8Array,
): Promise<Uint8Array | null> {
  const key = await ageKeyOf(secret)
  if (key.hash !== opened.opening.vaults.identity) return null
  const expected = { office: office.office, case: opened.case, vault: 'identity' } as const
  const found: (Linked & { readonly body: Uint8Array })[] = []
  for (const envelope of served.envelopes.filter((one) => one.vault === 'identity')) {
    const result = await openEnvelope(envelope.bytes, key, ['identity'], expected)
    if (!result.ok) continue
    const { fields, hash, body } = result.value
    const signer = await signerOf(result.value, opened.reporterKeys)
    if (signer !== null) found.push({ hash, body, previous: fields.previous, day: fields.day })
  }
  return inOrder(found).at(-1)?.body ?? null
}
