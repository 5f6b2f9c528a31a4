// The office's profile at the desk: read, changed in a draft sealed to its author, and signed anew by a signer.
import { isSigner, nextProfile, publish } from '@kentongan/client/publish'
import { parseProfile } from '@kentongan/domain/profile'
import * as v from 'valibot'
import { atWork } from './case.ts'
import { pinOffice } from './enter.ts'
import { forgetSealed, keepSealed, type Own, readSealed } from './kept.ts'
import { learnOffice } from './office.ts'
import type { Acts, Outcome, ProfileDraft, ProfileFacts } from './protocol.ts'
import type { State } from './state.ts'

const purpose = 'profile-draft'
const done = { ok: true, value: null } as const

/** The profile that stands, fetched and verified now, with what this officer was changing in it. */
export async function readProfile(state: State): Promise<Outcome<ProfileFacts>> {
  const news = await learnOffice(state)
  if (!news.ok) return news
  return factsOf(state)
}

async function factsOf(state: State): Promise<Outcome<ProfileFacts>> {
  const work = atWork(state)
  const profile = state.loaded?.profile ?? null
  if (work === null) return { ok: false, code: 'not-signed-in' }
  if (profile === null) return { ok: false, code: 'office-broken' }
  const { office, own } = work
  return {
    ok: true,
    value: {
      profile,
      version: office.profileVersion,
      hash: office.profileHash,
      signer: isSigner(office, own.keys),
      draft: await draftOf(own),
    },
  }
}

async function draftOf(own: Own): Promise<ProfileDraft | null> {
  const shape = v.strictObject({ base: v.unknown(), mine: v.unknown() })
  const kept = await readSealed(own, purpose, '', shape)
  const base = parseProfile(kept?.base)
  return kept === null || !base.ok ? null : { base: base.profile, mine: kept.mine }
}

/** Keeps what is being changed, sealed to this officer, so that neither a lock nor a crash loses it. */
export async function keepProfileDraft(
  state: State,
  draft: ProfileDraft | null,
): Promise<Outcome<null>> {
  const work = atWork(state)
  if (work === null) return { ok: false, code: 'not-signed-in' }
  if (draft === null) await forgetSealed(work.own, purpose, '')
  else await keepSealed(work.own, purpose, '', draft)
  return done
}

/** Publishes the next version; refused where another was published meanwhile, so that nothing is overwritten unseen. */
export async function publishProfile(
  state: State,
  { profile, previous }: Acts['publish-profile']['ask'],
): Promise<Outcome<ProfileFacts>> {
  const news = await learnOffice(state)
  if (!news.ok) return news
  const work = atWork(state)
  if (work === null) return { ok: false, code: 'not-signed-in' }
  const { office, own } = work
  if (!isSigner(office, own.keys)) return { ok: false, code: 'not-allowed' }
  if (office.profileHash !== previous) return { ok: false, code: 'stale-profile' }
  const parsed = parseProfile(profile)
  if (!parsed.ok) return { ok: false, code: 'publication-refused' }
  const next = nextProfile(office, own.keys, parsed.profile, state.day())
  const answer = await publish(state.http, next)
  if (!answer.ok) return answer
  await forgetSealed(own, purpose, '')
  const facts = await readProfile(state)
  if (facts.ok) await pinOffice(state)
  return facts
}
