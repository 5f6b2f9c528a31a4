// An officer's keys and the card that publishes them.
import { type MemberId, memberIdOf, type OfficeId } from './id.ts'
import { type AgeKey, ageKeyOf, derive, type SigningKey, signingKeyOf } from './keys.ts'
import type { KeyCard } from './schema.ts'
import { countSignatures, readStatement, type Signed, signStatement } from './statement.ts'
import { base64url, fromBase64url } from './text.ts'

export interface MemberKeys {
  readonly member: MemberId
  readonly age: AgeKey
  readonly signing: SigningKey
}

/** The keys of an officer's account secret. */
export async function memberKeysOf(accountSecret: Uint8Array): Promise<MemberKeys> {
  const age = await ageKeyOf(derive(accountSecret, '', 'member/age'))
  const signing = signingKeyOf(derive(accountSecret, '', 'member/sign'))
  return { age, signing, member: memberIdOf(age.recipient, signing.key) }
}

/** The public half of a member's keys, signed by itself: proof that its maker holds the key. */
export function makeKeyCard(keys: MemberKeys, office: OfficeId, day: string): Signed {
  const fields = { office, recipient: keys.age.recipient, key: base64url(keys.signing.key), day }
  return signStatement('key-card', fields, keys.signing)
}

export interface VerifiedCard {
  readonly member: MemberId
  readonly recipient: string
  readonly key: Uint8Array
  readonly card: KeyCard
}

/** The card and the id it has, or null when it is no card of this office signed by its own key. */
export function verifyKeyCard(signed: Signed, office: string): VerifiedCard | null {
  const read = readStatement(signed.statement, ['key-card'])
  if (!read.ok || read.fields.office !== office) return null
  const key = fromBase64url(read.fields.key)
  if (key === null || countSignatures(signed, [read.fields.key]) !== 1) return null
  const member = memberIdOf(read.fields.recipient, key)
  return { member, recipient: read.fields.recipient, key, card: read.fields }
}
