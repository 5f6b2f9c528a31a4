// GET /api/health: whether this process serves, for a proxy or a person.
import { answerJson, refuse } from '../http/answer.ts'
import { type Endpoint, endpoint, noBody } from '../http/endpoint.ts'

export interface HealthDeps {
  readonly version: string
  readonly isStopping: () => boolean
}

export function health({ version, isStopping }: HealthDeps): Endpoint {
  return endpoint('GET', '/api/health', noBody, async () =>
    isStopping() ? refuse('stopping') : answerJson({ status: 'ok', version }),
  )
}
