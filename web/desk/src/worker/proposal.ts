// What waits for a second signer, as the page shows it.
import type { OfficerSession } from '@kentongan/client/officer'
import { isMissing, loadProposal, type Proposal } from '@kentongan/client/proposal'
import { isSigner } from '@kentongan/client/publish'
import { fingerprintOf, type StatementHash } from '@kentongan/sealed/id'
import { memberOf, type VerifiedOffice } from '@kentongan/sealed/office'
import { directoryChanges } from './directory-changes.ts'
import type { Outcome } from './protocol.ts'
import type { ProposalFacts } from './signing-facts.ts'
import type { State } from './state.ts'

/** What waits now, or null. It is read against the office that this desk has verified, and holds only on top of that. */
export async function readWaiting(
  state: State,
  office: VerifiedOffice,
  session: OfficerSession,
): Promise<Outcome<ProposalFacts | null>> {
  const loaded = await loadProposal(state.http, state.day())
  if (!loaded.ok) return loaded
  const waiting = loaded.value
  return { ok: true, value: waiting === null ? null : factsOf(waiting, office, session) }
}

function factsOf(
  waiting: Proposal,
  office: VerifiedOffice,
  { member, keys }: OfficerSession,
): ProposalFacts {
  const { proposed, directory } = waiting
  const follows = proposed?.directory.previous === office.directoryHash
  const sound = follows ? proposed : null
  const hasRoot = sound !== null && sound.rootHash !== office.rootHash
  const isOwn = waiting.member === member
  const signs = isSigner(office, keys) || (sound !== null && isSigner(sound, keys))
  return {
    directory,
    day: waiting.day,
    by: memberOf(office, waiting.member)?.name ?? '',
    isOwn,
    fingerprint: fingerprintOf(directory as StatementHash),
    rootFingerprint: hasRoot ? fingerprintOf(sound.rootHash) : null,
    changes: sound === null ? null : directoryChanges(office, sound),
    maySign: sound !== null && isMissing(waiting, keys),
    mayWithdraw: isOwn || signs,
  }
}
