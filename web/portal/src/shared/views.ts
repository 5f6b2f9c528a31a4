// What the app hands to its parts, which are loaded when they are first needed.
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { ReporterIdentity } from '@kentongan/domain/report'
import type { ComponentType } from 'preact'
import type { FormAct, FormState } from '../lapor/form.ts'
import type { SendingStep } from '../lapor/sending.ts'
import type { ActFailure, OfficeFacts, OfficeNews, OwnReport } from '../worker/protocol.ts'
import type { NewCode } from './code-screen.tsx'
import type { Keeper } from './keeper.ts'
import type { Walk } from './places.ts'

export interface ReportViewProps {
  readonly office: OfficeFacts
  readonly profile: OfficeProfile
  readonly form: FormState
  readonly act: (act: FormAct) => void
  readonly walk: Walk
  /** Of an earlier report of the account that is signed in; null where there is none. */
  readonly known: ReporterIdentity | null
  readonly signedIn: boolean
  /** Why the last attempt at sending did not go through. */
  readonly failure: ActFailure | null
  readonly onSend: (excluded: readonly string[]) => void
  readonly onLeave: () => void
}

export interface SendingViewProps {
  readonly profile: OfficeProfile | null
  readonly step: SendingStep
  readonly waiting: boolean
  /** Of each file, in bytes. */
  readonly sizes: readonly number[]
  readonly names: readonly string[]
  readonly onCancel: () => void
  readonly onWithoutEvidence: () => void
  readonly onLeave: () => void
}

export interface AccountViewProps {
  readonly keeper: Keeper
  readonly news: OfficeNews
  readonly profile: OfficeProfile
  readonly walk: Walk
  /** Null while nobody is signed in. */
  readonly reports: readonly OwnReport[] | null
  readonly registering: boolean
  /** Said once at the top: signed out, locked, sent. */
  readonly notice: string | null
  /** What is being written to the officers, by case id. */
  readonly typed: Readonly<Record<string, string>>
  readonly onTyped: (caseId: string, text: string) => void
  readonly onReports: (reports: readonly OwnReport[]) => void
  readonly onSay: (notice: string | null) => void
  /** Goes to "Daftar", or back to "Masuk", in the place of the present entry. */
  readonly onRegister: (wanted: boolean) => void
  readonly onRegistered: (fresh: NewCode) => void
  readonly onSessionEnded: () => void
  readonly onSignOut: () => void
  /** The account is gone, or its session: everything of it leaves the page, which then says this. */
  readonly onClosed: (said: string) => void
  readonly onWrite: () => void
  readonly onLeave: () => void
}

export interface ReportViews {
  readonly Form: ComponentType<ReportViewProps>
  readonly Sending: ComponentType<SendingViewProps>
}

export interface Views {
  readonly report: () => Promise<ReportViews>
  readonly account: () => Promise<ComponentType<AccountViewProps>>
}
