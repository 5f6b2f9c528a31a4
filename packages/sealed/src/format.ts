// The inside of an envelope: {statement, signature, body}, padded so that its size tells little.
import type { StatementKind } from './statement.ts'
import { concat, fromUtf8, utf8 } from './text.ts'

/** One size for all of a kind, so that a grant never tells what it grants nor a choice what was chosen. */
const fixedBytes: Partial<Record<StatementKind, number>> = {
  lock: 1024,
  grant: 1536,
  wrap: 1536,
  identity: 4096,
}

const stepBytes = 4096
const stepBytesMax = 65_536

/** What the container adds to its statement and body: two lengths and an Ed25519 signature. */
export const containerOverhead = 4 + 64 + 4

/** Padmé: at most 12% more, and O(log log n) bits told. https://lbarman.ch/blog/padme/ */
function padme(length: number): number {
  const exponent = Math.floor(Math.log2(length))
  const kept = Math.floor(Math.log2(exponent)) + 1
  const step = 2 ** (exponent - kept)
  return Math.ceil(length / step) * step
}

/** The padded size of a container; null when a fixed-size kind does not fit its size. */
export function paddedBytes(kind: StatementKind, length: number): number | null {
  const fixed = fixedBytes[kind]
  if (fixed !== undefined) return length <= fixed ? fixed : null
  if (length <= stepBytesMax) return Math.ceil(length / stepBytes) * stepBytes
  return padme(length)
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

/** What stands before the body. */
export function writePrefix(
  statement: string,
  signature: Uint8Array,
  bodyBytes: number,
): Uint8Array {
  const text = utf8(statement)
  return concat(uint32(text.length), text, signature, uint32(bodyBytes))
}

export interface Container {
  readonly statement: string
  readonly signature: Uint8Array
  readonly body: Uint8Array
}

/** Reads a whole container; null unless it is exactly what `writePrefix`, a body, and zeros make. */
export function readContainer(bytes: Uint8Array): Container | null {
  const prefix = readPrefix(bytes)
  if (prefix === null) return null
  const end = prefix.bodyAt + prefix.bodyBytes
  if (end > bytes.length) return null
  for (let at = end; at < bytes.length; at += 1) if (bytes[at] !== 0) return null
  return { ...prefix, body: bytes.slice(prefix.bodyAt, end) }
}

export interface Prefix {
  readonly statement: string
  readonly signature: Uint8Array
  readonly bodyAt: number
  readonly bodyBytes: number
}

/** Reads what stands before the body; null when these bytes do not hold all of it. */
export function readPrefix(bytes: Uint8Array): Prefix | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < containerOverhead) return null
  const statementBytes = view.getUint32(0)
  const bodyAt = containerOverhead + statementBytes
  if (bodyAt > bytes.length) return null
  const statement = fromUtf8(bytes.subarray(4, 4 + statementBytes))
  if (statement === null) return null
  const signature = bytes.slice(4 + statementBytes, 68 + statementBytes)
  return { statement, signature, bodyAt, bodyBytes: view.getUint32(bodyAt - 4) }
}
