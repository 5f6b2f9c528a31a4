// The office as the page may know it: what was verified, without keys.
import { type LoadedOffice, loadOffice } from '@kentongan/client/office'
import { fingerprintOf, type MemberId } from '@kentongan/sealed/id'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { base64url } from '@kentongan/sealed/text'
import type { MemberFacts, OfficeNews, Outcome } from './protocol.ts'
import { deviceDay, http, type State } from './state.ts'

/** Loads and verifies the office; what does not hold is not kept, so nothing can be sealed to it. */
export async function learnOffice(state: State): Promise<Outcome<OfficeNews>> {
  const answer = await loadOffice(http, deviceDay())
  if (!answer.ok) return answer
  state.office = answer.value.office
  state.profile = answer.value.profile
  return { ok: true, value: newsOf(answer.value) }
}

function newsOf({ state, today, office, profile, failure }: LoadedOffice): OfficeNews {
  return {
    state,
    today,
    failure,
    profile,
    fingerprint: office?.fingerprint ?? null,
    members: office === null ? [] : membersOf(office),
    directoryVersion: office?.directory.version ?? 0,
    expires: office === null ? '' : earlier(office.renewal.expires, office.root.expires),
  }
}

function membersOf(office: VerifiedOffice): readonly MemberFacts[] {
  return office.directory.members.map((one) => {
    const key = office.cards.get(one.member)?.key
    const signer = key !== undefined && office.root.signers.includes(base64url(key))
    return { ...one, signer, fingerprint: fingerprintOf(one.member as MemberId) }
  })
}

const earlier = (a: string, b: string): string => (a < b ? a : b)
