// The cases of an export as recovery reads them: titles one after another, then one case whole.
import { type CaseView, jsonOf, viewCase } from '@kentongan/client/view'
import { parseReportContent } from '@kentongan/domain/report'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import type { OfficeKeys } from '@kentongan/sealed/office-secret'
import { openCase } from '@kentongan/sealed/open-case'
import { openEvidence } from '@kentongan/sealed/open-evidence'
import type { CaseHolder } from '@kentongan/sealed/open-grants'
import { openSummary } from '@kentongan/sealed/open-summary'
import type { Refusal } from '@kentongan/sealed/statement'
import { type Export, type ReadCase, readCase, readEvidence } from '../export/read.ts'

export interface CaseLine {
  readonly ticket: string
  /** Null when its report did not open, and then `refusal` says why. */
  readonly title: string | null
  readonly received: string
  readonly refusal: Refusal | null
}

const holderOf = (keys: OfficeKeys): CaseHolder => ({ member: 'recovery', key: keys.recovery })

/** A line for each case, as it is opened. Never throws for what an export holds. */
export async function* listCases(exported: Export, keys: OfficeKeys): AsyncGenerator<CaseLine> {
  for (const ticket of exported.tickets) yield await lineOf(exported, keys, ticket)
}

async function lineOf(exported: Export, keys: OfficeKeys, ticket: string): Promise<CaseLine> {
  const read = await readCase(exported, ticket)
  if (read === null) return { ticket, title: null, received: '', refusal: 'malformed' }
  const { received } = read.head.case
  const opened = await openSummary(exported.office, read.served, holderOf(keys))
  if (!opened.ok) return { ticket, title: null, received, refusal: opened.reason }
  const report = opened.report === null ? null : parseReportContent(jsonOf(opened.report.body))
  const refusal = report === null ? 'tampered' : null
  return { ticket, title: report?.title ?? null, received, refusal }
}

export interface CasePage {
  readonly ticket: string
  /** Null when even what the server said of the case cannot be read. */
  readonly read: ReadCase | null
  readonly opened: OpenedCase | null
  readonly view: CaseView | null
  readonly refusal: Refusal | null
}

/** One case, verified. What does not hold is in it, in `refusal`, `view.findings`, and `read`. */
export async function showCase(
  exported: Export,
  keys: OfficeKeys,
  ticket: string,
): Promise<CasePage> {
  const read = await readCase(exported, ticket)
  const none = { ticket, read, opened: null, view: null }
  if (read === null) return { ...none, refusal: 'malformed' }
  const result = await openCase(exported.office, read.served, holderOf(keys))
  if (!result.ok) return { ...none, refusal: result.reason }
  const view = viewCase(exported.office, result.value, read.head)
  return { ticket, read, opened: result.value, view, refusal: null }
}

export type FileResult =
  | { readonly ok: true; readonly content: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly reason: Refusal | 'absent' | 'damaged' }

/** The file as the reporter had it, checked against what the report says of it. */
export async function openFile(
  exported: Export,
  { ticket }: CasePage,
  opened: OpenedCase,
  file: { readonly envelopeId: string; readonly statement: string },
): Promise<FileResult> {
  const sealed = await readEvidence(exported, ticket, file.envelopeId)
  if (!sealed.ok) return sealed
  const { office } = exported.office
  const result = await openEvidence(opened, office, file.statement, sealed.bytes)
  if (!result.ok) return result
  return { ok: true, content: Uint8Array.from(result.content) }
}

/** What the standard `age` program takes to open a vault's files: every key of it so far, the oldest first. */
export const ageKeysOf = (opened: OpenedCase, vault: 'report' | 'original'): readonly string[] => [
  ...new Set([...(opened.vaults[vault]?.keys.values() ?? [])].map(({ identity }) => identity)),
]
