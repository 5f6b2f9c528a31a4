// POST /api/cases/:case/evidence/:envelope: one piece of evidence's ciphertext for an officer, on record.
import { answerEvidence, type EvidenceAnswerDeps } from '../evidence/answer.ts'
import { done, refuse, refused } from '../http/answer.ts'
import { type Endpoint, emptyBody } from '../http/endpoint.ts'
import { officerEndpoint } from '../officer/guard.ts'
import { actorOf, type SessionDeps } from '../officer/session.ts'
import { caseOfficer, findGranted } from './access.ts'

export interface CaseEvidenceDeps extends SessionDeps, EvidenceAnswerDeps {}

export function serveCaseEvidence(deps: CaseEvidenceDeps): Endpoint {
  const route = 'POST /api/cases/:case/evidence/:envelope'
  return officerEndpoint(deps, route, emptyBody, async ({ params, rooms }, who) => {
    const found = await deps.storage.transact(who.office, actorOf(who), async (stores) => {
      const granted = await findGranted(stores, params.case, caseOfficer(deps.registry, who))
      if (granted === null) return refused('not-found')
      if (!granted.isReader) return refused('not-allowed')
      const evidence = await stores.evidence.find(params.envelope ?? '')
      if (evidence?.case !== granted.row.id) return refused('not-found')
      const details = { case: evidence.case, envelope: evidence.id }
      await stores.audit.append({ kind: 'evidence-opened', details })
      return done(evidence)
    })
    if (!found.ok) return refuse(found.reason)
    return answerEvidence(deps, rooms.answers, null, found.value)
  })
}
