// An endpoint of the officers: who may call it stands in the one table of routes.
import { mayCall, type Route, type routeRules } from '@kentongan/domain/wire/routes'
import { done, refused } from '../http/answer.ts'
import {
  type BodyReader,
  type Call,
  type Endpoint,
  type Guard,
  guardedEndpoint,
  type Method,
} from '../http/endpoint.ts'
import { anyOfficer, isSigner, rolesOf, type SessionDeps, type SignedInOfficer } from './session.ts'

/** The routes whose callers are officers. */
export type OfficerRoute = {
  [One in Route]: (typeof routeRules)[One]['who'] extends 'officer' | 'active' | 'signer'
    ? One
    : never
}[Route]

/** An endpoint under this route of the table, for those whom its row names. */
export function officerEndpoint<Body>(
  deps: SessionDeps,
  route: OfficerRoute,
  reader: BodyReader<Body>,
  handle: (call: Call<Body>, who: SignedInOfficer) => Promise<Response>,
): Endpoint {
  const [method, path] = route.split(' ') as [Method, string]
  return guardedEndpoint(method, path, guardOf(deps, route), reader, handle)
}

/** Officers whom the row of this route names. */
export const guardOf =
  (deps: SessionDeps, route: OfficerRoute): Guard<SignedInOfficer> =>
  async (request) => {
    const who = await anyOfficer(deps)(request)
    if (!who.ok) return who
    const { officer, standing } = who.value
    const state = deps.registry.current()
    const asked = {
      isActive: standing === 'active',
      isSigner: isSigner(state, officer),
      roles: rolesOf(state, officer.member),
    }
    return mayCall(route, asked) ? done(who.value) : refused('not-allowed')
  }
