// The rowids of rows with blobs: spread evenly over cases, so that a table's order says nothing of
// time, and together within a case, so that a report is written to few pages (docs/adr).
import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** The span of row keys that a case's rows have for themselves, but for a chance of one in 2^40. */
export interface CaseSpan {
  readonly from: bigint
  readonly to: bigint
}

// 2^63 rowids: 40 bits for the case, 23 for its row.
const rowBits = 23n
const rowMask = (1n << rowBits) - 1n

/**
 * How many keys after its first a row may stand at. That all are taken by chance does not happen;
 * whoever brings it about has the harm alone.
 */
export const rowKeyTries = 16n

/** 63 bits of the hash of office and id: a positive rowid. */
export function rowKey(office: string, id: string): bigint {
  return BigInt(`0x${hash('sha256', `${office}\n${id}`).slice(0, 16)}`) >> 1n
}

export function spanOfCase(office: string, caseId: string): CaseSpan {
  const key = rowKey(office, caseId)
  return { from: key & ~rowMask, to: key | rowMask }
}

/**
 * Where in its case's span a row stands first of all, never so late that a next try leaves the span.
 * An id is a hash already, and needs no better one.
 */
export function rowKeyInSpan({ from }: CaseSpan, id: string): bigint {
  return from + (BigInt(crc32(id)) % (rowMask - rowKeyTries))
}
