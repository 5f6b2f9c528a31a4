// GET /api/intake: a challenge to solve. No cookie, and nothing is stored.
import { dayOf } from '@kentongan/domain/calendar'
import { answerJson } from '../http/answer.ts'
import { type Endpoint, endpoint, noBody } from '../http/endpoint.ts'
import { newChallenge, type ProofCost, type ProofSecrets } from './proof.ts'

export interface ChallengeDeps {
  readonly secrets: ProofSecrets
  readonly cost: ProofCost
  readonly now: () => Date
}

export function giveChallenge({ secrets, cost, now }: ChallengeDeps): Endpoint {
  return endpoint('GET', '/api/intake', noBody, async () =>
    answerJson(await newChallenge(secrets, cost, dayOf(now()))),
  )
}
