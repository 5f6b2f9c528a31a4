// The second signer's act: what waits is signed and published, or taken back.
import { signProposal } from '@kentongan/client/proposal'
import { withdrawProposal } from '@kentongan/client/publish'
import { pinOffice } from './enter.ts'
import { readOfficers } from './officers.ts'
import type { OfficersFacts, Outcome } from './protocol.ts'
import type { State } from './state.ts'

/** Signs and publishes what waits, if it is still what was shown and read. */
export async function signWaiting(
  state: State,
  directory: string,
): Promise<Outcome<OfficersFacts>> {
  const shown = await readOfficers(state)
  if (!shown.ok) return shown
  const { proposal } = shown.value
  if (state.session === null) return { ok: false, code: 'not-signed-in' }
  if (proposal?.directory !== directory || !proposal.maySign) {
    return { ok: false, code: 'proposal-changed' }
  }
  const signed = await signProposal(state.http, directory, state.session.keys, state.day())
  if (!signed.ok) {
    return signed.code === 'stale' ? { ok: false, code: 'proposal-changed' } : signed
  }
  const officers = await readOfficers(state)
  if (officers.ok) await pinOffice(state)
  return officers
}

export async function withdrawWaiting(
  state: State,
  directory: string,
): Promise<Outcome<OfficersFacts>> {
  const gone = await withdrawProposal(state.http, directory)
  return gone.ok || gone.code === 'not-found' ? readOfficers(state) : gone
}
