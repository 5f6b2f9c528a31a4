// Chosen files become pieces of evidence: recognised by their content, refused with the reason.
import { checkEvidence, evidenceProblem } from '@kentongan/domain/check-report'
import type { EvidenceDraft } from '@kentongan/domain/draft'
import {
  type EvidenceRecognition,
  evidenceHeadBytes,
  recognizeEvidence,
  safeFileName,
} from '@kentongan/domain/evidence'
import type { FileToSend } from '../worker/protocol.ts'
import type { Problem } from './errors.tsx'
import type { AllWords } from './language.ts'
import { withoutMetadata } from './metadata.ts'

/** A file on a list, and the file itself, as it is sent. */
export interface Piece {
  readonly entry: EvidenceDraft
  readonly file: File
  /** Whether it is a copy that metadata were taken out of. */
  readonly cleaned?: boolean
}

/** What stands in the small form. */
export interface PieceDraft {
  readonly caption: string
  readonly files: readonly File[]
  /** Sent as they are, with what they say of their maker: only where the reporter asks for it. */
  readonly asTheyAre?: boolean
}

export const emptyPiece: PieceDraft = { caption: '', files: [] }

export interface Recognised {
  readonly pieces: readonly Piece[]
  readonly problems: readonly Problem[]
}

/** Looks at each chosen file; those that may not be sent come back as problems that name them. */
export async function recognisePieces(
  { caption, files, asTheyAre = false }: PieceDraft,
  words: AllWords,
): Promise<Recognised> {
  if (files.length === 0) {
    const text = words.report.evidence.fileMissing
    const problems = caption.trim() === '' ? [] : [{ field: 'evidence.file', text }]
    return { pieces: [], problems }
  }
  const pieces: Piece[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const name = safeFileName(file.name)
    const found = await recogniseFile(file, name)
    if (found === null) {
      problems.push({ field: 'evidence.file', text: words.sending.fileUnreadable(name) })
    } else if (found.ok) {
      const sent = asTheyAre ? file : await withoutMetadata(file)
      const entry = { name, type: found.type, bytes: sent.size, caption }
      pieces.push({ file: sent, entry, cleaned: sent !== file })
    } else {
      const why = words.problems[evidenceProblem[found.reason]]
      problems.push({ field: 'evidence.file', text: words.sending.fileRefused(name, why) })
    }
  }
  return { pieces, problems }
}

/** Looks at a file's name, size, and beginning; null when it cannot be read. */
export async function recogniseFile(
  file: File,
  name = safeFileName(file.name),
): Promise<EvidenceRecognition | null> {
  try {
    const head = new Uint8Array(await file.slice(0, evidenceHeadBytes).arrayBuffer())
    return recognizeEvidence(name, file.size, head)
  } catch {
    return null
  }
}

/** What is wrong with a list and the pieces about to join it: too many, too large together, too long a caption. */
export function pieceProblems(
  pieces: readonly Piece[],
  words: AllWords,
  totalBytesMax?: number,
): readonly Problem[] {
  const found = checkEvidence(
    pieces.map((one) => one.entry),
    totalBytesMax,
  )
  const seen = new Map<string, Problem>()
  for (const { field, code } of found) {
    const at = field.endsWith('.caption') ? 'evidence.caption' : 'evidence.file'
    seen.set(code, { field: at, text: words.problems[code] })
  }
  return [...seen.values()]
}

/** The pieces as the worker sends them. */
export const filesToSend = (pieces: readonly Piece[]): readonly FileToSend[] =>
  pieces.map(({ file, entry }) => ({
    file,
    name: entry.name,
    type: entry.type,
    caption: entry.caption,
  }))
