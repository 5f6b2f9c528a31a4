// A verified case as people read it: parsed content in order, who can read, and what did not hold.
import {
  type MessageContent,
  type NoteContent,
  type ProposalContent,
  parseMessage,
  parseNote,
  parseProposal,
  parseReporterStatus,
  parseStatus,
  type ReporterStatusContent,
  type StatusContent,
} from '@kentongan/domain/message'
import {
  type EvidenceEntry,
  parseReportContent,
  parseReporterIdentity,
  parseWith,
  type ReportContent,
  type ReporterIdentity,
} from '@kentongan/domain/report'
import type { ServedEvidence } from '@kentongan/domain/wire/envelope'
import type { CaseState } from '@kentongan/domain/workflow/state'
import type { WorkflowRefusal } from '@kentongan/domain/workflow/step'
import type {
  EnvelopeAuthor,
  Finding,
  OpenedCase,
  OpenedEnvelope,
} from '@kentongan/sealed/case-file'
import { memberOf, type VerifiedOffice } from '@kentongan/sealed/office'
import { type ApprovalBody, approvalBody, removalBody, requestBody } from '@kentongan/sealed/schema'
import { fromUtf8 } from '@kentongan/sealed/text'
import type * as v from 'valibot'
import { replayCase } from './replay.ts'

export type PersonView =
  | { readonly kind: 'reporter' }
  | {
      readonly kind: 'officer'
      readonly member: string
      readonly name: string
      readonly position: string
    }

/** One thing that happened in a case, in order. */
export type EntryView = {
  readonly hash: string
  readonly day: string
  readonly author: PersonView
} & (
  | { readonly kind: 'message'; readonly content: MessageContent }
  | { readonly kind: 'note'; readonly content: NoteContent }
  | { readonly kind: 'status'; readonly content: StatusContent }
  | { readonly kind: 'proposal'; readonly content: ProposalContent }
  | { readonly kind: 'label'; readonly content: ReporterStatusContent }
  | { readonly kind: 'paper'; readonly content: NoteContent }
  /** Somebody asked for the reporter's identity; somebody else approved that request until a day. */
  | { readonly kind: 'request'; readonly content: RequestContent }
  | { readonly kind: 'approval'; readonly content: ApprovalBody }
  | { readonly kind: 'removal'; readonly content: { readonly member: string } }
  | { readonly kind: 'receipt' | 'conflict' }
)

export type RequestContent = v.InferOutput<typeof requestBody>

export interface ReaderView {
  readonly member: string
  readonly person: string
  readonly name: string
  readonly position: string
  readonly vaults: readonly string[]
  readonly half: 'A' | 'B' | null
  readonly since: string
  readonly by: PersonView
  /** The day from which they read no further; null while they do. */
  readonly until: string | null
  /** The day of this officer's signed receipt, or null while they have not opened the case. */
  readonly openedOn: string | null
}

export type FindingView =
  | Finding
  /** A statement that verifies and whose content is not of its kind. */
  | { readonly kind: 'unreadable'; readonly envelope: string }
  /** The case's opening verifies, and the report that belongs to it was not given, or did not hold. */
  | { readonly kind: 'report-missing' }
  /** A report or message names evidence that the server does not list, or the reverse. */
  | { readonly kind: 'evidence-missing'; readonly name: string }
  | { readonly kind: 'evidence-unnamed'; readonly envelope: string }
  /** A change of status that was not its author's to make; the case stands as if it were not there. */
  | {
      readonly kind: 'decision-refused'
      readonly envelope: string
      readonly reason: WorkflowRefusal
    }

export interface CaseView {
  readonly case: string
  readonly route: string
  /** Null when the report itself did not hold. */
  readonly report: ReportContent | null
  /** Of the report; the server's word of when it came in where the report did not hold. */
  readonly reportDay: string
  /** Only a holder of `identity` sees one. */
  readonly identity: ReporterIdentity | null
  readonly entries: readonly EntryView[]
  /** Written into epochs that were over: shown apart, and counting for nothing. */
  readonly late: readonly EntryView[]
  /** Everything that the report and its messages brought, in order. */
  readonly evidence: readonly EvidenceEntry[]
  readonly readers: readonly ReaderView[]
  readonly excludedCount: number
  /** Whether the office's recovery key reads it. */
  readonly recovery: boolean
  /** Where it stands by what officers signed; null to who may not read `internal`. */
  readonly signed: CaseState | null
  readonly findings: readonly FindingView[]
}

/** Of what the server said beside the envelopes, what is compared with them. */
interface Served {
  readonly evidence: readonly ServedEvidence[]
  readonly case: { readonly received: string }
}

/** What a verified case shows. Content that does not parse, or is not there, becomes a finding, never a gap. */
export function viewCase(
  office: VerifiedOffice,
  opened: OpenedCase,
  { evidence: served, case: { received } }: Served,
): CaseView {
  const findings: FindingView[] = [...opened.findings]
  const entries: EntryView[] = []
  const late: EntryView[] = []
  let report: ReportContent | null = null
  let reportDay: string | null = null
  let identity: ReporterIdentity | null = null
  for (const envelope of opened.envelopes) {
    const json = jsonOf(envelope.body)
    if (envelope.kind === 'report' && !envelope.late) {
      report = parseReportContent(json)
      reportDay = envelope.day
      if (report === null) findings.push({ kind: 'unreadable', envelope: envelope.id })
    } else if (envelope.kind === 'identity') {
      identity = parseReporterIdentity(json)
    } else if (envelope.kind in entryParsers) {
      const entry = entryOf(office, envelope, json)
      if (entry === null) findings.push({ kind: 'unreadable', envelope: envelope.id })
      else (envelope.late ? late : entries).push(entry)
    }
  }
  const brought = entries.flatMap((one) =>
    one.kind === 'message' && one.author.kind === 'reporter' ? one.content.evidence : [],
  )
  const evidence = [...(report?.evidence ?? []), ...brought]
  findings.push(...evidenceFindings(evidence, served))
  const readers = readersOf(office, opened, entries)
  const excludedCount = opened.opening.excluded.length
  const { route, recovery } = opened.opening
  if (reportDay === null) findings.push({ kind: 'report-missing' })
  reportDay ??= received
  const replayed = replayCase(opened, reportDay)
  for (const one of replayed?.refused ?? []) findings.push({ kind: 'decision-refused', ...one })
  const signed = replayed?.state ?? null
  const content = { report, reportDay, identity, entries, late, evidence, signed }
  return { case: opened.case, route, ...content, readers, excludedCount, recovery, findings }
}

const entryParsers = {
  message: parseMessage,
  note: parseNote,
  status: parseStatus,
  proposal: parseProposal,
  label: parseReporterStatus,
  paper: parseNote,
  request: (json: unknown) => parseWith(requestBody, json),
  approval: (json: unknown) => parseWith(approvalBody, json),
  removal: (json: unknown) => parseWith(removalBody, json),
  receipt: () => ({}),
  conflict: () => ({}),
} as const

function entryOf(
  office: VerifiedOffice,
  envelope: OpenedEnvelope,
  json: unknown,
): EntryView | null {
  const kind = envelope.kind as keyof typeof entryParsers
  const content = entryParsers[kind](json)
  if (content === null) return null
  const author = personOf(office, envelope.author)
  return { kind, content, hash: envelope.hash, day: envelope.day, author } as EntryView
}

function personOf(office: VerifiedOffice, author: EnvelopeAuthor): PersonView {
  if (author.kind === 'reporter') return author
  const member = memberOf(office, author.member)
  const name = member?.name ?? ''
  return { kind: 'officer', member: author.member, name, position: member?.position ?? '' }
}

/** One row a member: what they read in all, since their first key to the report, and until when. */
function readersOf(
  office: VerifiedOffice,
  opened: OpenedCase,
  entries: readonly EntryView[],
): readonly ReaderView[] {
  const receipts = entries.filter((one) => one.kind === 'receipt')
  const members = [...new Set(opened.readers.map((one) => one.member))]
  return members.flatMap((member): readonly ReaderView[] => {
    const rows = opened.readers.filter((one) => one.member === member)
    const reading = rows.filter((one) => one.vaults.length > 0)
    const first = rows.find((one) => one.vaults.includes('report')) ?? rows[0]
    if (first === undefined) return []
    const listed = memberOf(office, member)
    const receipt = receipts.find(
      (one) => one.author.kind === 'officer' && one.author.member === member,
    )
    const reads = reading.some((one) => one.until === null)
    return [
      {
        member,
        person: first.person,
        name: listed?.name ?? '',
        position: listed?.position ?? '',
        vaults: [...new Set(rows.flatMap((one) => one.vaults))],
        half: rows.find((one) => one.half !== null)?.half ?? null,
        since: first.since,
        by: personOf(office, first.by),
        until: reads ? null : (reading.at(-1)?.until ?? null),
        openedOn: receipt?.day ?? null,
      },
    ]
  })
}

function evidenceFindings(
  named: readonly EvidenceEntry[],
  served: readonly ServedEvidence[],
): readonly FindingView[] {
  const listed = new Set(served.map((one) => one.id))
  const known = new Set(named.map((one) => one.envelopeId))
  return [
    ...named
      .filter((one) => !listed.has(one.envelopeId))
      .map((one): FindingView => ({ kind: 'evidence-missing', name: one.name })),
    ...served
      .filter((one) => !known.has(one.id))
      .map((one): FindingView => ({ kind: 'evidence-unnamed', envelope: one.id })),
  ]
}

/** The JSON of an opened body; null for what is none. */
export function jsonOf(body: Uint8Array): unknown {
  const text = fromUtf8(body)
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
