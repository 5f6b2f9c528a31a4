// POST /api/reporter/cases/:case/evidence/:envelope: the reporter's own evidence, still sealed.
import { answerEvidence, type EvidenceAnswerDeps } from '../evidence/answer.ts'
import { refuse } from '../http/answer.ts'
import { type Endpoint, emptyBody, guardedEndpoint } from '../http/endpoint.ts'
import { findOwn } from './access.ts'
import { anyReporter, type ReporterDeps } from './session.ts'

export interface ReporterEvidenceDeps extends ReporterDeps, EvidenceAnswerDeps {}

export function serveReporterEvidence(deps: ReporterEvidenceDeps): Endpoint {
  const guard = anyReporter(deps)
  const path = '/api/reporter/cases/:case/evidence/:envelope'
  return guardedEndpoint('POST', path, guard, emptyBody, async ({ params, rooms }, reporter) => {
    const found = await deps.storage.read(reporter.office, async (stores) => {
      const row = await findOwn(stores, params.case, reporter.loginId)
      const evidence = row === null ? null : await stores.evidence.find(params.envelope ?? '')
      return evidence?.case === row?.id ? evidence : null
    })
    if (found === null) return refuse('not-found')
    return answerEvidence(deps, rooms.answers, reporter.loginId, found)
  })
}
