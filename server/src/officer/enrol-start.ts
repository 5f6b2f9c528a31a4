// POST /api/enrolment/start: what a one-time link is for.
import { dayOf } from '@kentongan/domain/calendar'
import { type EnrolmentStart, tokenRequest } from '@kentongan/domain/wire/office'
import { answerJson, refuse } from '../http/answer.ts'
import { type Endpoint, endpoint, jsonBody } from '../http/endpoint.ts'
import { sha256 } from '../http/token.ts'
import type { SetupLink } from '../office/setup.ts'
import type { SessionDeps } from './session.ts'

export interface EnrolmentDeps extends SessionDeps {
  readonly setup: SetupLink
}

export function startEnrolment({ storage, registry, now, setup }: EnrolmentDeps): Endpoint {
  const body = jsonBody(tokenRequest, 4_096)
  return endpoint('POST', '/api/enrolment/start', body, async ({ body: { token } }) => {
    const state = registry.current()
    const office = state.phase === 'empty' ? null : state.office
    if (setup.accepts(token)) return answerJson(setupStart(office, setup.totpSecret()))
    if (office === null) return refuse('token-not-valid')
    const row = await storage.read(office, ({ invitations }) =>
      invitations.findByToken(sha256(token)),
    )
    if (row === null || row.member !== '' || row.expires < dayOf(now())) {
      return refuse('token-not-valid')
    }
    const { username, name, position, totpSecret } = row
    const start = { kind: 'invitation', office, username, name, position, totpSecret } as const
    return answerJson({ ...start, roles: [...row.roles] } satisfies EnrolmentStart)
  })
}

const setupStart = (office: string | null, totpSecret: string): EnrolmentStart => ({
  kind: 'setup',
  office,
  username: null,
  name: '',
  position: '',
  roles: [],
  totpSecret,
})
