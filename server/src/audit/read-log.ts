// POST /api/audit: the audit log, some rows at a time from its end, for whoever may read it; each look is a row of it. Of what
// must stay unknown to whoever reads cases, the place in the chain is served and nothing else.
import { type AuditEntry, type HiddenEntry, isShownTo } from '@kentongan/domain/audit'
import { readsWholeLog } from '@kentongan/domain/permission'
import { auditRequest } from '@kentongan/domain/wire/audit'
import { auditRowsMax } from '@kentongan/domain/wire/limits'
import { answerJson } from '../http/answer.ts'
import { type Endpoint, jsonBody } from '../http/endpoint.ts'
import { officerEndpoint } from '../officer/guard.ts'
import { actorOf, rolesOf, type SessionDeps } from '../officer/session.ts'

const hiddenOf = ({ sequence, previous, hash }: AuditEntry): HiddenEntry => ({
  sequence,
  previous,
  hash,
})

export function readLog(deps: SessionDeps): Endpoint {
  const body = jsonBody(auditRequest, 256)
  return officerEndpoint(deps, 'POST /api/audit', body, async ({ body: { before } }, who) => {
    const { member } = who.officer
    const seesAll = readsWholeLog(rolesOf(deps.registry.current(), member))
    const rows = await deps.storage.transact(who.office, actorOf(who), async ({ audit, cases }) => {
      await audit.append({ kind: 'log-opened', details: { before: before ?? 0 } })
      const end = before ?? ((await audit.last())?.sequence ?? 0) + 1
      const after = Math.max(0, end - 1 - auditRowsMax)
      const found = await audit.list(after, Math.min(auditRowsMax, end - 1))
      if (seesAll) return found
      const held = new Set((await cases.listOfMember(member)).map(({ id }) => id))
      return found.map((one) => (isShownTo(one, member, held) ? one : hiddenOf(one)))
    })
    return answerJson({ rows })
  })
}
