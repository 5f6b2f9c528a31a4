// GET /api/cases: the cases in which this officer holds a grant.
import type { CaseList } from '@kentongan/domain/wire/case'
import { answerJson } from '../http/answer.ts'
import { type Endpoint, guardedEndpoint, noBody } from '../http/endpoint.ts'
import { activeOfficer, type SessionDeps } from '../officer/session.ts'
import { asOfficer, listCases } from './serve.ts'

export function listOfficerCases(deps: SessionDeps): Endpoint {
  const guard = activeOfficer(deps)
  return guardedEndpoint('GET', '/api/cases', guard, noBody, async (_, { office, officer }) => {
    const { member } = officer
    const cases = await deps.storage.read(office, async (stores) =>
      listCases(stores, await stores.cases.listOfMember(member), asOfficer(member)),
    )
    return answerJson({ cases } satisfies CaseList)
  })
}
