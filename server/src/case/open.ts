// POST /api/cases/:case/open: a whole case for an officer, on record before it is served.
import { done, refuse, refused } from '../http/answer.ts'
import { type Endpoint, emptyBody } from '../http/endpoint.ts'
import { officerEndpoint } from '../officer/guard.ts'
import { actorOf, type SessionDeps } from '../officer/session.ts'
import { caseOfficer, findGranted } from './access.ts'
import { answerCase, type CaseAnswerDeps } from './answer.ts'
import { asOfficer, serveCase } from './serve.ts'

export interface OpenCaseDeps extends SessionDeps, CaseAnswerDeps {}

export function openCase(deps: OpenCaseDeps): Endpoint {
  return officerEndpoint(
    deps,
    'POST /api/cases/:case/open',
    emptyBody,
    async ({ params, rooms }, who) => {
      const officer = caseOfficer(deps.registry, who)
      const served = await deps.storage.transact(who.office, actorOf(who), async (stores) => {
        const found = await findGranted(stores, params.case, officer)
        if (found === null) return refused('not-found')
        const { row, isReader } = found
        await stores.audit.append({
          kind: 'case-opened',
          details: { served: 'case', case: row.id },
        })
        return done(await serveCase(stores, row, asOfficer(officer.member, isReader)))
      })
      if (!served.ok) return refuse(served.reason)
      return answerCase(deps, who.office, rooms.answers, null, served.value)
    },
  )
}
