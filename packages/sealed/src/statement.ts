// A statement: signed bytes `kentongan/v1/<kind>\n` + JSON, verified as carried and only then parsed.
import { verify } from '@kentongan/age/ed25519'
import * as v from 'valibot'
import { type StatementHash, statementHash } from './id.ts'
import { type SigningKey, sign } from './keys.ts'
import * as schema from './schema.ts'
import { base64url, fromBase64url, fromUtf8, utf8 } from './text.ts'

/** Why something sealed or signed was refused. Coarse on purpose: a finer reason is an oracle. */
export type Refusal = 'malformed' | 'unsupported' | 'not-a-member' | 'tampered'

/** The closed table of kinds (docs/format/envelope-v1.md §3). */
export const statementKinds = {
  root: schema.root,
  directory: schema.directory,
  renewal: schema.renewal,
  profile: schema.profile,
  'key-card': schema.keyCard,
  lock: schema.lockHeader,
  grant: schema.grantHeader,
  wrap: schema.wrapHeader,
  self: schema.selfHeader,
  opening: schema.caseHeader,
  report: schema.caseHeader,
  evidence: schema.caseHeader,
  identity: schema.caseHeader,
  message: schema.caseHeader,
  receipt: schema.caseHeader,
  granted: schema.caseHeader,
  epoch: schema.caseHeader,
  conflict: schema.caseHeader,
  removal: schema.caseHeader,
  request: schema.caseHeader,
  approval: schema.caseHeader,
  label: schema.caseHeader,
  status: schema.caseHeader,
  proposal: schema.caseHeader,
  note: schema.caseHeader,
  paper: schema.caseHeader,
} as const
export type StatementKind = keyof typeof statementKinds
export type StatementOf<Kind extends StatementKind> = v.InferOutput<(typeof statementKinds)[Kind]>

/** A published statement as it travels: its text and who signed it. */
export interface Signed {
  readonly statement: string
  readonly signatures: readonly { readonly key: string; readonly signature: string }[]
}

const prefix = 'kentongan/v1/'

/** The exact text to sign. Throws when the fields are not of the kind's shape: that is our bug. */
export function writeStatement<Kind extends StatementKind>(
  kind: Kind,
  fields: StatementOf<Kind>,
): string {
  return `${prefix}${kind}\n${JSON.stringify(v.parse(statementKinds[kind], fields))}`
}

export type ReadStatement<Kind extends StatementKind> =
  | { readonly ok: true; readonly kind: Kind; readonly fields: StatementOf<Kind> }
  | { readonly ok: false; readonly reason: Refusal }

/** Parses a statement that must be of one of these kinds. Does not verify: see `verifyStatement`. */
export function readStatement<Kind extends StatementKind>(
  text: string,
  kinds: readonly Kind[],
): ReadStatement<Kind> {
  const end = text.indexOf('\n')
  if (!text.startsWith('kentongan/') || end < 0 || text.length > schema.statementBytesMax) {
    return { ok: false, reason: 'malformed' }
  }
  if (!text.startsWith(prefix)) return { ok: false, reason: 'unsupported' }
  const kind = kinds.find((one) => one === text.slice(prefix.length, end))
  if (kind === undefined) return { ok: false, reason: 'unsupported' }
  try {
    const json = JSON.parse(text.slice(end + 1))
    const fields = v.safeParse(statementKinds[kind], json)
    return fields.success
      ? { ok: true, kind, fields: fields.output as StatementOf<Kind> }
      : { ok: false, reason: 'malformed' }
  } catch {
    return { ok: false, reason: 'malformed' }
  }
}

export const signText = (text: string, key: SigningKey): Uint8Array => sign(utf8(text), key)

/** Signs a published statement with each key. */
export function signStatement<Kind extends StatementKind>(
  kind: Kind,
  fields: StatementOf<Kind>,
  ...keys: readonly SigningKey[]
): Signed {
  const statement = writeStatement(kind, fields)
  return { statement, signatures: keys.map((key) => signatureOf(statement, key)) }
}

/** One more signature for a statement already written: a second signer's. */
export function signatureOf(statement: string, key: SigningKey): Signed['signatures'][number] {
  return { key: base64url(key.key), signature: base64url(signText(statement, key)) }
}

/** How many of these keys (base64url) signed this text: of each, the first signature served is looked at. */
export function countSignatures(signed: Signed, keys: readonly string[]): number {
  const bytes = utf8(signed.statement)
  return keys.filter((key) => {
    const own = signed.signatures.find((one) => one.key === key)
    return own !== undefined && verifyText(bytes, own.signature, key)
  }).length
}

function verifyText(bytes: Uint8Array, signature: string, key: string): boolean {
  const signatureBytes = fromBase64url(signature)
  const keyBytes = fromBase64url(key)
  return signatureBytes !== null && keyBytes !== null && verify(signatureBytes, bytes, keyBytes)
}

export const hashOf = (signed: Signed): StatementHash => statementHash(signed.statement)

/** JSON of a body, or null when it is not JSON of that shape, or longer than `bytesMax` and so not read at all. */
export function readBody<Schema extends v.GenericSchema>(
  body: Uint8Array,
  shape: Schema,
  bytesMax: number = schema.bodyBytesMax,
): v.InferOutput<Schema> | null {
  if (body.length > bytesMax) return null
  const text = fromUtf8(body)
  if (text === null) return null
  try {
    const parsed = v.safeParse(shape, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

export const writeBody = (value: unknown): Uint8Array => utf8(JSON.stringify(value))
