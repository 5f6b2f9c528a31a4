// Where a case stands by what officers signed; the server's own column is only compared with it.
import type { CaseView } from '@kentongan/client/view'
import { type CaseStatus, caseStatuses, reporterLabel } from '@kentongan/domain/status'
import type { ListedCase } from '@kentongan/domain/wire/case'

export interface Standing {
  /** By what was signed; to who may not read `internal` the server's, where the reporter's label agrees. */
  readonly status: CaseStatus
  /** The day from which it stands; null where only the server says so. */
  readonly day: string | null
  /** The server's column, where it says another thing than what was signed. */
  readonly served: CaseStatus | null
}

/** What was signed, and whether the server says the same. */
export function standingOf({ status, received }: ListedCase, view: CaseView): Standing {
  if (view.signed !== null) {
    const { status: signed, since } = view.signed
    return { status: signed, day: since, served: signed === status ? null : status }
  }
  const label = view.entries.filter((one) => one.kind === 'label').at(-1)
  const told = label !== undefined && label.kind === 'label' ? label.content.label : 'received'
  const agrees = told === reporterLabel[status]
  if (agrees) return { status, day: label?.day ?? received, served: null }
  // The first stage that reporters are told of in these words.
  const first = caseStatuses.find((one) => reporterLabel[one] === told) ?? 'received'
  return { status: first, day: label?.day ?? received, served: status }
}
