// Opening: the only place that decrypts. One stanza, one recipient, one signature, or a coarse reason.
import { verifySoon } from '@kentongan/age/ed25519'
import { type OpenAgeResult, openAge } from '@kentongan/age/open-age'
import { readContainer } from './format.ts'
import { keyIdOf, type StatementHash, sha256Base64url, statementHash } from './id.ts'
import type { AgeKey } from './keys.ts'
import { type Refusal, readStatement, type StatementKind, type StatementOf } from './statement.ts'
import { utf8 } from './text.ts'

export interface Unsealed<Kind extends StatementKind> {
  readonly kind: Kind
  readonly fields: StatementOf<Kind>
  readonly hash: StatementHash
  readonly body: Uint8Array
  /** Whether this key (32 bytes) signed the statement: the caller knows who its author must be. */
  readonly signedBy: (key: Uint8Array) => Promise<boolean>
}

export type OpenResult<Kind extends StatementKind> =
  | { readonly ok: true; readonly value: Unsealed<Kind> }
  | { readonly ok: false; readonly reason: Refusal }

/**
 * Opens an envelope sealed to this key that must be of one of these kinds, and checks that its statement names this
 * recipient, this body, and what it is `expected` to. Who signed it is for `signedBy` or `signerOf`. Never throws.
 */
export async function openEnvelope<Kind extends StatementKind>(
  bytes: Uint8Array,
  key: AgeKey,
  kinds: readonly Kind[],
  expected: Partial<StatementOf<Kind>> = {},
): Promise<OpenResult<Kind>> {
  const plain = await openOnce(bytes, key)
  if (!plain.ok) return plain
  const container = readContainer(plain.bytes)
  if (container === null) return { ok: false, reason: 'malformed' }
  const read = readStatement(container.statement, kinds)
  if (!read.ok) return read
  const due = { ...expected, to: key.hash, body: sha256Base64url(container.body) }
  if (!hasFields(read.fields, due)) return { ok: false, reason: 'tampered' }
  return {
    ok: true,
    value: {
      kind: read.kind,
      fields: read.fields,
      hash: statementHash(container.statement),
      body: container.body,
      signedBy: (author) => verifySoon(container.signature, utf8(container.statement), author),
    },
  }
}

/** Whether a statement says all of this, whatever else it says. */
export const hasFields = (fields: object, expected: object): boolean =>
  Object.entries(expected).every(([name, value]) => Reflect.get(fields, name) === value)

/** The one of these keys that the statement names as its author and that signed it, or null. */
export async function signerOf(
  { fields, signedBy }: Unsealed<StatementKind>,
  keys: readonly Uint8Array[],
): Promise<Uint8Array | null> {
  const named = keys.find((key) => hasFields(fields, { author: keyIdOf(key) }))
  return named !== undefined && (await signedBy(named)) ? named : null
}

/** In a sitting the same file is opened once. */
function openOnce(bytes: Uint8Array, key: AgeKey): Promise<OpenAgeResult> {
  if (key.sitting === undefined) return openAge(bytes, key)
  const name = `file ${key.hash} ${sha256Base64url(bytes)}`
  return key.sitting.once(name, bytes.length, () => openAge(bytes, key))
}
