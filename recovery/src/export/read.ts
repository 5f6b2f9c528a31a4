// An export as it was written by the command: the office it names, verified, and where each case stands.
import {
  type ExportedCase,
  type ExportedKind,
  exportedCase,
  exportedCasePath,
  exportedFilePath,
  exportedOffice,
  exportedOfficePath,
} from '@kentongan/domain/wire/recovery'
import type { ServedCase } from '@kentongan/sealed/case-file'
import { envelopeIdOfBytes } from '@kentongan/sealed/id'
import { type OfficeBundle, type VerifiedOffice, verifyOffice } from '@kentongan/sealed/office'
import { fromUtf8 } from '@kentongan/sealed/text'
import * as v from 'valibot'
import { readTar, type TarEntry } from './tar.ts'

export interface Export {
  readonly file: Blob
  readonly entries: ReadonlyMap<string, TarEntry>
  /** In order; each has a `case.json`, whatever it holds. */
  readonly tickets: readonly string[]
  readonly bundle: OfficeBundle
  readonly office: VerifiedOffice
  /** Its dates are past: it can be read with all the same. */
  readonly expired: boolean
  /** The day on which it was made. */
  readonly day: string
  /** How many cases it should have. */
  readonly cases: number
}

export type ExportFailure =
  | 'not-an-export'
  | 'cut-off'
  | 'office-unreadable'
  | 'office-tampered'
  | 'cases-missing'
export type ReadExport =
  | { readonly ok: true; readonly value: Export }
  | { readonly ok: false; readonly reason: ExportFailure }

const fail = (reason: ExportFailure): ReadExport => ({ ok: false, reason })

/** Reads where everything stands and verifies the office on this day. Never throws for what a file holds. */
export async function readExport(file: Blob, today: string): Promise<ReadExport> {
  const entries = new Map<string, TarEntry>()
  const tar = readTar(file)
  for (let next = await tar.next(); ; next = await tar.next()) {
    if (next.done === true) {
      if (next.value !== null) return fail(next.value === 'cut-off' ? 'cut-off' : 'not-an-export')
      break
    }
    entries.set(next.value.path, next.value)
  }
  const last = entries.get(exportedOfficePath)
  if (last === undefined) return fail(entries.size === 0 ? 'not-an-export' : 'cut-off')
  const read = v.safeParse(exportedOffice, await jsonAt(file, last))
  if (!read.success) return fail('office-unreadable')
  const { office: bundle, day, cases } = read.output
  const verified = verifyOffice(bundle, today)
  if (!verified.ok && verified.reason !== 'expired') return fail('office-tampered')
  const tickets = [...entries.keys()].flatMap((path) => {
    const ticket = /^cases\/([^/]+)\/case\.json$/.exec(path)?.[1]
    return ticket === undefined ? [] : [ticket]
  })
  if (tickets.length !== cases) return fail('cases-missing')
  const own = { file, entries, tickets, bundle, day, cases }
  return { ok: true, value: { ...own, office: verified.office, expired: !verified.ok } }
}

export interface ReadCase {
  readonly head: ExportedCase
  readonly served: ServedCase
  /** Files whose bytes are not those that their name is the hash of. */
  readonly damaged: number
  /** Files that are listed and not there. */
  readonly absent: number
}

/** A case's ciphertexts, those with the hash that they should have; null when what the server said cannot be read. */
export async function readCase(
  { file, entries }: Export,
  ticket: string,
): Promise<ReadCase | null> {
  const entry = entries.get(exportedCasePath(ticket))
  const json = entry === undefined ? null : await jsonAt(file, entry)
  const head = v.safeParse(exportedCase, json)
  if (!head.success || head.output.case.ticket !== ticket) return null
  const { case: listed, grants, envelopes } = head.output
  let damaged = 0
  let absent = 0
  const take = async (kind: ExportedKind, id: string): Promise<Uint8Array | null> => {
    const found = entries.get(exportedFilePath(ticket, kind, id))
    if (found === undefined) {
      absent += 1
      return null
    }
    const bytes = await bytesAt(file, found)
    if (envelopeIdOfBytes(bytes) === id) return bytes
    damaged += 1
    return null
  }
  const opened: Uint8Array[] = []
  for (const { id } of grants) {
    const bytes = await take('grants', id)
    if (bytes !== null) opened.push(bytes)
  }
  const sealed: ServedCase['envelopes'][number][] = []
  for (const one of envelopes) {
    const bytes = await take('envelopes', one.id)
    if (bytes !== null) sealed.push({ ...one, bytes })
  }
  const served = { case: listed.id, nonce: listed.nonce, grants: opened, envelopes: sealed }
  return { head: head.output, served, damaged, absent }
}

export type EvidenceBytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'absent' | 'damaged' }

/** The ciphertext of one piece of evidence. */
export async function readEvidence(
  { file, entries }: Export,
  ticket: string,
  id: string,
): Promise<EvidenceBytes> {
  const found = entries.get(exportedFilePath(ticket, 'evidence', id))
  if (found === undefined) return { ok: false, reason: 'absent' }
  const bytes = await bytesAt(file, found)
  return envelopeIdOfBytes(bytes) === id ? { ok: true, bytes } : { ok: false, reason: 'damaged' }
}

async function bytesAt(file: Blob, { at, bytes }: TarEntry): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(at, at + bytes).arrayBuffer())
}

/** What stands there as JSON; null for what is none. */
async function jsonAt(file: Blob, entry: TarEntry): Promise<unknown> {
  const text = fromUtf8(await bytesAt(file, entry))
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
