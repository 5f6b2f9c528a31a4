// What every screen of the form is given.
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { ReporterIdentity } from '@kentongan/domain/report'
import type { Problem } from '../shared/errors.tsx'
import type { OfficeFacts } from '../worker/protocol.ts'
import type { FormAct, FormState } from './form.ts'

export interface ScreenProps {
  readonly form: FormState
  readonly act: (act: FormAct) => void
  readonly office: OfficeFacts
  readonly profile: OfficeProfile
  /** Of an earlier report of the account that is signed in; null where there is none. */
  readonly known: ReporterIdentity | null
  readonly problems: readonly Problem[]
  /** Shows problems that a small form on the screen found. */
  readonly onProblems: (problems: readonly Problem[]) => void
}
