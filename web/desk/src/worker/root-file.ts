// The file of an offline ceremony: read and shown first, published when it is confirmed.
import { publish } from '@kentongan/client/publish'
import { type RootOffer, readRootFile } from '@kentongan/client/root'
import { pinOffice } from './enter.ts'
import { readOfficers } from './officers.ts'
import type { OfficersFacts, Outcome, RootFacts } from './protocol.ts'
import type { State } from './state.ts'

async function offerOf(state: State, text: string): Promise<Outcome<RootOffer>> {
  if (state.session === null) return { ok: false, code: 'not-signed-in' }
  const offer = await readRootFile(state.http, text, state.session.keys, state.day())
  if (!offer.ok) return offer
  return offer.value === null
    ? { ok: false, code: 'root-refused' }
    : { ok: true, value: offer.value }
}

/** What the file would make of the office, for two people to compare. */
export async function readRoot(state: State, text: string): Promise<Outcome<RootFacts>> {
  const offer = await offerOf(state, text)
  if (!offer.ok) return offer
  const { root, fingerprint, signers } = offer.value
  return { ok: true, value: { version: root.version, expires: root.expires, fingerprint, signers } }
}

/** Publishes the root of this file, with what this signer has to sign anew under it. */
export async function publishRoot(state: State, text: string): Promise<Outcome<OfficersFacts>> {
  const offer = await offerOf(state, text)
  if (!offer.ok) return offer
  const answer = await publish(state.http, offer.value.publication)
  if (!answer.ok) return answer
  const officers = await readOfficers(state)
  if (officers.ok) await pinOffice(state)
  return officers
}
