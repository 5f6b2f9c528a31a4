// What a list needs of a case: its opening, its report, and its reporter's messages, genuine, and nothing of who reads it.
import type { OpenedSecret, ServedCase } from './case-file.ts'
import { caseKindNames } from './case-kinds.ts'
import { type CaseId, keyIdOf } from './id.ts'
import type { VerifiedOffice } from './office.ts'
import { openEnvelope, signerOf } from './open.ts'
import { type CaseHolder, openGrants } from './open-grants.ts'
import { reporterKeysOf } from './open-ground.ts'
import { findOpening } from './open-opening.ts'
import type { Opening } from './schema.ts'
import type { Refusal } from './statement.ts'
import { unwind } from './unwind.ts'

export type OpenSummaryResult =
  | {
      readonly ok: true
      readonly opening: Opening
      /** Still untrusted content; null when no report of this case was served. */
      readonly report: { readonly body: Uint8Array; readonly day: string } | null
      /** The reporter's own, as served: still untrusted content, in no order. */
      readonly messages: readonly Uint8Array[]
      /**
       * The last day on which this holder wrote into `report`, as they claimed it, but to let somebody in or to begin an epoch; null when they never did.
       */
      readonly wroteOn: string | null
    }
  /** `halfOnly`: a grant opened and holds a half of an identity, and nothing to read. */
  | { readonly ok: false; readonly reason: Refusal; readonly halfOnly: boolean }

/**
 * Opens a case's opening, its report, and its reporter's messages alone: all are the reporter's own, whoever else may
 * have been let in or left out since, which only `openCase` tells. Never throws on served bytes.
 */
export async function openSummary(
  office: VerifiedOffice,
  served: ServedCase,
  holder: CaseHolder,
): Promise<OpenSummaryResult> {
  const caseId = served.case as CaseId
  const grants = await openGrants(served.grants, office.office, caseId, holder, 'report')
  const granted = grants.flatMap((grant) => grant.secrets)
  if (granted.length === 0) {
    const halfOnly = grants.some((grant) => grant.half !== null)
    return { ok: false, reason: 'not-a-member', halfOnly }
  }
  const { links, secrets } = await unwind(served.envelopes, granted)
  const found = await findOpening(office, served, secrets)
  if (found === null) return { ok: false, reason: 'tampered', halfOnly: false }
  const { opening } = found
  const first = secrets.find((one) => one.key.hash === opening.vaults.report)
  const report = first === undefined ? null : await openReport(served, found, first)
  const keys = await reporterKeysOf(found, links)
  const others = served.envelopes.filter(({ id }) => id !== report?.id)
  const messages = await openMessages({ ...served, envelopes: others }, keys, secrets)
  const wroteOn = await lastOwnDay(office, served, holder.member, secrets)
  return { ok: true, opening, report, messages, wroteOn }
}

async function openMessages(
  served: ServedCase,
  keys: ReadonlyMap<string, Uint8Array>,
  secrets: readonly OpenedSecret[],
): Promise<readonly Uint8Array[]> {
  const messages: Uint8Array[] = []
  for (const envelope of served.envelopes) {
    const { epoch } = envelope
    const author = keys.get(epoch)
    const own = author !== undefined && envelope.author === keyIdOf(author)
    if (!own || envelope.class !== 'content') continue
    for (const { key } of secrets.filter((one) => one.epoch === epoch)) {
      const result = await openEnvelope(envelope.bytes, key, ['message'], {
        case: served.case,
        epoch,
      })
      if (result.ok && (await signerOf(result.value, [author])) !== null) {
        messages.push(result.value.body)
      }
    }
  }
  return messages
}

/** Written into many cases at once, by whoever need not have read them. */
const unread: ReadonlySet<string> = new Set(['granted', 'epoch'])

async function lastOwnDay(
  office: VerifiedOffice,
  served: ServedCase,
  member: string,
  secrets: readonly OpenedSecret[],
): Promise<string | null> {
  const card = office.cards.get(member)
  const expected = { case: served.case, author: member }
  let last: string | null = null
  for (const envelope of served.envelopes) {
    if (card === undefined || envelope.author !== member || envelope.vault !== 'report') continue
    for (const { key } of secrets.filter((one) => one.epoch === envelope.epoch)) {
      const result = await openEnvelope(envelope.bytes, key, caseKindNames, expected)
      if (!result.ok || unread.has(result.value.kind)) continue
      const { fields, signedBy } = result.value
      const later = last === null || fields.day > last
      if (later && (await signedBy(card.key))) last = fields.day
    }
  }
  return last
}

async function openReport(
  served: ServedCase,
  { openingHash, reporterKey }: { openingHash: string; reporterKey: Uint8Array },
  { key }: OpenedSecret,
): Promise<{ readonly id: string; readonly body: Uint8Array; readonly day: string } | null> {
  const expected = { case: served.case, epoch: openingHash }
  for (const envelope of served.envelopes) {
    if (envelope.vault !== 'report' || envelope.class !== 'content') continue
    const result = await openEnvelope(envelope.bytes, key, ['report'], expected)
    if (!result.ok) continue
    const { fields, body } = result.value
    const genuine = (await signerOf(result.value, [reporterKey])) !== null
    if (genuine) return { id: envelope.id, body, day: fields.day }
  }
  return null
}
