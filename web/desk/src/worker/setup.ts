// A one-time link: keys are made here; at set-up the office secret too, kept sealed until it is on paper.
import { finishEnrolment, startEnrolment } from '@kentongan/client/enrol'
import { type OfficerSession, unlockOfficer } from '@kentongan/client/officer'
import { foundOffice, publish } from '@kentongan/client/publish'
import { mojokerto } from '@kentongan/domain/mojokerto'
import { formatCode, newCode } from '@kentongan/sealed/code'
import { fingerprintOf, type OfficeId } from '@kentongan/sealed/id'
import { randomSecret } from '@kentongan/sealed/keys'
import { memberKeysOf } from '@kentongan/sealed/member'
import { newOfficeSecret, officeKeysOf, splitOfficeSecret } from '@kentongan/sealed/office-secret'
import { pinOf } from '@kentongan/sealed/pins'
import { base64url, fromBase64url, fromUtf8, utf8 } from '@kentongan/sealed/text'
import * as v from 'valibot'
import { rememberCard } from './cards.ts'
import { forget, keep, recall } from './keep.ts'
import { learnOffice } from './office.ts'
import { forgetOwn, keepOwn, recallOwn } from './own.ts'
import type {
  Enrolled,
  EnrolmentFacts,
  EnrolmentToFinish,
  OfficeNews,
  Outcome,
  SetupFacts,
} from './protocol.ts'
import { deviceDay, type Enrolling, http, locked, type State } from './state.ts'

/** The id of an office that is being set up: public, and needed to unlock before anything is published. */
const pendingOffice = 'setup-office'

const setupSchema = v.strictObject({
  secret: v.string(),
  sheets: v.array(v.string()),
  name: v.string(),
  position: v.string(),
})
type Setup = v.InferOutput<typeof setupSchema>

/** Asks what the link is for and makes the keys that will stand behind it; the same ones until it is done. */
export async function beginEnrolment(
  state: State,
  { token }: { readonly token: string },
): Promise<Outcome<EnrolmentFacts>> {
  const answer = await startEnrolment(http, token)
  if (!answer.ok) return answer
  const start = answer.value
  const news = await learnOffice(state)
  if (!news.ok) return news
  const known = state.enrolling?.token === token ? state.enrolling : null
  const enrolling = known ?? (await makeEnrolling(token, start))
  if (enrolling === null) return { ok: false, code: 'office-not-ready' }
  state.enrolling = { ...enrolling, start }
  const { kind, username, name, position, roles, totpSecret } = start
  const card = formatCode('key-card-code', enrolling.card)
  const issuer = state.profile?.shortName ?? mojokerto.shortName
  const facts = { kind, name, position, roles, totpSecret, card, issuer }
  return { ok: true, value: { ...facts, username: username ?? '' } }
}

async function makeEnrolling(token: string, start: Enrolling['start']): Promise<Enrolling | null> {
  const made = { token, start, card: newCode(), accountSecret: randomSecret() }
  if (start.kind === 'invitation') {
    return start.office === null ? null : { ...made, office: start.office, founding: null }
  }
  const secret = newOfficeSecret()
  const keys = await officeKeysOf(secret)
  return { ...made, office: keys.office, founding: { secret, keys } }
}

/** Stores card, login, and lock behind the link. At set-up the office secret is kept, sealed, for what follows. */
export async function endEnrolment(
  state: State,
  asked: EnrolmentToFinish,
): Promise<Outcome<Enrolled>> {
  const { enrolling } = state
  if (enrolling === null) return { ok: false, code: 'token-not-valid' }
  const { token, card, accountSecret, founding } = enrolling
  const office = enrolling.office as OfficeId
  const username = asked.username.trim().toLowerCase()
  const secrets = { username, passphrase: asked.passphrase, card }
  const keys = await memberKeysOf(accountSecret)
  const enrolment = { token, office, secrets, accountSecret, totp: asked.totp.trim() }
  const finished = await finishEnrolment(http, { ...enrolment, day: deviceDay() })
  if (!finished.ok) return finished
  await rememberCard(username, card)
  if (founding !== null) {
    const sheets = await splitOfficeSecret(founding.secret)
    const { name, position } = asked
    const kept: Setup = { secret: base64url(founding.secret), sheets: [...sheets], name, position }
    const session: OfficerSession = { member: keys.member, username, keys }
    await keepOwn(session, office, 'setup', kept)
    await keep(pendingOffice, utf8(office))
    const opened = await unlockOfficer(http, office, secrets)
    if (!opened.ok) return opened
    state.session = opened.value
    founding.secret.fill(0)
  }
  state.enrolling = null
  accountSecret.fill(0)
  const fingerprint = fingerprintOf(keys.member)
  return { ok: true, value: { member: keys.member, fingerprint } }
}

interface KeptSetup {
  readonly office: OfficeId
  readonly session: OfficerSession
  readonly setup: Setup
}

/** The unfinished set-up of whoever is signed in, or null. */
export async function recallSetup({ session }: State): Promise<KeptSetup | null> {
  const kept = await recall(pendingOffice)
  const office = (kept === null ? null : fromUtf8(kept)) as OfficeId | null
  if (office === null || session === null) return null
  const setup = await recallOwn(session, office, 'setup', setupSchema)
  return setup === null ? null : { office, session, setup }
}

export async function resumeSetup(state: State): Promise<Outcome<SetupFacts>> {
  if (state.session === null) return locked
  const kept = await recallSetup(state)
  if (kept === null) return { ok: false, code: 'setup-lost' }
  const { sheets, name, position } = kept.setup
  return { ok: true, value: { fingerprint: fingerprintOf(kept.office), sheets, name, position } }
}

/** Signs and publishes the first root, directory, renewal, and profile; then the office secret is forgotten. */
export async function publishOffice(state: State): Promise<Outcome<OfficeNews>> {
  if (state.session === null) return locked
  const kept = await recallSetup(state)
  const secret = kept === null ? null : fromBase64url(kept.setup.secret)
  if (kept === null || secret === null) return { ok: false, code: 'setup-lost' }
  const { session, setup } = kept
  const publication = foundOffice({
    officeKeys: await officeKeysOf(secret),
    founder: session.keys,
    name: setup.name,
    position: setup.position,
    channels: mojokerto.otherChannels.map(({ label, phone, whatsapp, url }) => ({
      name: label.id,
      contact: phone ?? whatsapp ?? url ?? '',
    })),
    profile: mojokerto as unknown as Record<string, unknown>,
    day: deviceDay(),
  })
  const published = await publish(http, publication)
  if (!published.ok) return published
  secret.fill(0)
  await forgetOwn(session, 'setup')
  await forget(pendingOffice)
  const news = await learnOffice(state)
  if (news.ok && state.office !== null) {
    await keepOwn(session, state.office.office, 'pins', pinOf(state.office))
  }
  return news
}
