// A case as it is served: what the server knows of it, the asker's grants, and the envelopes they may have.

import { statusTold } from '@kentongan/domain/status'
import type { ListedCase, ServedCaseHead } from '@kentongan/domain/wire/case'
import type { ServedEvidence, WireEnvelope } from '@kentongan/domain/wire/envelope'
import type { CaseRow, EnvelopeRow, EvidenceRow } from '../storage/rows.ts'
import type { ReadStores } from '../storage/storage.ts'
import { stateOf } from './mirror.ts'

/** Who asks. A reporter is never served `internal`, nor anybody another's grants. */
export interface Asker {
  /** A member's id, or 'reporter'. */
  readonly holder: string
  readonly internal: boolean
  /** False: their own grants, and nothing that was written. */
  readonly isReader: boolean
}

export const asReporter: Asker = { holder: 'reporter', internal: false, isReader: true }
export const asOfficer = (member: string, isReader: boolean): Asker => ({
  holder: member,
  internal: true,
  isReader,
})

/** An envelope that is read when its turn to be sent has come. */
export interface EnvelopePlace {
  readonly case: string
  readonly id: string
  readonly length: number
}

export type ServedBlob = Uint8Array | EnvelopePlace

export interface ServedCase {
  readonly head: ServedCaseHead
  /** The grants, then the envelopes, in the head's order. */
  readonly blobs: readonly ServedBlob[]
}

/** What most cases have in all; of a larger one the rest is not held until somebody has read this much. */
const heldBytesMax = 65_536

/** What a list says of each case. `envelopes` counts what this asker is served. */
export async function listCases(
  { envelopes }: ReadStores,
  cases: readonly CaseRow[],
  { internal, isReader }: Asker,
): Promise<ListedCase[]> {
  const listed: ListedCase[] = []
  for (const row of cases) {
    const count = isReader ? await envelopes.count(row.id, { internal }) : 0
    listed.push(listedOf(row, count, internal))
  }
  return listed
}

/** A whole case; or, with `part` 'first', no more of `report` than a list of titles needs. */
export async function serveCase(
  stores: ReadStores,
  row: CaseRow,
  asker: Asker,
  part: 'whole' | 'first' = 'whole',
): Promise<ServedCase> {
  const { internal, holder, isReader } = asker
  const grants = await stores.grants.list(row.id, holder)
  if (!isReader) {
    const head = {
      case: listedOf(row, 0, internal),
      grants: grants.length,
      envelopes: [],
      evidence: [],
    }
    return { head, blobs: grants.map((one) => one.bytes) }
  }
  const envelopes =
    part === 'first'
      ? await stores.envelopes.listFirst(row.id, holder)
      : await stores.envelopes.list(row.id, { internal })
  const evidence = part === 'first' ? [] : await stores.evidence.list(row.id)
  const count =
    part === 'first' ? await stores.envelopes.count(row.id, { internal }) : envelopes.length
  const head: ServedCaseHead = {
    case: listedOf(row, count, internal),
    grants: grants.length,
    envelopes: envelopes.map(wireOf),
    evidence: evidence.map(evidenceOf),
  }
  return { head, blobs: [...grants.map((one) => one.bytes), ...firstHeld(envelopes)] }
}

function firstHeld(envelopes: readonly EnvelopeRow[]): ServedBlob[] {
  let held = 0
  return envelopes.map(({ case: caseId, id, bytes }) => {
    held += bytes.length
    return held <= heldBytesMax ? bytes : { case: caseId, id, length: bytes.length }
  })
}

/** What a list says of a case: what the server knows of it and nothing else. */
export function listedOf(row: CaseRow, envelopes: number, isOfficers: boolean): ListedCase {
  const { id, nonce, ticket, received, changed } = row
  const base = { id, nonce, ticket, received, changed, envelopes }
  // Of several stages told in the same words a reporter learns none: `merged` would say that there is another.
  if (!isOfficers) return { ...base, status: statusTold(row.status) }
  const { status, received: _, ...workflow } = stateOf(row)
  return { ...base, status, ...(row.workflow !== '' && { workflow }) }
}

/** What the wire says of an envelope, without its bytes. */
export const wireOf = (row: WireEnvelope): WireEnvelope => ({
  id: row.id,
  vault: row.vault,
  epoch: row.epoch,
  author: row.author,
  class: row.class,
  pair: row.pair,
})

const evidenceOf = (row: EvidenceRow): ServedEvidence => ({ ...wireOf(row), bytes: row.bytes })
