// Set-up behind the first account: three sheets, the first publication, and then the secret is forgotten.
import type { OfficerSession } from '@kentongan/client/officer'
import { foundOffice, publish } from '@kentongan/client/publish'
import type { OfficeProfile } from '@kentongan/domain/profile'
import { fingerprintOf, type OfficeId } from '@kentongan/sealed/id'
import { officeKeysOf } from '@kentongan/sealed/office-secret'
import type { Directory } from '@kentongan/sealed/schema'
import { openFromSelf, sealToSelf } from '@kentongan/sealed/self'
import { readBody, writeBody } from '@kentongan/sealed/statement'
import { base64url, fromBase64url } from '@kentongan/sealed/text'
import * as v from 'valibot'
import { type Founding, foundingBody, foundingName, foundingRecord } from './founding-state.ts'
import type { FoundingFacts, Outcome } from './protocol.ts'
import type { State } from './state.ts'

const purpose = 'setup'

/** What a set-up begun in this browser is, in the clear: whose, and of which office. */
export async function foundingHere(
  state: State,
): Promise<v.InferOutput<typeof foundingRecord> | null> {
  const read = v.safeParse(foundingRecord, await state.store.get(foundingName).catch(() => null))
  return read.success ? read.output : null
}

/** The set-up that this officer began here, or null. */
export async function readFounding(
  state: State,
  { keys }: OfficerSession,
): Promise<Founding | null> {
  const record = await foundingHere(state)
  if (record === null) return null
  const opened = await openFromSelf(keys, record.office as OfficeId, purpose, record.sealed)
  const body = opened === null ? null : readBody(opened, foundingBody)
  const secret = body === null ? null : fromBase64url(body.secret)
  return body === null || secret === null ? null : { ...body, secret }
}

/** Keeps the set-up on this device, sealed to its founder, so that a reload loses nothing. */
export async function keepFounding(
  state: State,
  { keys, username }: OfficerSession,
  founding: Founding,
): Promise<void> {
  const { office } = await officeKeysOf(founding.secret)
  const body = writeBody({ ...founding, secret: base64url(founding.secret) })
  const sealed = await sealToSelf(keys, office, purpose, body)
  await state.store.put(foundingName, { office, username, sealed })
  state.founding = founding
}

/** Marks a sheet as printed and proven. */
export async function sheetKept(state: State, sheet: number): Promise<Outcome<FoundingFacts>> {
  const { founding, session } = state
  if (founding === null || session === null) return { ok: false, code: 'not-signed-in' }
  const kept = founding.kept.map((one, at) => one || at === sheet)
  const next = { ...founding, kept }
  await keepFounding(state, session, next)
  return facts(state, next)
}

export async function facts(
  { loaded }: State,
  { secret, sheets, kept }: Founding,
): Promise<Outcome<FoundingFacts>> {
  const starting = loaded?.starting ?? null
  if (starting === null) return { ok: false, code: 'office-broken' }
  const { office } = await officeKeysOf(secret)
  const fingerprint = fingerprintOf(office)
  return { ok: true, value: { sheets, kept, fingerprint, officeName: starting.name } }
}

/** Publishes the office, with the profile that the deployment begins from. The same bytes again after a lost answer; then the secret is gone from here. */
export async function publishOffice(state: State): Promise<Outcome<null>> {
  const { founding, session } = state
  if (founding === null || session === null) return { ok: false, code: 'not-signed-in' }
  const starting = state.loaded?.starting ?? null
  if (starting === null) return { ok: false, code: 'office-broken' }
  state.publication ??= foundOffice({
    officeKeys: await officeKeysOf(founding.secret),
    founder: session.keys,
    name: founding.name,
    position: founding.position,
    channels: channelsOf(starting),
    profile: starting,
    day: state.day(),
  })
  const answer = await publish(state.http, state.publication)
  if (!answer.ok) return answer
  founding.secret.fill(0)
  state.founding = null
  state.publication = null
  await state.store.remove(foundingName)
  return { ok: true, value: null }
}

/** Where else to turn while nothing can be sealed: it stands in the signed directory, in few words. */
function channelsOf({ otherChannels }: OfficeProfile): Directory['channels'] {
  return otherChannels.map(({ label, phone, whatsapp, url }) => ({
    name: label.id,
    contact: [phone, whatsapp, url].filter((one) => one !== null).join(' · '),
  }))
}
