// An officer's session: the cookie, whose it is, and how that person stands in the newest directory.
import { readStatement, type Signed } from '@kentongan/sealed/statement'
import { done, type Result, refused } from '../http/answer.ts'
import type { Guard } from '../http/endpoint.ts'
import { newToken, sha256 } from '../http/token.ts'
import type { OfficeRegistry, OfficeState } from '../office/registry.ts'
import type { OfficerRow, OfficerSessionRow } from '../storage/rows.ts'
import type { Storage } from '../storage/storage.ts'

export interface SessionDeps {
  readonly storage: Storage
  readonly registry: OfficeRegistry
  readonly now: () => Date
}

/**
 * 'first': enrolled where nothing is published yet. 'waiting': enrolled, in no directory yet.
 * 'active': in the newest directory and active. Who is listed otherwise has no session.
 */
export type Standing = 'first' | 'waiting' | 'active'

export interface SignedInOfficer {
  readonly office: string
  readonly officer: OfficerRow
  readonly standing: Standing
  readonly tokenHash: string
}

const cookieName = '__Host-kentongan'
const sessionSeconds = 8 * 3_600

/** Good for eight hours, whatever is done with it. */
export function newSession(
  member: string,
  now: Date,
): { readonly cookie: string; readonly row: OfficerSessionRow } {
  const token = newToken()
  const expires = Math.floor(now.getTime() / 1_000) + sessionSeconds
  return { cookie: cookie(token), row: { tokenHash: sha256(token), member, expires } }
}

/** When a session began, as ISO 8601 in UTC. */
export const begunOf = ({ expires }: OfficerSessionRow): string =>
  new Date((expires - sessionSeconds) * 1_000).toISOString()

const cookie = (token: string, more = ''): string =>
  `${cookieName}=${token}; Path=/; Secure; HttpOnly; SameSite=Strict${more}`

export const endedCookie: string = cookie('', '; Max-Age=0')

/** The SHA-256 of the token in the request's cookie, or null. */
export function sessionHashIn(request: Request): string | null {
  for (const pair of (request.headers.get('cookie') ?? '').split('; ')) {
    if (pair.startsWith(`${cookieName}=`)) return sha256(pair.slice(cookieName.length + 1))
  }
  return null
}

/** How a member stands, or null when a directory lists them as suspended or gone. */
export function standingOf(state: OfficeState, member: string): Standing | null {
  if (state.phase === 'empty') return null
  if (state.phase === 'pending') return state.first === member ? 'first' : null
  const listed = state.published.directory.members.find((one) => one.member === member)
  if (listed === undefined) return 'waiting'
  return listed.status === 'active' ? 'active' : null
}

/** Whoever holds a live session, however they stand. */
export const anyOfficer =
  ({ storage, registry, now }: SessionDeps): Guard<SignedInOfficer> =>
  async (request): Promise<Result<SignedInOfficer>> => {
    const state = registry.current()
    const tokenHash = sessionHashIn(request)
    if (state.phase === 'empty' || tokenHash === null) return refused('not-signed-in')
    const officer = await storage.read(state.office, async (stores) => {
      const session = await stores.officerSessions.find(tokenHash)
      if (session === null || session.expires * 1_000 <= now().getTime()) return null
      return stores.officers.find(session.member)
    })
    const standing = officer === null ? null : standingOf(state, officer.member)
    if (officer === null || standing === null) return refused('not-signed-in')
    return done({ office: state.office, officer, standing, tokenHash })
  }

/** The roles that the newest directory gives a member; none to who is in none. */
export function rolesOf(state: OfficeState, member: string): readonly string[] {
  if (state.phase !== 'published') return []
  return state.published.directory.members.find((one) => one.member === member)?.roles ?? []
}

/** Whether an officer's key is a signer of the newest root. */
export function isSigner(state: OfficeState, officer: OfficerRow): boolean {
  if (state.phase !== 'published') return false
  const read = readStatement((JSON.parse(officer.card) as Signed).statement, ['key-card'])
  return read.ok && state.published.root.signers.includes(read.fields.key)
}

export const actorOf = ({ officer }: SignedInOfficer) =>
  ({ kind: 'officer', member: officer.member }) as const
