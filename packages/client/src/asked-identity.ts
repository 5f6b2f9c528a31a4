// Who asked for the reporter's identity, as both sides read it. Of a view alone, so that a page needs no more than this.
import type { CaseView, EntryView } from './view.ts'

type RequestEntry = Extract<EntryView, { kind: 'request' }>
type ApprovalEntry = Extract<EntryView, { kind: 'approval' }>

/** Somebody's request for the reporter's identity, and the approval it was given. */
export interface AskedIdentity {
  readonly request: RequestEntry
  readonly approval: ApprovalEntry | null
}

/** Every request with its approval, the oldest first. */
export function askedIdentityOf({ entries }: CaseView): readonly AskedIdentity[] {
  const approvals = entries.filter((one): one is ApprovalEntry => one.kind === 'approval')
  return entries
    .filter((one): one is RequestEntry => one.kind === 'request')
    .map((request) => {
      const approval = approvals.find((one) => one.content.request === request.hash)
      return { request, approval: approval ?? null }
    })
}
