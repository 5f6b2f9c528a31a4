// GET /api/reporter/cases/:case: a case of this account, without what only officers read.
import { answerCase, type CaseAnswerDeps } from '../case/answer.ts'
import { asReporter, serveCase } from '../case/serve.ts'
import { refuse } from '../http/answer.ts'
import { type Endpoint, guardedEndpoint, noBody } from '../http/endpoint.ts'
import { findOwn } from './access.ts'
import { anyReporter, type ReporterDeps } from './session.ts'

export interface ShowCaseDeps extends ReporterDeps, CaseAnswerDeps {}

export function showReporterCase(deps: ShowCaseDeps): Endpoint {
  const guard = anyReporter(deps)
  const path = '/api/reporter/cases/:case'
  return guardedEndpoint('GET', path, guard, noBody, async ({ params, rooms }, reporter) => {
    const { office, loginId } = reporter
    const served = await deps.storage.read(office, async (stores) => {
      const row = await findOwn(stores, params.case, loginId)
      return row === null ? null : serveCase(stores, row, asReporter)
    })
    if (served === null) return refuse('not-found')
    return answerCase(deps, office, rooms.answers, loginId, served)
  })
}
