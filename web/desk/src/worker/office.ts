// The office as this device verifies it. Expired alone, it can still be read, and its signers can renew it.
import { loadOffice } from '@kentongan/client/office'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import type { OfficeNews, Outcome } from './protocol.ts'
import type { State } from './state.ts'

/** Loads and verifies the office. What does not hold is not kept, so nothing can be sealed to it. */
export async function learnOffice(state: State): Promise<Outcome<OfficeNews>> {
  const answer = await loadOffice(state.http, state.day())
  if (!answer.ok) return answer
  state.expired = answer.value.failure === 'expired'
  state.loaded = answer.value
  return { ok: true, value: newsOf(state) }
}

/** What the page is told of the office that was loaded. Throws (our bug) before any was. */
export function newsOf({ loaded, expired }: State): OfficeNews {
  if (loaded === null) throw new Error('no office was loaded')
  const { state, today, office, profile } = loaded
  return { state, today, expired, profile, fingerprint: office?.fingerprint ?? null }
}

/** The office, when it may be sealed to. */
export function officeToSeal(state: State): Outcome<VerifiedOffice> {
  const office = state.loaded?.office ?? null
  if (office === null) return { ok: false, code: 'office-broken' }
  return state.expired ? { ok: false, code: 'office-expired' } : { ok: true, value: office }
}
