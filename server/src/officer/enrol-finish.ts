// POST /api/enrolment/finish: an officer's card, login, and lock are stored; the link is spent.
import { checkAgeHeader } from '@kentongan/age/header'
import { dayOf } from '@kentongan/domain/calendar'
import { type EnrolmentFinish, enrolmentFinish } from '@kentongan/domain/wire/office'
import { verifyKeyCard } from '@kentongan/sealed/member'
import { readStatement } from '@kentongan/sealed/statement'
import { lockBytes } from '../envelope/check.ts'
import { answerJson, done, type Result, refuse, refused } from '../http/answer.ts'
import { type Endpoint, endpoint, jsonBody } from '../http/endpoint.ts'
import { sha256 } from '../http/token.ts'
import type { OfficerRow } from '../storage/rows.ts'
import type { WriteStores } from '../storage/storage.ts'
import type { EnrolmentDeps } from './enrol-start.ts'
import { newSession } from './session.ts'
import { totpStepOf } from './totp.ts'

export interface FinishEnrolmentDeps extends EnrolmentDeps {
  readonly host: string
}

export function finishEnrolment(deps: FinishEnrolmentDeps): Endpoint {
  const body = jsonBody(enrolmentFinish, 65_536)
  return endpoint('POST', '/api/enrolment/finish', body, async (call) => {
    if (deps.setup.accepts(call.body.token)) return enrolFirst(deps, call.body)
    const enrolled = await enrolInvited(deps, call.body)
    return enrolled.ok ? answerJson({ member: enrolled.value }) : refuse(enrolled.reason)
  })
}

/**
 * The first officer of a new office, which the card names. Until something is published they may
 * enrol again, with another office secret too, and take their own place. They are signed in.
 */
async function enrolFirst(deps: FinishEnrolmentDeps, request: EnrolmentFinish): Promise<Response> {
  const { storage, registry, setup, now, host } = deps
  const before = registry.current()
  if (before.phase === 'published') return refuse('token-not-valid')
  const card = readStatement(request.card.statement, ['key-card'])
  if (!card.ok) return refuse('not-consistent')
  const { office } = card.fields
  if (before.phase === 'pending' && before.office === office) {
    const again = await enrolledBefore(deps, office, before.first, request)
    if (again.ok) return answerJson({ member: again.value })
  }
  const officer = officerOf(request, office, setup.totpSecret(), now())
  if (!officer.ok) return refuse(officer.reason)
  if (before.phase === 'pending') {
    await storage.transact(before.office, { kind: 'system' }, async ({ officers }) => {
      for (const one of await officers.list()) await officers.remove(one.member)
    })
  }
  await storage.insertOffice({ office, host })
  const session = newSession(officer.value.member, now())
  const actor = { kind: 'officer', member: officer.value.member } as const
  await storage.transact(office, actor, async (stores) => {
    for (const one of await stores.officers.list()) await stores.officers.remove(one.member)
    await stores.officers.insert(officer.value)
    await stores.officerSessions.insert(session.row)
    await stores.audit.append({ kind: 'officer-enrolled', details: {} })
  })
  setup.renewSecret()
  await registry.reload()
  return answerJson({ member: officer.value.member }, 200, { 'set-cookie': session.cookie })
}

async function enrolInvited(
  deps: FinishEnrolmentDeps,
  request: EnrolmentFinish,
): Promise<Result<string>> {
  const { storage, registry, now } = deps
  const state = registry.current()
  if (state.phase === 'empty') return refused('token-not-valid')
  const { office } = state
  const tokenHash = sha256(request.token)
  const row = await storage.read(office, ({ invitations }) => invitations.findByToken(tokenHash))
  if (row === null) return refused('token-not-valid')
  if (row.member !== '') return enrolledBefore(deps, office, row.member, request)
  if (row.expires < dayOf(now())) return refused('token-not-valid')
  if (row.username !== request.username) return refused('not-consistent')
  const officer = officerOf(request, office, row.totpSecret, now())
  if (!officer.ok) return officer
  const actor = { kind: 'officer', member: officer.value.member } as const
  return storage.transact(office, actor, (stores) => store(stores, row.id, officer.value))
}

async function store(
  stores: WriteStores,
  invitation: string,
  officer: OfficerRow,
): Promise<Result<string>> {
  const spent = await stores.invitations.complete(invitation, officer.member)
  if (spent === 'stale') return refused('token-not-valid')
  if ((await stores.officers.insert(officer)) === 'duplicate') return refused('username-taken')
  await stores.audit.append({ kind: 'officer-enrolled', details: { invitation } })
  return done(officer.member)
}

/** A lost answer: the same person asks again with what is stored already. */
async function enrolledBefore(
  { storage }: FinishEnrolmentDeps,
  office: string,
  member: string,
  request: EnrolmentFinish,
): Promise<Result<string>> {
  const stored = await storage.read(office, ({ officers }) => officers.find(member))
  const isSame =
    stored?.card === JSON.stringify(request.card) && stored.loginVerifier === request.loginVerifier
  return isSame ? done(member) : refused('token-not-valid')
}

/** The row of a new officer, once their card, lock, and first one-time code hold. */
function officerOf(
  request: EnrolmentFinish,
  office: string,
  totpSecret: string,
  now: Date,
): Result<OfficerRow> {
  const card = verifyKeyCard(request.card, office)
  if (card === null) return refused('not-consistent')
  const lock = Buffer.from(request.lock, 'base64url')
  if (checkAgeHeader(lock) !== 'ok') return refused('not-sealed')
  if (lock.length !== lockBytes) return refused('not-consistent')
  const totpStep = totpStepOf(totpSecret, request.totp, now)
  if (totpStep === null) return refused('sign-in-refused')
  const { username, loginVerifier } = request
  const own = { member: card.member, username, loginVerifier, lock, totpSecret, totpStep }
  return done({ ...own, card: JSON.stringify(request.card) })
}
