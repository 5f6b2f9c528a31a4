// GET /api/reporter/cases: the cases of this account.
import type { CaseList } from '@kentongan/domain/wire/case'
import { asReporter, listCases } from '../case/serve.ts'
import { answerJson } from '../http/answer.ts'
import { type Endpoint, guardedEndpoint, noBody } from '../http/endpoint.ts'
import { anyReporter, type ReporterDeps } from './session.ts'

export function listReporterCases(deps: ReporterDeps): Endpoint {
  const guard = anyReporter(deps)
  return guardedEndpoint('GET', '/api/reporter/cases', guard, noBody, async (_, reporter) => {
    const { office, loginId } = reporter
    const cases = await deps.storage.read(office, async (stores) =>
      listCases(stores, await stores.cases.listOfAccount(loginId), asReporter),
    )
    return answerJson({ cases } satisfies CaseList)
  })
}
