// The office as the page may know it: what was verified, without keys.
import { type LoadedOffice, loadOffice } from '@kentongan/client/office'
import { dayOf } from '@kentongan/domain/calendar'
import { type Role, type Route, type RouteName, routeNames } from '@kentongan/domain/role'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { http } from './http.ts'
import type { OfficeFacts, OfficeNews, Outcome } from './protocol.ts'
import type { State } from './state.ts'

/** This device's day; an author's claim in what is sealed, and what expiry is measured by. */
export const deviceDay = (): string => dayOf(new Date())

/** Loads and verifies the office; what does not hold is not kept, and what is expired is only read with. */
export async function learnOffice(state: State): Promise<Outcome<OfficeNews>> {
  const answer = await loadOffice(http, deviceDay())
  if (!answer.ok) return answer
  state.office = answer.value.office
  state.expired = answer.value.failure === 'expired'
  return { ok: true, value: newsOf(answer.value) }
}

/** The office, when it may be sealed to. */
export function officeToSeal({ office, expired }: State): Outcome<VerifiedOffice> {
  if (office === null) return { ok: false, code: 'office-not-ready' }
  return expired ? { ok: false, code: 'office-expired' } : { ok: true, value: office }
}

/** What the page is told of a loaded office. */
export function newsOf({ state, today, office, profile, failure }: LoadedOffice): OfficeNews {
  return { state, today, profile, failure, office: office === null ? null : factsOf(office) }
}

function factsOf({ fingerprint, directory, root, profileVersion }: VerifiedOffice): OfficeFacts {
  const route = (name: RouteName): Route => {
    const { intake, recovery } = root.routes[name]
    return { name, intake: intake as Role[], recovery }
  }
  const routes = Object.fromEntries(routeNames.map((name) => [name, route(name)]))
  return {
    fingerprint,
    directoryVersion: directory.version,
    directoryDay: directory.day,
    profileVersion,
    members: directory.members.map(({ person, member, roles, status, name, position }) => ({
      ...{ person, member, status, name, position },
      roles: roles as Role[],
    })),
    routes: routes as Record<RouteName, Route>,
  }
}
