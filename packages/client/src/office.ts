// The office as this browser has verified it: nothing is sealed to anything else.
import { type OfficeProfile, parseProfile } from '@kentongan/domain/profile'
import type { OfficeAnswer } from '@kentongan/domain/wire/office'
import { historyAnswer, officeAnswer } from '@kentongan/domain/wire/office'
import { type OfficeFailure, type VerifiedOffice, verifyOffice } from '@kentongan/sealed/office'
import { comparePin, type OfficePin, type PinResult } from '@kentongan/sealed/pins'
import { type Answer, callJson, type Fetch, succeeded } from './api.ts'

export interface LoadedOffice {
  readonly state: OfficeAnswer['state']
  /** The server's day; a device's clock may be wrong, and a deadline is the office's. */
  readonly today: string
  /**
   * Null while nothing is published, or when what is published does not hold. With the failure 'expired' it is
   * genuine: to read with and to renew, never to seal to.
   */
  readonly office: VerifiedOffice | null
  readonly failure: OfficeFailure | null
  readonly profile: OfficeProfile | null
  /** What a new office begins from; null once one is published, and when it is no profile. */
  readonly starting: OfficeProfile | null
}

/** Loads and verifies what the office publishes. `day` is this device's own day: the server's is not trusted for expiry. */
export async function loadOffice(fetch: Fetch, day: string): Promise<Answer<LoadedOffice>> {
  const answer = await callJson(fetch, { method: 'GET', path: '/api/office' }, officeAnswer)
  if (!answer.ok) return answer
  const { state, today, office } = answer.value
  const none = { state, today, office: null, profile: null, starting: null }
  if (office === null) {
    const read = parseProfile(answer.value.starting)
    return succeeded({ ...none, failure: null, starting: read.ok ? read.profile : null })
  }
  const verified = verifyOffice(office, day)
  if (!verified.ok && verified.reason !== 'expired') {
    return succeeded({ ...none, failure: verified.reason })
  }
  const profile = parseProfile(verified.office.profile)
  if (!profile.ok) return succeeded({ ...none, failure: 'malformed' })
  const failure = verified.ok ? null : verified.reason
  return succeeded({ ...none, office: verified.office, failure, profile: profile.profile })
}

/** Compares the office with what this browser has seen before. */
export async function checkPin(
  fetch: Fetch,
  office: VerifiedOffice,
  pin: OfficePin,
): Promise<Answer<PinResult>> {
  const direct = comparePin(office, pin, [])
  if (direct === 'same' || direct === 'behind') return succeeded(direct)
  const call = { method: 'GET', path: '/api/office/history' } as const
  const history = await callJson(fetch, call, historyAnswer)
  return history.ok ? succeeded(comparePin(office, pin, history.value.statements)) : history
}
