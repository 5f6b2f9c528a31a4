// DELETE /api/reporter/session: the token is dead at once, and the browser forgets what it cached.
import { answerJson } from '../http/answer.ts'
import { type Endpoint, emptyBody, guardedEndpoint } from '../http/endpoint.ts'
import { anyReporter, type ReporterDeps } from './session.ts'

export function signOutReporter(deps: ReporterDeps): Endpoint {
  return guardedEndpoint(
    'DELETE',
    '/api/reporter/session',
    anyReporter(deps),
    emptyBody,
    async (_, { office, tokenHash }) => {
      await deps.storage.transact(office, { kind: 'reporter' }, ({ reporterSessions }) =>
        reporterSessions.remove(tokenHash),
      )
      return answerJson({}, 200, { 'clear-site-data': '"cache"' })
    },
  )
}
