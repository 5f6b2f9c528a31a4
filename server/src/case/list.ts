// GET /api/cases: the cases in which this officer holds a grant.
import type { CaseList, ListedCase } from '@kentongan/domain/wire/case'
import { answerJson } from '../http/answer.ts'
import { type Endpoint, noBody } from '../http/endpoint.ts'
import { officerEndpoint } from '../officer/guard.ts'
import type { SessionDeps } from '../officer/session.ts'
import { caseOfficer, isReader } from './access.ts'
import { asOfficer, listCases } from './serve.ts'

export function listOfficerCases(deps: SessionDeps): Endpoint {
  return officerEndpoint(deps, 'GET /api/cases', noBody, async (_, who) => {
    const officer = caseOfficer(deps.registry, who)
    const cases = await deps.storage.read(who.office, async (stores) => {
      const listed: ListedCase[] = []
      for (const row of await stores.cases.listOfMember(officer.member)) {
        const asker = asOfficer(officer.member, await isReader(stores, row, officer))
        listed.push(...(await listCases(stores, [row], asker)))
      }
      return listed
    })
    return answerJson({ cases } satisfies CaseList)
  })
}
