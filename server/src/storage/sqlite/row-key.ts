// The rowid of a row with a blob: spread evenly, so that a table's order says nothing of time.
import { hash } from 'node:crypto'

/** 63 bits of the hash of office and id, so that it is a positive rowid. */
export function rowKey(office: string, id: string): bigint {
  return hash('sha256', `${office}\n${id}`, 'buffer').readBigUInt64BE(0) >> 1n
}
