// POST /api/intake: a solved challenge becomes an intake token, always the same one.
import { intakeRequest } from '@kentongan/domain/wire/submission'
import { answerJson, refuse } from '../http/answer.ts'
import { type Endpoint, endpoint, jsonBody } from '../http/endpoint.ts'
import { checkSolution, type ProofSecrets } from './proof.ts'
import { writeIntakeToken } from './token.ts'

export interface RedeemDeps {
  readonly secrets: ProofSecrets
  /** The server's own secret, for the token. */
  readonly secret: Uint8Array
  readonly now: () => Date
}

export function redeemSolution({ secrets, secret, now }: RedeemDeps): Endpoint {
  return endpoint('POST', '/api/intake', jsonBody(intakeRequest, 16_384), async ({ body }) => {
    const solved = checkSolution(secrets, body.solution, now())
    if (solved === null) return refuse('proof-not-valid')
    return answerJson({ token: writeIntakeToken(secret, solved.signature, solved.day) })
  })
}
