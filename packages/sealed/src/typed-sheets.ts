// Two share sheets as they were typed: which of them is wrong and how, or the keys of the office.
import type { VerifiedOffice } from './office.ts'
import {
  combineShareSheets,
  type OfficeKeys,
  officeKeysOf,
  parseShareSheet,
  type ShareSheet,
} from './office-secret.ts'
import { readCrockford } from './text.ts'

export const sheetSymbols = 60

/** What is wrong with one sheet as it stands. */
export type SheetProblem =
  | { readonly kind: 'empty' | 'mistyped' | 'same' | 'foreign' | 'other-recovery' }
  | { readonly kind: 'short' | 'long'; readonly symbols: number }
  /** A symbol that no sheet has, as it was typed. */
  | { readonly kind: 'symbol'; readonly symbol: string }

export type Unlocked =
  | { readonly ok: true; readonly keys: OfficeKeys }
  | {
      readonly ok: false
      readonly problems: readonly { readonly sheet: number; readonly problem: SheetProblem }[]
    }

/** The office's keys of two sheets. The secret itself is gone when this returns. */
export async function unlock(typed: readonly string[], office: VerifiedOffice): Promise<Unlocked> {
  const read = typed.map((text) => ({ problem: problemOf(text), sheet: parseShareSheet(text) }))
  const problems = read.flatMap(({ problem }, sheet) =>
    problem === null ? [] : [{ sheet, problem }],
  )
  if (problems.length > 0) return { ok: false, problems }
  const sheets = read.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]))
  const wrong = (kind: 'same' | 'foreign' | 'other-recovery'): Unlocked => ({
    ok: false,
    problems: [{ sheet: 1, problem: { kind } }],
  })
  if (isSameSheet(sheets)) return wrong('same')
  const secret = await combineShareSheets(sheets, office.office)
  for (const { share } of sheets) share.fill(0)
  if (secret === null) return wrong('foreign')
  const keys = await officeKeysOf(secret)
  secret.fill(0)
  // Sheets of this office whose secret a later root has replaced: they open nothing that is sealed now.
  if (keys.recovery.recipient !== office.root.recovery) return wrong('other-recovery')
  return { ok: true, keys }
}

const isSameSheet = (sheets: readonly ShareSheet[]): boolean =>
  new Set(sheets.map(({ number }) => number)).size < sheets.length

function problemOf(typed: string): SheetProblem | null {
  const read = readCrockford(typed)
  if (read === '') return { kind: 'empty' }
  const symbol = /[^0-9A-HJKMNP-TV-Z]/.exec(read)?.[0]
  if (symbol !== undefined) return { kind: 'symbol', symbol }
  if (read.length < sheetSymbols) return { kind: 'short', symbols: read.length }
  if (read.length > sheetSymbols) return { kind: 'long', symbols: read.length }
  return parseShareSheet(typed) === null ? { kind: 'mistyped' } : null
}
