// The file of an offline ceremony: read and shown first, published when it is confirmed.
import { loadBundle, type RootOffer, readRootFile } from '@kentongan/client/root'
import { nextRoot } from '@kentongan/sealed/next-root'
import { unlock } from '@kentongan/sealed/typed-sheets'
import { learnOffice } from './office.ts'
import { sendOn } from './officers.ts'
import type { Acts, OfficersFacts, Outcome } from './protocol.ts'
import type { RootFacts, SignedRoot } from './signing-facts.ts'
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
  const { root, fingerprint, signers, needsSecond } = offer.value
  const { version, expires, threshold } = root
  return { ok: true, value: { version, expires, threshold, fingerprint, signers, needsSecond } }
}

/** Publishes the root of this file, with what this signer has to sign anew under it; or proposes it to the second. */
export async function publishRoot(state: State, text: string): Promise<Outcome<OfficersFacts>> {
  const offer = await offerOf(state, text)
  if (!offer.ok) return offer
  return sendOn(state, offer.value.publication, offer.value.needsSecond)
}

/**
 * Signs the next root with the key of two typed sheets, and answers it as the file of a ceremony. The office's secret
 * and keys are gone when this returns.
 */
export async function signRoot(
  state: State,
  { members, sheets }: Acts['sign-root']['ask'],
): Promise<Outcome<SignedRoot>> {
  const news = await learnOffice(state)
  if (!news.ok) return news
  const office = state.loaded?.office ?? null
  if (office === null) return { ok: false, code: 'office-broken' }
  const bundle = await loadBundle(state.http)
  if (!bundle.ok) return bundle
  const unlocked = await unlock(sheets, office)
  if (!unlocked.ok) return { ok: true, value: { kind: 'sheets', problems: unlocked.problems } }
  const made = nextRoot(office, bundle.value, unlocked.keys, members, state.day())
  unlocked.keys.root.seed.fill(0)
  if (!made.ok) return { ok: false, code: 'root-refused' }
  const text = JSON.stringify({ root: made.signed, directory: null, renewal: null, profile: null })
  return { ok: true, value: { kind: 'signed', text } }
}
