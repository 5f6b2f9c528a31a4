// What recovery can open, taken out of a data folder as it stands: ciphertexts, and what the office publishes.
import type { ServedEvidence } from '@kentongan/domain/wire/envelope'
import type { OfficeAnswer } from '@kentongan/domain/wire/office'
import {
  type ExportedCase,
  type ExportedKind,
  type ExportedOffice,
  exportedCasePath,
  exportedFilePath,
  exportedOfficePath,
} from '@kentongan/domain/wire/recovery'
import type { Blobs } from '@kentongan/server/blob/blob'
import { listedOf, wireOf } from '@kentongan/server/case/serve'
import { readBundle } from '@kentongan/server/office/registry'
import type { CaseRow, EnvelopeRow, EvidenceRow, GrantRow } from '@kentongan/server/storage/rows'
import type { ReadingStorage } from '@kentongan/server/storage/sqlite/reading'
import { tarEnd, tarHeader, tarPadding } from './tar.ts'

export interface RecoverySource {
  readonly storage: ReadingStorage
  readonly blobs: Pick<Blobs, 'read'>
  readonly office: string
  readonly today: string
}

/** Which cases: every one, one by its ticket, or none, for a ceremony that needs the office alone. */
export type Chosen =
  | { readonly kind: 'all' | 'none' }
  | { readonly kind: 'one'; readonly ticket: string }

export interface Exported {
  cases: number
  /** Cases on a route without recovery: no sheet opens them. */
  notHeld: number
  /** Pieces of evidence that are listed and not stored: left out, and told. */
  evidenceMissing: number
}

/** Nothing is published yet, so there is nothing to recover. */
export class NotPublishedError extends Error {
  override readonly name = 'NotPublishedError'
}

const holder = 'recovery'
const pageOfCases = 200

/**
 * The bytes of the export, in memory of one case's envelopes or one part of evidence; `exported` counts along.
 * Throws StorageError, BlobError, or NotPublishedError.
 */
export async function* exportRecovery(
  source: RecoverySource,
  chosen: Chosen,
  exported: Exported,
): AsyncGenerator<Uint8Array> {
  for await (const row of chosenCases(source, chosen)) {
    const found = await readCase(source, row)
    if (found === null) exported.notHeld += 1
    else {
      exported.cases += 1
      yield* writeCase(source, row, found, exported)
    }
  }
  const office = Buffer.from(JSON.stringify(await readOffice(source, exported.cases)))
  yield* writeFile(exportedOfficePath, office, source.today)
  yield tarEnd
}

async function* chosenCases(
  { storage, office }: RecoverySource,
  chosen: Chosen,
): AsyncGenerator<CaseRow> {
  if (chosen.kind === 'none') return
  if (chosen.kind === 'one') {
    const row = await storage.read(office, ({ cases }) => cases.findByTicket(chosen.ticket))
    if (row !== null) yield row
    return
  }
  for (let last = ''; ; ) {
    const page = await storage.read(office, ({ cases }) => cases.listAfter(last, pageOfCases))
    yield* page
    const end = page.at(-1)
    if (end === undefined) return
    last = end.ticket
  }
}

interface FoundCase {
  readonly grants: readonly GrantRow[]
  readonly envelopes: readonly EnvelopeRow[]
  readonly evidence: readonly EvidenceRow[]
}

/** Null where recovery holds nothing. Colleagues' vaults are left out: recovery has no key to them. */
function readCase({ storage, office }: RecoverySource, row: CaseRow): Promise<FoundCase | null> {
  return storage.read(office, async ({ grants, envelopes, evidence }) => {
    const held = await grants.list(row.id, holder)
    if (held.length === 0) return null
    const sealed = await envelopes.list(row.id, { internal: false })
    return { grants: held, envelopes: sealed, evidence: await evidence.list(row.id) }
  })
}

async function* writeCase(
  { blobs }: RecoverySource,
  row: CaseRow,
  { grants, envelopes, evidence }: FoundCase,
  exported: Exported,
): AsyncGenerator<Uint8Array> {
  const { ticket, received } = row
  const head: ExportedCase = {
    case: listedOf(row, envelopes.length, true),
    grants: grants.map(({ id, member, author, expires }) => ({ id, member, author, expires })),
    envelopes: envelopes.map(wireOf),
    evidence: evidence.map((one): ServedEvidence => ({ ...wireOf(one), bytes: one.bytes })),
  }
  yield* writeFile(exportedCasePath(ticket), Buffer.from(JSON.stringify(head)), received)
  for (const { id, bytes } of grants) yield* writeAge(ticket, 'grants', id, bytes, received)
  for (const { id, bytes } of envelopes) yield* writeAge(ticket, 'envelopes', id, bytes, received)
  for (const one of evidence) {
    const stream = await blobs.read(one.id, one)
    if (stream === null) exported.evidenceMissing += 1
    else
      yield* writeStream(exportedFilePath(ticket, 'evidence', one.id), stream, one.bytes, received)
  }
}

async function* writeStream(
  path: string,
  stream: ReadableStream<Uint8Array>,
  bytes: number,
  day: string,
): AsyncGenerator<Uint8Array> {
  yield tarHeader(path, bytes, secondsOf(day))
  // A tar says a file's size before it: what is stored must be that long, whatever it holds.
  let left = bytes
  for await (const part of stream) {
    const kept = part.subarray(0, left)
    left -= kept.length
    yield kept
  }
  yield new Uint8Array(left)
  yield tarPadding(bytes)
}

const writeAge = (ticket: string, kind: ExportedKind, id: string, bytes: Uint8Array, day: string) =>
  writeFile(exportedFilePath(ticket, kind, id), bytes, day)

function* writeFile(path: string, bytes: Uint8Array, day: string): Generator<Uint8Array> {
  yield tarHeader(path, bytes.length, secondsOf(day))
  yield bytes
  yield tarPadding(bytes.length)
}

/** The only time that a file of an export shows. */
const secondsOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000

async function readOffice(
  { storage, office, today }: RecoverySource,
  cases: number,
): Promise<ExportedOffice> {
  const bundle = await storage.read(office, async (stores) =>
    readBundle(stores, office, await stores.officers.list()),
  )
  if (bundle === null) throw new NotPublishedError('the office has published nothing')
  const published = bundle as unknown as NonNullable<OfficeAnswer['office']>
  return { export: 'kentongan/v1/recovery', day: today, office: published, cases }
}
