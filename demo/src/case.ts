// What a case of the demo is made of: a report, the account it belongs to, and what was said and done since.
import type { ReportedPerson, ReporterIdentity } from '@kentongan/domain/report'
import type { FileKind } from './files.ts'
import type { OfficerName } from './officers.ts'

export interface DemoFile {
  readonly name: string
  readonly caption: string
  readonly kind: FileKind
}

export type DemoStep =
  /** Opens the case, which leaves a receipt. */
  | { readonly officer: OfficerName; readonly act: 'open' }
  | { readonly officer: OfficerName; readonly act: 'reply' | 'note'; readonly text: string }
  /** From received to verifying. */
  | {
      readonly officer: OfficerName
      readonly act: 'verify'
      readonly reason: string
      readonly publicReason: string
    }
  | { readonly act: 'answer'; readonly text: string; readonly files: readonly DemoFile[] }

export interface DemoCase {
  /** Cases of the same letter belong to one account. */
  readonly account: string
  readonly kind: string
  readonly title: string
  readonly description: string
  readonly people: readonly ReportedPerson[]
  readonly time: string
  readonly location: { readonly text: string; readonly district?: string }
  /** Null for an anonymous report. */
  readonly identity: ReporterIdentity | null
  readonly files: readonly DemoFile[]
  readonly steps: readonly DemoStep[]
}
