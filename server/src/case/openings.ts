// POST /api/cases/openings: what a list needs of some cases: opening, report, and what the reporter and the officer wrote. Audited: a report is read.
import { openingsRequest, type ServedCaseHead } from '@kentongan/domain/wire/case'
import { done, refuse, refused } from '../http/answer.ts'
import { type Endpoint, jsonBody } from '../http/endpoint.ts'
import { officerEndpoint } from '../officer/guard.ts'
import { actorOf, type SessionDeps } from '../officer/session.ts'
import { caseOfficer, findGranted } from './access.ts'
import { answerCase, type CaseAnswerDeps } from './answer.ts'
import { asOfficer, type ServedBlob, serveCase } from './serve.ts'

export interface OpeningsDeps extends SessionDeps, CaseAnswerDeps {}

export function serveOpenings(deps: OpeningsDeps): Endpoint {
  const body = jsonBody(openingsRequest, 8_192)
  return officerEndpoint(deps, 'POST /api/cases/openings', body, async (call, who) => {
    const officer = caseOfficer(deps.registry, who)
    const ids = [...new Set(call.body.cases)]
    const served = await deps.storage.transact(who.office, actorOf(who), async (stores) => {
      const heads: ServedCaseHead[] = []
      const blobs: ServedBlob[] = []
      for (const id of ids) {
        const found = await findGranted(stores, id, officer)
        if (found === null) return refused('not-found')
        const asker = asOfficer(officer.member, found.isReader)
        const one = await serveCase(stores, found.row, asker, 'first')
        heads.push(one.head)
        blobs.push(...one.blobs)
      }
      await stores.audit.append({ kind: 'case-opened', details: { served: 'list', cases: ids } })
      return done({ head: { cases: heads }, blobs })
    })
    if (!served.ok) return refuse(served.reason)
    return answerCase(deps, who.office, call.rooms.answers, null, served.value)
  })
}
