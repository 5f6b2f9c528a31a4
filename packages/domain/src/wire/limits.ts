// Sizes and counts that the server enforces and the browsers keep to, in one place.
import { evidenceCountMax } from '../evidence.ts'

const KIBIBYTE = 1024
const MEBIBYTE = 1024 * KIBIBYTE

/** Evidence goes up as ciphertext parts of exactly this size, the last one shorter. */
export const evidencePartBytes = MEBIBYTE
/**
 * Parts of one piece of sealed evidence: 20 MiB of content, the age header and its tags (16 bytes
 * in every 64 KiB), and padding of at most one eighth.
 */
export const evidencePartsMax = 23
/**
 * One envelope that is not evidence: 10,000 characters of report at four bytes each, its lists, and
 * padding.
 */
export const envelopeBytesMax = 256 * KIBIBYTE
/**
 * Envelopes of one sending beside the evidence and the grants: the opening, the report, and the
 * identity.
 */
export const submissionEnvelopesMax = 8
export const submissionEvidenceMax = evidenceCountMax
/** Grants of one sending, one a member, and recovery. */
export const submissionGrantsMax = 64
/** The finalising request; evidence is not in it. */
export const submissionBytesMax = 2 * MEBIBYTE
/** Any other JSON request. */
export const requestBytesMax = 512 * KIBIBYTE
/** Rows of the audit log in one answer. */
export const auditRowsMax = 2_000
/** The form post of /lacak. */
export const lookupBytesMax = 256
export const casesPerAccountMax = 100
/**
 * What a reporter writes into one case: a message a day for a year, or two hundred of the longest. A
 * case's list of envelopes has to fit into the head of a frame, with as many of the officers'.
 */
export const caseEnvelopesMax = 400
export const caseEnvelopesBytesMax = 8 * MEBIBYTE
/** Of one holder in one case: one an epoch. */
export const caseGrantsMax = 100
/** Ciphertext of a case's evidence: three whole sendings. */
export const caseEvidenceBytesMax = 3 * 128 * MEBIBYTE
