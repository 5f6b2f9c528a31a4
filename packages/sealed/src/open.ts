// Opening: the only place that decrypts. One stanza, one recipient, one signature, or a coarse reason.
import { Decrypter } from 'age-encryption'
import { readContainer } from './format.ts'
import { checkAgeHeader } from './header.ts'
import { recipientHash, type StatementHash, sha256Base64url, statementHash } from './id.ts'
import { type AgeKey, verify } from './keys.ts'
import { type Refusal, readStatement, type StatementKind, type StatementOf } from './statement.ts'
import { utf8 } from './text.ts'

export interface Unsealed<Kind extends StatementKind> {
  readonly kind: Kind
  readonly fields: StatementOf<Kind>
  readonly hash: StatementHash
  readonly body: Uint8Array
  /** Whether this key (32 bytes) signed the statement: the caller knows who its author must be. */
  readonly signedBy: (key: Uint8Array) => boolean
}

export type OpenResult<Kind extends StatementKind> =
  | { readonly ok: true; readonly value: Unsealed<Kind> }
  | { readonly ok: false; readonly reason: Refusal }

/**
 * Opens an envelope sealed to this key that must be of one of these kinds, and checks that its statement
 * names this recipient and this body. The signature is checked by `signedBy`. Never throws.
 */
export async function openEnvelope<Kind extends StatementKind>(
  bytes: Uint8Array,
  key: AgeKey,
  kinds: readonly Kind[],
): Promise<OpenResult<Kind>> {
  const plain = await decryptAge(bytes, key)
  if (!plain.ok) return plain
  const container = readContainer(plain.bytes)
  if (container === null) return { ok: false, reason: 'malformed' }
  const read = readStatement(container.statement, kinds)
  if (!read.ok) return read
  const { to, body } = read.fields as unknown as { to?: string; body?: string }
  if (to !== recipientHash(key.recipient) || body !== sha256Base64url(container.body)) {
    return { ok: false, reason: 'tampered' }
  }
  return {
    ok: true,
    value: {
      kind: read.kind,
      fields: read.fields,
      hash: statementHash(container.statement),
      body: container.body,
      signedBy: (author) => verify(container.signature, utf8(container.statement), author),
    },
  }
}

type Plain =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: Refusal }

async function decryptAge(bytes: Uint8Array, key: AgeKey): Promise<Plain> {
  const header = checkAgeHeader(bytes)
  if (header !== 'ok') return { ok: false, reason: header }
  const decrypter = new Decrypter()
  decrypter.addIdentity(key.identity)
  try {
    return { ok: true, bytes: await decrypter.decrypt(bytes) }
  } catch (error) {
    const foreign = error instanceof Error && error.message.startsWith('no identity matched')
    return { ok: false, reason: foreign ? 'not-a-member' : 'tampered' }
  }
}
