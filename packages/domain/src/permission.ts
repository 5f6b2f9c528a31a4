// What each role may do, in one table: the server serves by it, the desk offers by it, and docs/operating/permissions.md prints it.

export interface Permission {
  /**
   * `all`: every report of a route whose intake the role is, as it comes. `assigned`: the cases that a colleague let
   * them into. `none`: nothing of any case, whoever would let them in.
   */
  readonly report: 'all' | 'assigned' | 'none'
  /** The evidence as the reporter had it. */
  readonly original: boolean
  /** What they do towards opening an identity: `ask` holds half A of its key, `approve` half B. */
  readonly identity: 'sealed' | 'ask' | 'approve'
  /** Makes and withdraws one-time links. Who is listed in the end, a signer alone decides. */
  readonly invitations: boolean
  /** Reads the access log: whole, or where they read cases themselves, what concerns those. */
  readonly log: boolean
}

const nothing: Permission = {
  report: 'none',
  original: false,
  identity: 'sealed',
  invitations: false,
  log: false,
}

/**
 * Codes stand in signed bytes: never rename one, only add. A signer's rights are not here: they go with a key that the
 * root names, whatever its holder's roles.
 */
export const permissions = {
  administrator: { ...nothing, report: 'all' },
  triager: { ...nothing, report: 'all', original: true },
  reviewer: { ...nothing, report: 'assigned', original: true },
  'assistant-inspector': { ...nothing, report: 'assigned', original: true, identity: 'ask' },
  inspector: { ...nothing, report: 'all', original: true, log: true },
  approver: { ...nothing, report: 'assigned', original: true, identity: 'approve' },
  examiner: { ...nothing, report: 'assigned', original: true },
  secretary: { ...nothing, report: 'assigned' },
  evaluator: { ...nothing, report: 'assigned' },
  'data-protection-officer': { ...nothing, log: true },
  'information-officer': nothing,
  // Reads no report but those on the Inspektur, by the route that the root gives it.
  'outside-officer': { ...nothing, report: 'all', original: true },
  'system-administrator': { ...nothing, invitations: true },
} as const satisfies Record<string, Permission>

const permissionOf = (role: string): Permission =>
  (permissions as Readonly<Record<string, Permission>>)[role] ?? nothing

/** One thing that some role may do. */
export type Right =
  | 'take-in'
  | 'read-cases'
  | 'read-originals'
  | 'ask-identity'
  | 'approve-identity'
  | 'invite'
  | 'read-log'

const gives = {
  'take-in': ({ report }) => report === 'all',
  'read-cases': ({ report }) => report !== 'none',
  'read-originals': ({ original }) => original,
  'ask-identity': ({ identity }) => identity === 'ask',
  'approve-identity': ({ identity }) => identity === 'approve',
  invite: ({ invitations }) => invitations,
  'read-log': ({ log }) => log,
} as const satisfies Record<Right, (permission: Permission) => boolean>

/**
 * Whether all of the access log is shown. Whoever reads cases sees what concerns theirs: of a report on themselves, or one
 * that left them out, they must not learn from the log either.
 */
export const readsWholeLog = (held: readonly string[]): boolean =>
  may(held, 'read-log') && !may(held, 'read-cases')

/** Whether one of these roles gives this right. A role of a later release gives none. */
export const may = (held: readonly string[], right: Right): boolean =>
  held.some((role) => gives[right](permissionOf(role)))

/**
 * Whether nobody holds what has to stay with two: who runs the server reads nothing, and who receives reports on the
 * Inspektur has no other part in the office.
 */
export const areKeptApart = (held: readonly string[]): boolean =>
  (!held.includes('system-administrator') || !may(held, 'read-cases')) &&
  (!held.includes('outside-officer') || held.length === 1)
