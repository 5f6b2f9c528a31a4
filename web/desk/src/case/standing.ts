// What officers signed of a case's status; the server's own column is only compared with it.
import type { CaseView } from '@kentongan/client/view'
import {
  type CaseStatus,
  canMove,
  caseStatuses,
  reporterLabel,
  transitions,
} from '@kentongan/domain/status'
import type { ListedCase } from '@kentongan/domain/wire/case'

export interface Standing {
  readonly status: CaseStatus
  /** The day from which it stands; null where only the server says so. */
  readonly day: string | null
  /** What was signed, where the server's column says another thing. */
  readonly differs: CaseStatus | null
}

/** The newest signed status beside the server's. Who may not read `internal` sees only the reporter's label. */
export function standingOf(listed: ListedCase, view: CaseView): Standing {
  const { status, received } = listed
  const signed = view.entries.filter((one) => one.kind === 'status').at(-1)
  if (signed !== undefined && signed.kind === 'status') {
    const same = signed.content.status === status
    return { status, day: same ? signed.day : null, differs: same ? null : signed.content.status }
  }
  const label = view.entries.filter((one) => one.kind === 'label').at(-1)
  const told = label !== undefined && label.kind === 'label' ? label.content.label : 'received'
  const agrees = told === reporterLabel[status]
  const day = status === 'received' ? received : agrees && label !== undefined ? label.day : null
  // The first stage that reporters are told of in these words.
  const signedAs = caseStatuses.find((one) => reporterLabel[one] === told) ?? 'received'
  return { status, day, differs: agrees ? null : signedAs }
}

/** The statuses that this one may become now, without anything more to show. */
export const movesFrom = (status: CaseStatus): readonly CaseStatus[] =>
  transitions[status].map(({ to }) => to).filter((to) => canMove(status, to))
