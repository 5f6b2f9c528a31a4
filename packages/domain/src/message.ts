// What the other envelopes of a case say: messages, notes, statuses, and the receipt.
import * as v from 'valibot'
import { isDay } from './calendar.ts'
import {
  type EvidenceEntry,
  evidenceListSchema,
  parseWith,
  textSchema,
  tidyEvidence,
} from './report.ts'
import { caseStatuses, reporterLabels } from './status.ts'
import { tidyText } from './text.ts'
import { papers, reasonCodes } from './workflow/moves.ts'
import { type Worksheet, worksheetSchema } from './worksheet.ts'

/** Lengths are in characters (code points), after tidying. */
export const messageLimits = {
  text: { max: 5_000 },
  note: { max: 10_000 },
  reason: { max: 2_000 },
  paper: { max: 500 },
  question: { max: 500, count: 20 },
} as const

/**
 * What a reporter's message says beside its text. 'danger': they are threatened, or paid back for reporting.
 * 'withdrawal': they take the report back. 'objection': they do not accept how it was handled, or that it was not.
 * 'farewell': they close their account, and read nothing that comes after.
 */
export const messageMarks = ['danger', 'withdrawal', 'objection', 'farewell'] as const
export type MessageMark = (typeof messageMarks)[number]

/** A message between reporter and officers: text, evidence, or both; a reporter's may be a mark alone. */
export const messageSchema = v.pipe(
  v.strictObject({
    text: textSchema(0, messageLimits.text.max),
    evidence: evidenceListSchema,
    mark: v.exactOptional(v.picklist(messageMarks)),
  }),
  v.check(
    ({ text, evidence, mark }) => text !== '' || evidence.length > 0 || mark !== undefined,
    'text, evidence, or a mark',
  ),
  v.readonly(),
)
export type MessageContent = v.InferOutput<typeof messageSchema>

/** An internal note, which the reporter never sees: a text, or a worksheet that was filled in. */
export const noteSchema = v.pipe(
  v.strictObject({
    text: textSchema(0, messageLimits.note.max),
    sheet: v.exactOptional(worksheetSchema),
  }),
  v.check(({ text, sheet }) => (text === '') === (sheet !== undefined), 'a text or a worksheet'),
  v.readonly(),
)
export type NoteContent = v.InferOutput<typeof noteSchema>

const status = v.picklist(caseStatuses)
const reason = textSchema(0, messageLimits.reason.max)
const code = v.picklist(reasonCodes)

/** A paper that a move rests on: what it is, and its number, day, or sense in a line. */
const paperSchema = v.pipe(
  v.strictObject({ kind: v.picklist(papers), text: textSchema(1, messageLimits.paper.max) }),
  v.readonly(),
)
export type PaperContent = v.InferOutput<typeof paperSchema>
const papersSchema = v.pipe(v.array(paperSchema), v.maxLength(papers.length), v.readonly())

/** A status as the officers see it, in the vault `internal`. */
export const statusSchema = v.pipe(
  v.strictObject({
    status,
    reason,
    from: v.exactOptional(status),
    code: v.exactOptional(code),
    papers: v.exactOptional(papersSchema),
    /** The statement of the proposal that it decides. */
    proposal: v.exactOptional(v.string()),
  }),
  v.readonly(),
)
export type StatusContent = v.InferOutput<typeof statusSchema>

/** What another person must decide, in the vault `internal`; `to` null takes back what was proposed before. */
export const proposalSchema = v.pipe(
  v.strictObject({
    from: status,
    to: v.nullable(status),
    code: v.nullable(code),
    reason,
    /** What the reporter is to be told. */
    publicReason: reason,
  }),
  v.readonly(),
)
export type ProposalContent = v.InferOutput<typeof proposalSchema>

/** A status as the reporter sees it, in the vault `report`; written only when the label changes. */
export const reporterStatusSchema = v.pipe(
  v.strictObject({
    label: v.picklist(reporterLabels),
    reason,
    code: v.exactOptional(code),
    /** By when there is news, or by when they may answer; absent where no day can be promised. */
    due: v.exactOptional(v.pipe(v.string(), v.check(isDay, 'a day'))),
    /** What they are asked, one by one. */
    questions: v.exactOptional(
      v.pipe(
        v.array(textSchema(1, messageLimits.question.max)),
        v.minLength(1),
        v.maxLength(messageLimits.question.count),
        v.readonly(),
      ),
    ),
  }),
  v.readonly(),
)
export type ReporterStatusContent = v.InferOutput<typeof reporterStatusSchema>

/** An officer's first opening of a case; its header says who and on which day. */
export const receiptSchema = v.pipe(v.strictObject({}), v.readonly())
export type ReceiptContent = v.InferOutput<typeof receiptSchema>

/**
 * The message as it is sealed, from what was typed; null when there is nothing to send or too much.
 * What is sealed without this may not be readable when it is opened.
 */
export const composeMessage = (
  typed: string,
  evidence: readonly EvidenceEntry[],
  mark?: MessageMark,
): MessageContent | null =>
  parseMessage({
    text: tidyText(typed),
    evidence: evidence.map(tidyEvidence),
    ...(mark === undefined ? {} : { mark }),
  })

/** As {@link composeMessage}, for a note. */
export const composeNote = (typed: string): NoteContent | null =>
  parseNote({ text: tidyText(typed) })

/** A worksheet as a note holds it. */
export const sheetNote = (sheet: Worksheet): NoteContent => ({ text: '', sheet })

/** The content in what an envelope held, or null when it is not that. Never throws. */
export const parseMessage = (opened: unknown): MessageContent | null =>
  parseWith(messageSchema, opened)
/** As {@link parseMessage}, for a note. */
export const parseNote = (opened: unknown): NoteContent | null => parseWith(noteSchema, opened)
/** As {@link parseMessage}, for an internal status. */
export const parseStatus = (opened: unknown): StatusContent | null =>
  parseWith(statusSchema, opened)
/** As {@link parseMessage}, for a proposal. */
export const parseProposal = (opened: unknown): ProposalContent | null =>
  parseWith(proposalSchema, opened)
/** As {@link parseMessage}, for a reporter's status. */
export const parseReporterStatus = (opened: unknown): ReporterStatusContent | null =>
  parseWith(reporterStatusSchema, opened)
/** As {@link parseMessage}, for a receipt. */
export const parseReceipt = (opened: unknown): ReceiptContent | null =>
  parseWith(receiptSchema, opened)
