// Who may call each route of the API, one row each: the server's guards come out of this table, and its tests are made of it.
import type { AuditKind } from '../audit.ts'
import { may, type Right } from '../permission.ts'

export type Caller =
  /** Anybody; where it takes a secret, what they send proves it. */
  | 'anyone'
  /** Who has paid with a proof of work. */
  | 'payer'
  | 'payer-or-reporter'
  /** A reporter who is signed in. */
  | 'reporter'
  /** An officer with a session, in a directory yet or not; never one who is suspended or has left. */
  | 'officer'
  /** Active in the newest directory. */
  | 'active'
  /** Active, with a key that the newest root names. */
  | 'signer'

export interface RouteRule {
  readonly who: Caller
  /** One of an active officer's roles must give this; where a signer is asked for, it does instead of the key. */
  readonly right?: Right
  /**
   * The case in the path must be theirs: a reporter's `own`; one in which an officer holds a grant; one that they read.
   * To anybody else it does not exist; who holds half of an identity alone is told no more than that.
   */
  readonly case?: 'own' | 'granted' | 'reader'
  /** What it writes into the audit log when it does something, in the same transaction; null: it changes nothing there. */
  readonly audit: readonly AuditKind[] | null
}

const open = { who: 'anyone', audit: null } as const
const reporters = { who: 'reporter', audit: null } as const
const readers = { who: 'active', right: 'read-cases' } as const
const inviters = { who: 'signer', right: 'invite' } as const

export const routeRules = {
  'GET /api/health': open,
  'GET /api/intake': open,
  'POST /api/intake': open,
  'GET /api/office': open,
  'GET /api/office/history': open,
  /** At set-up the first officer; then signers, and whoever a root that comes along names as one. */
  'POST /api/office/publications': {
    who: 'officer',
    audit: [
      'office-founded',
      'root-published',
      'directory-published',
      'renewal-published',
      'profile-published',
    ],
  },
  'GET /api/office/proposal': { who: 'active', audit: null },
  /** Signers, and whoever a root that comes along names as one. */
  'POST /api/office/proposal': { who: 'active', audit: ['directory-proposed'] },
  'DELETE /api/office/proposal/:directory': { who: 'active', audit: ['proposal-withdrawn'] },
  'POST /api/enrolment/start': open,
  'POST /api/enrolment/finish': { who: 'anyone', audit: ['officer-enrolled'] },
  'POST /api/session': { who: 'anyone', audit: ['officer-signed-in', 'officer-sign-in-refused'] },
  'GET /api/session': { who: 'officer', audit: null },
  'DELETE /api/session': { who: 'officer', audit: ['officer-signed-out'] },
  'GET /api/sessions': { who: 'officer', audit: null },
  'DELETE /api/sessions/:id': { who: 'officer', audit: ['officer-session-ended'] },
  'POST /api/invitations': { ...inviters, audit: ['invitation-made'] },
  'GET /api/invitations': { ...inviters, audit: null },
  'DELETE /api/invitations/:id': { ...inviters, audit: ['invitation-revoked'] },
  'POST /api/reports': { who: 'payer', audit: ['reports-received'] },
  'PUT /api/evidence/:upload/:number': { who: 'payer-or-reporter', audit: null },
  'POST /api/accounts': { who: 'payer', audit: null },
  'POST /api/reporter/session': open,
  'DELETE /api/reporter/session': reporters,
  'POST /api/reporter/code': reporters,
  'DELETE /api/reporter/account': reporters,
  'GET /api/reporter/cases': reporters,
  'GET /api/reporter/cases/:case': { ...reporters, case: 'own' },
  'POST /api/reporter/cases/:case/envelopes': {
    who: 'reporter',
    case: 'own',
    audit: ['reports-received'],
  },
  'POST /api/reporter/cases/:case/evidence/:envelope': { ...reporters, case: 'own' },
  'GET /api/cases': { ...readers, audit: null },
  'POST /api/cases/openings': { ...readers, case: 'granted', audit: ['case-opened'] },
  'POST /api/cases/:case/open': { ...readers, case: 'granted', audit: ['case-opened'] },
  'POST /api/cases/:case/envelopes': {
    ...readers,
    case: 'reader',
    audit: [
      'reply-sent',
      'note-written',
      'paper-written',
      'grant-added',
      'grant-removed',
      'epoch-begun',
      'removal-written',
      'identity-requested',
      'identity-approved',
      'case-status-changed',
      'decision-proposed',
      'decision-returned',
    ],
  },
  /** A look at the log is on record in it. */
  'POST /api/audit': { who: 'active', right: 'read-log', audit: ['log-opened'] },
  'POST /api/cases/:case/evidence/:envelope': {
    ...readers,
    case: 'reader',
    audit: ['evidence-opened'],
  },
} as const satisfies Record<string, RouteRule>

export type Route = keyof typeof routeRules

export const ruleOf = (route: Route): RouteRule => routeRules[route]

/** An officer to a rule: how they stand, and what their roles and their key are. */
export interface RouteOfficer {
  readonly isActive: boolean
  readonly isSigner: boolean
  readonly roles: readonly string[]
}

/** Whether an officer with a session may call this route at all, whatever case it is about. */
export function mayCall(route: Route, { isActive, isSigner, roles }: RouteOfficer): boolean {
  const { who, right } = ruleOf(route)
  if (who === 'officer') return true
  if (!isActive) return false
  const gives = right !== undefined && may(roles, right)
  if (who === 'signer') return isSigner || gives
  return who === 'active' && (right === undefined || gives)
}
