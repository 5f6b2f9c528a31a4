// GET /api/reporter/cases/:case: a case of this account, without what only officers read.
import { asReporter, serveCase } from '../case/serve.ts'
import { answerFrame, refuse } from '../http/answer.ts'
import { type Endpoint, guardedEndpoint, noBody } from '../http/endpoint.ts'
import { findOwn } from './access.ts'
import { anyReporter, type ReporterDeps } from './session.ts'

export function showReporterCase(deps: ReporterDeps): Endpoint {
  const guard = anyReporter(deps)
  const path = '/api/reporter/cases/:case'
  return guardedEndpoint('GET', path, guard, noBody, async ({ params }, { office, loginId }) => {
    const served = await deps.storage.read(office, async (stores) => {
      const row = await findOwn(stores, params.case, loginId)
      return row === null ? null : serveCase(stores, row, asReporter)
    })
    return served === null ? refuse('not-found') : answerFrame(served.head, served.blobs)
  })
}
