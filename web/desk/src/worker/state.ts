// What the worker holds while an officer is at the desk; an idle lock empties it.

import type { Fetch } from '@kentongan/client/api'
import type { OfficerCase, OfficerSession } from '@kentongan/client/officer'
import type { OfficerAct } from '@kentongan/client/officer-write'
import { dayOf } from '@kentongan/domain/calendar'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { EnrolmentStart } from '@kentongan/domain/wire/office'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import type { OfficeKeys } from '@kentongan/sealed/office-secret'

export interface Enrolling {
  readonly token: string
  readonly start: EnrolmentStart
  readonly office: string
  readonly card: Uint8Array
  readonly accountSecret: Uint8Array
  /** Only at set-up: the office secret, before it is on paper. */
  readonly founding: { readonly secret: Uint8Array; readonly keys: OfficeKeys } | null
}

export interface State {
  office: VerifiedOffice | null
  profile: OfficeProfile | null
  session: OfficerSession | null
  enrolling: Enrolling | null
  readonly cases: Map<string, OfficerCase>
  /** Sealed and not yet known to be stored. */
  readonly acts: Map<string, OfficerAct>
}

export const makeState = (): State => ({
  office: null,
  profile: null,
  session: null,
  enrolling: null,
  cases: new Map(),
  acts: new Map(),
})

/** Forgets keys and everything opened with them. */
export function emptyKeys(state: State): void {
  state.session = null
  state.cases.clear()
  state.acts.clear()
}

/** This device's day; an author's claim in what is sealed, and what expiry is measured by. */
export const deviceDay = (): string => dayOf(new Date())

export const http: Fetch = (path, init) =>
  fetch(path, { ...init, credentials: 'same-origin', referrerPolicy: 'no-referrer' })

export const done = { ok: true, value: null } as const
export const locked = { ok: false, code: 'not-signed-in' } as const
