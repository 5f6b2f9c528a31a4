// What an office publishes, how it is set up, and how an officer enrols and signs in.
import * as v from 'valibot'
import { isVisibleLine } from '../text.ts'
import {
  wire32,
  wireBytes,
  wireCode,
  wireDay,
  wireId,
  wireSigned,
  wireText,
  wireToken,
  wireUsername,
} from './shapes.ts'

/**
 * GET /api/office. 'empty': not set up. 'pending': its first officer has enrolled, nothing is published yet.
 * 'closed': published, but no report is taken: nobody of the intake is active, or no colleague has joined the first officer.
 * 'ready': reports come in. `office` is null while nothing is published.
 */
export const officeAnswer = v.strictObject({
  state: v.picklist(['empty', 'pending', 'closed', 'ready']),
  /** The server's day in Asia/Jakarta. */
  today: wireDay,
  /** What a new office begins from, unsigned: an office profile while nothing is published, then null. */
  starting: v.nullable(v.record(v.string(), v.unknown())),
  office: v.nullable(
    v.strictObject({
      office: wireId,
      roots: v.array(wireSigned),
      directory: wireSigned,
      renewal: wireSigned,
      profile: wireSigned,
      cards: v.array(wireSigned),
    }),
  ),
})
export type OfficeAnswer = v.InferOutput<typeof officeAnswer>

/** GET /api/office/history: every root and directory ever published, for a browser that has pins. */
export const historyAnswer = v.strictObject({ statements: v.array(wireSigned) })

/** POST /api/office/publications (signer, or the first officer while 'pending'): stored together or not at all. */
export const publication = v.strictObject({
  root: v.nullable(wireSigned),
  directory: v.nullable(wireSigned),
  renewal: v.nullable(wireSigned),
  profile: v.nullable(wireSigned),
})
export type Publication = v.InferOutput<typeof publication>

/**
 * GET /api/office/proposal: what waits for a second signature; null when nothing does. POST takes such a publication,
 * whose directory has its proposer's signature alone; DELETE /api/office/proposal/:directory withdraws it.
 */
export const proposalAnswer = v.strictObject({
  proposal: v.nullable(
    v.strictObject({
      /** Of whoever proposed it. */
      member: wireId,
      day: wireDay,
      publication,
      /** Of everybody whom its directory lists. */
      cards: v.array(wireSigned),
    }),
  ),
})
export type ProposalAnswer = v.InferOutput<typeof proposalAnswer>

export const tokenRequest = v.strictObject({ token: wireToken })

/** POST /api/enrolment/start: what a one-time token is for. `office` is null before the first officer. */
export const enrolmentStart = v.strictObject({
  kind: v.picklist(['setup', 'invitation']),
  office: v.nullable(wireId),
  username: v.nullable(wireUsername),
  name: wireText(100),
  position: wireText(200),
  roles: v.array(wireCode),
  /** Base32 TOTP secret (RFC 6238, SHA-1, 6 digits, 30 s); the same until enrolment is finished. */
  totpSecret: v.string(),
})
export type EnrolmentStart = v.InferOutput<typeof enrolmentStart>

/** POST /api/enrolment/finish: answers `{member}`. The token is spent. */
export const enrolmentFinish = v.strictObject({
  token: wireToken,
  username: wireUsername,
  card: wireSigned,
  loginVerifier: wire32,
  lock: wireBytes,
  totp: v.pipe(v.string(), v.regex(/^\d{6}$/)),
})
export type EnrolmentFinish = v.InferOutput<typeof enrolmentFinish>
export const enrolmentFinished = v.strictObject({ member: wireId })

/** POST /api/session (officer). One answer whatever was wrong. */
export const signInRequest = v.strictObject({
  username: wireText(64),
  loginSecret: wire32,
  totp: v.pipe(v.string(), v.regex(/^\d{6}$/)),
})

/** The answer to POST and GET /api/session. */
export const sessionAnswer = v.strictObject({
  member: wireId,
  username: wireUsername,
  lock: wireBytes,
})
export type SessionAnswer = v.InferOutput<typeof sessionAnswer>

/** GET /api/sessions: where this officer is signed in. No address or browser is kept with one. */
export const sessionList = v.strictObject({
  sessions: v.array(
    v.strictObject({
      /** The name for DELETE /api/sessions/:id; the token cannot be had from it. */
      id: wire32,
      begun: v.pipe(v.string(), v.isoTimestamp()),
      /** The one that asks. */
      own: v.boolean(),
    }),
  ),
})
export type SessionList = v.InferOutput<typeof sessionList>

/** POST /api/reporter/session: answers `{token, lock}`; the token is good until the end of the day. */
export const reporterSignIn = v.strictObject({ loginId: wireText(64), loginSecret: wire32 })
export const reporterSession = v.strictObject({ token: wireToken, lock: wireBytes })
export type ReporterSession = v.InferOutput<typeof reporterSession>

/** POST /api/invitations (signer): answers `{id, token}`; the token is shown once. */
export const invitationRequest = v.strictObject({
  username: wireUsername,
  name: v.pipe(v.string(), v.minLength(2), v.maxLength(100), v.check(isVisibleLine)),
  position: v.pipe(v.string(), v.maxLength(200), v.check(isVisibleLine)),
  roles: v.pipe(v.array(wireCode), v.minLength(1), v.maxLength(10)),
})
export type InvitationRequest = v.InferOutput<typeof invitationRequest>
export const invitationMade = v.strictObject({ id: v.string(), token: wireToken })

/** GET /api/invitations (signer). DELETE /api/invitations/:id withdraws one. */
export const invitationList = v.strictObject({
  invitations: v.array(
    v.strictObject({
      id: v.string(),
      username: wireUsername,
      name: v.string(),
      position: v.string(),
      roles: v.array(wireCode),
      /** 'open': not used. 'enrolled': keys made, waiting for a signed directory. 'listed': in it. 'expired'. */
      state: v.picklist(['open', 'enrolled', 'listed', 'expired']),
      card: v.nullable(wireSigned),
      expires: wireDay,
    }),
  ),
})
export type InvitationList = v.InferOutput<typeof invitationList>
