// The audit log's chain: each entry's hash covers the one before, so that none can be changed,
// dropped, or moved.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Day, isDay } from './calendar.ts'
import { invariant } from './invariant.ts'

export const auditKinds = [
  'office-founded',
  'root-published',
  'directory-published',
  'renewal-published',
  'profile-published',
  'directory-proposed',
  'proposal-withdrawn',
  'invitation-made',
  'invitation-revoked',
  'officer-enrolled',
  'officer-signed-in',
  'officer-sign-in-refused',
  'officer-signed-out',
  'officer-session-ended',
  'second-factor-reset',
  'case-opened',
  'evidence-opened',
  'reply-sent',
  'note-written',
  'receipt-written',
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
  'log-opened',
  'reports-received',
] as const
export type AuditKind = (typeof auditKinds)[number]

/**
 * Ids, codes, and counts only; anything with a blank in it, as a name or a reason has, is refused.
 */
export type AuditDetails = Readonly<Record<string, string | number | readonly string[]>>

/** What happened, before it has its place in the chain. */
export interface AuditAct {
  readonly day: Day
  /**
   * ISO 8601 in UTC for an officer's act; null for the system's, which would tell a reporter's
   * hour.
   */
  readonly time: string | null
  /** A member's id, or 'system'. */
  readonly actor: string
  readonly kind: AuditKind
  readonly details: AuditDetails
}

/** What is to be told of an act by whoever did it: the log adds who and when. */
export type AuditFact = Pick<AuditAct, 'kind' | 'details'>

export interface AuditEntry extends AuditAct {
  /** 1 for an office's first entry, then without a gap. */
  readonly sequence: number
  readonly previous: string
  /** SHA-256 in hex of {@link serializeEntry}. */
  readonly hash: string
}

/** The end of a chain: what the next entry is tied to. */
export interface AuditHead {
  readonly sequence: number
  readonly hash: string
}

export type ChainVerdict =
  | { readonly ok: true; readonly head: AuditHead }
  /** `at` is the index of the first entry that does not follow. */
  | { readonly ok: false; readonly at: number }

const TOKEN = /^[0-9A-Za-z][0-9A-Za-z._:/-]{0,127}$/
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/

/** Where an office's chain begins, so that one office's log cannot stand in for another's. */
export function auditStart(officeId: string): AuditHead {
  return { sequence: 0, hash: digest(`kentongan/v1/audit\n${officeId}`) }
}

/** The entry that follows `head`. Throws where the act holds what a log must not. */
export function chainEntry(head: AuditHead, act: AuditAct): AuditEntry {
  invariant(isDay(act.day), 'an audit day')
  invariant(TOKEN.test(act.actor), 'an audit actor is an id')
  invariant(
    act.actor === 'system' ? act.time === null : act.time !== null && TIME.test(act.time),
    'a time of day for officers only',
  )
  invariant(isAuditDetails(act.details), 'audit details are ids, codes, and counts')
  const entry = {
    sequence: head.sequence + 1,
    day: act.day,
    time: act.time,
    actor: act.actor,
    kind: act.kind,
    details: act.details,
    previous: head.hash,
  }
  return { ...entry, hash: digest(serializeEntry(entry)) }
}

/** Checks that `entries` follow `head` without a gap, a change, or a swap. */
export function verifyChain(entries: readonly AuditEntry[], head: AuditHead): ChainVerdict {
  let last = head
  for (const [at, entry] of entries.entries()) {
    const follows =
      entry.sequence === last.sequence + 1 &&
      entry.previous === last.hash &&
      entry.hash === digest(serializeEntry(entry))
    if (!follows) return { ok: false, at }
    last = { sequence: entry.sequence, hash: entry.hash }
  }
  return { ok: true, head: { sequence: last.sequence, hash: last.hash } }
}

/** A row whose place in the chain is shown, and nothing that it says. */
export type HiddenEntry = Pick<AuditEntry, 'sequence' | 'previous' | 'hash'>

/**
 * Of others, what is no affair of who reads cases: hidden always, so that a row about a case that they must not know of
 * is one among many.
 */
const ofNobodyElse: ReadonlySet<AuditKind> = new Set([
  'officer-signed-in',
  'officer-signed-out',
  'officer-session-ended',
  'log-opened',
  'reports-received',
])

/** Whether a row is shown to this member, who reads these cases. */
export function isShownTo(entry: AuditEntry, member: string, cases: ReadonlySet<string>): boolean {
  if (entry.actor === member) return true
  const isList = entry.kind === 'case-opened' && entry.details.served === 'list'
  if (isList || ofNobodyElse.has(entry.kind)) return false
  return casesIn(entry).every((id) => cases.has(id))
}

/** The cases that a row is about. */
export const casesIn = ({ details }: Pick<AuditEntry, 'details'>): readonly string[] =>
  [details.case, details.cases].flat().filter((one) => typeof one === 'string')

/** What does not hold of a log; `sequence` and the rest are the rows' own numbers. */
export type AuditFault =
  /** This row is not what was hashed, or not tied to the row before it. */
  | { readonly kind: 'altered'; readonly sequence: number }
  | { readonly kind: 'missing'; readonly from: number; readonly to: number }
  /** It stands where another number should. */
  | { readonly kind: 'moved'; readonly sequence: number }
  /** The log ended later once: this row, which was seen, and all after it are gone. */
  | { readonly kind: 'cut-off'; readonly sequence: number }
  /** Another row stood here once: everything up to it was made anew. */
  | { readonly kind: 'rewritten'; readonly sequence: number }

/**
 * Every fault of entries that should follow `head`, and where they end; each row is held against the one before it, and, but
 * for a hidden one, against its own hash.
 */
export function auditFaults(
  entries: readonly (AuditEntry | HiddenEntry)[],
  head: AuditHead,
): { readonly faults: readonly AuditFault[]; readonly head: AuditHead } {
  const faults: AuditFault[] = []
  let last = head
  for (const entry of entries) {
    const { sequence, previous, hash } = entry
    const next = last.sequence + 1
    if (sequence > next) faults.push({ kind: 'missing', from: next, to: sequence - 1 })
    else if (sequence < next) faults.push({ kind: 'moved', sequence })
    const isTied = sequence !== next || previous === last.hash
    const isItself = !('details' in entry) || hash === digest(serializeEntry(entry))
    if (!isTied || !isItself) faults.push({ kind: 'altered', sequence })
    last = { sequence, hash }
  }
  return { faults, head: last }
}

/** What a whole log no longer holds of where it was seen to end. */
export function faultsSince(
  entries: readonly HiddenEntry[],
  seen: AuditHead,
): readonly AuditFault[] {
  const { sequence } = seen
  const there = entries.find((one) => one.sequence === sequence)
  if (there === undefined) return [{ kind: 'cut-off', sequence }]
  return there.hash === seen.hash ? [] : [{ kind: 'rewritten', sequence }]
}

/**
 * The one row a day that says what came in from reporters: sorted, so that the order tells nothing.
 */
export function receivedAct(day: Day, ids: Iterable<string>): AuditAct {
  return {
    day,
    time: null,
    actor: 'system',
    kind: 'reports-received',
    details: { ids: [...new Set(ids)].sort() },
  }
}

/** The bytes that are hashed, as text: a JSON array in this order, the keys of `details` sorted. */
export function serializeEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const details = Object.entries(entry.details).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([
    entry.sequence,
    entry.day,
    entry.time,
    entry.actor,
    entry.kind,
    details,
    entry.previous,
  ])
}

/** True when there is nothing but ids, codes, and counts. */
export function isAuditDetails(details: AuditDetails): boolean {
  return Object.entries(details).every(
    ([key, value]) =>
      TOKEN.test(key) &&
      (typeof value === 'number'
        ? Number.isSafeInteger(value)
        : [value].flat().every((token) => typeof token === 'string' && TOKEN.test(token))),
  )
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
