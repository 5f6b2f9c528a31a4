// A second reader of docs/format/envelope-v1.md, §1–§3 and §5–§6: written from that page, sharing nothing with src/.
import { createHash, createPublicKey, hkdfSync, verify as verifySignature } from 'node:crypto'
import { Decrypter, identityToRecipient } from 'age-encryption'
import { bodies, statements } from './shapes.ts'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export function b32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const symbols = bits.match(/.{1,5}/g) ?? []
  return symbols.map((one) => crockford[Number.parseInt(one.padEnd(5, '0'), 2)]).join('')
}

export function fromB32(text: string): Uint8Array | null {
  if (![...text].every((symbol) => crockford.includes(symbol))) return null
  const bits = [...text].map((one) => crockford.indexOf(one).toString(2).padStart(5, '0')).join('')
  const whole = bits.slice(0, bits.length - (bits.length % 8))
  const bytes = Uint8Array.from(whole.match(/.{8}/g) ?? [], (one) => Number.parseInt(one, 2))
  return b32(bytes) === text ? bytes : null
}

export const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

export function fromB64(text: string): Uint8Array | null {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64url'))
  return b64(bytes) === text ? bytes : null
}

export const sha256 = (...parts: readonly (Uint8Array | string)[]): Uint8Array => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return Uint8Array.from(hash.digest())
}

export const H = (label: string, ...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  sha256(`kentongan/v1/${label}\n`, ...parts)

export const idOf = (label: string, ...parts: readonly (Uint8Array | string)[]): string =>
  b32(H(label, ...parts))

export function envelopeId(bytes: Uint8Array): string {
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += 1_048_576) {
    parts.push(sha256(bytes.subarray(at, at + 1_048_576)))
  }
  return idOf('envelope', ...parts)
}

export const hkdf = (
  secret: Uint8Array,
  salt: Uint8Array | string,
  label: string,
  length = 32,
): Uint8Array => new Uint8Array(hkdfSync('sha256', secret, salt, `kentongan/v1/${label}`, length))

/** Bech32 (BIP 173) of an age seed. */
function bech32(prefix: string, bytes: Uint8Array): string {
  const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const data = (bits.match(/.{1,5}/g) ?? []).map((one) => Number.parseInt(one.padEnd(5, '0'), 2))
  const codes = [...prefix].map((symbol) => symbol.charCodeAt(0))
  const head = [...codes.map((one) => one >> 5), 0, ...codes.map((one) => one & 31)]
  let check = 1
  for (const value of [...head, ...data, 0, 0, 0, 0, 0, 0]) {
    const top = check >> 25
    check = ((check & 0x1ffffff) << 5) ^ value
    generator.forEach((one, at) => {
      if ((top >> at) & 1) check ^= one
    })
  }
  check ^= 1
  const sum = [5, 4, 3, 2, 1, 0].map((at) => (check >> (5 * at)) & 31)
  const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
  return `${prefix}1${[...data, ...sum].map((one) => alphabet[one]).join('')}`
}

export interface AgePair {
  readonly seed: Uint8Array
  readonly identity: string
  readonly recipient: string
}

// Deriving a recipient is the slowest step, and a case asks for the same few again and again.
const recipients = new Map<string, string>()

export async function agePair(seed: Uint8Array): Promise<AgePair> {
  const identity = bech32('age-secret-key-pq-', seed).toUpperCase()
  const recipient = recipients.get(identity) ?? (await identityToRecipient(identity))
  recipients.set(identity, recipient)
  return { seed, identity, recipient }
}

const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The verification key of an Ed25519 seed. */
export function verificationKey(seed: Uint8Array): Uint8Array {
  const der = Buffer.concat([privatePrefix, seed])
  const key = createPublicKey({ key: der, format: 'der', type: 'pkcs8' } as never)
  return fromB64(key.export({ format: 'jwk' }).x ?? '') ?? new Uint8Array()
}

export function signedBy(text: string, signature: Uint8Array, key: Uint8Array): boolean {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: b64(key) }
    return verifySignature(
      null,
      Buffer.from(text),
      createPublicKey({ key: jwk, format: 'jwk' }),
      signature,
    )
  } catch {
    return false
  }
}

export type Json = Readonly<Record<string, unknown>>
export type Refusal = 'malformed' | 'unsupported' | 'not-a-member' | 'tampered'

/** The object that a text of JSON is, if it is of this shape; else null. */
function jsonOf(text: string, isRight: (value: unknown) => boolean): Json | null {
  try {
    const value = JSON.parse(text)
    return isRight(value) ? value : null
  } catch {
    return null
  }
}

/** §7: a body's JSON, of the shape that its kind has where it has one; null for any other. */
export function bodyOf({ kind, body }: Pick<Opened, 'kind' | 'body'>): Json | null {
  if (body.length > 1_048_576) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
    return jsonOf(text, bodies[kind] ?? (() => true))
  } catch {
    return null
  }
}

export interface Statement {
  readonly kind: string
  readonly fields: Json
}

export function readStatement(text: string, kinds: readonly string[]): Statement | Refusal {
  const end = text.indexOf('\n')
  if (!text.startsWith('kentongan/') || end < 0 || text.length > 1_048_576) return 'malformed'
  const kind = text.slice('kentongan/v1/'.length, end)
  if (!text.startsWith('kentongan/v1/') || !kinds.includes(kind)) return 'unsupported'
  const fields = jsonOf(text.slice(end + 1), statements[kind] ?? (() => false))
  return fields === null ? 'malformed' : { kind, fields }
}

export interface Opened extends Statement {
  readonly hash: string
  readonly body: Uint8Array
  readonly by: (key: Uint8Array) => boolean
}

const header =
  /^age-encryption\.org\/v1\n-> mlkem768x25519 [\w+/]{1494}\n[\w+/]{43}\n--- [\w+/]{43}\n$/

export async function open(
  bytes: Uint8Array,
  key: AgePair,
  kinds: readonly string[],
): Promise<Opened | Refusal> {
  const start = Buffer.from(bytes.subarray(0, 1627)).toString('latin1')
  if (!header.test(start)) {
    return start.startsWith('age-encryption.org/v1\n') || start.startsWith('-----BEGIN AGE')
      ? 'unsupported'
      : 'malformed'
  }
  const decrypter = new Decrypter()
  decrypter.addIdentity(key.identity)
  let plain: Uint8Array
  try {
    plain = await decrypter.decrypt(bytes)
  } catch (error) {
    return String(error).includes('no identity matched') ? 'not-a-member' : 'tampered'
  }
  return readPlain(Buffer.from(plain), key, kinds)
}

function readPlain(plain: Buffer, key: AgePair, kinds: readonly string[]): Opened | Refusal {
  try {
    const length = plain.readUInt32BE(0)
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      plain.subarray(4, 4 + length),
    )
    const signature = plain.subarray(4 + length, 68 + length)
    const bodyAt = 72 + length
    const end = bodyAt + plain.readUInt32BE(68 + length)
    if (end > plain.length || plain.subarray(end).some((byte) => byte !== 0)) return 'malformed'
    const body = Uint8Array.from(plain.subarray(bodyAt, end))
    const read = readStatement(text, kinds)
    if (typeof read === 'string') return read
    const { to, body: hash } = read.fields
    if (to !== idOf('recipient', key.recipient) || hash !== b64(sha256(body))) return 'tampered'
    const by = (author: Uint8Array) => signedBy(text, signature, author)
    return { ...read, hash: idOf('statement', text), body, by }
  } catch {
    return 'malformed'
  }
}

export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')
