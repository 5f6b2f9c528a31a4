// What an officer writes into a case: receipt, reply, note, status. Each is sealed once and sent until it is stored.

import { composeMessage, composeNote } from '@kentongan/domain/message'
import { type CaseStatus, reporterLabel } from '@kentongan/domain/status'
import { tidyText } from '@kentongan/domain/text'
import type { OfficerWriteHead } from '@kentongan/domain/wire/case'
import type { CaseKindName } from '@kentongan/sealed/case-kinds'
import { type CaseEnvelope, sealInCase, type Vault } from '@kentongan/sealed/case-writer'
import type { SealedGrant } from '@kentongan/sealed/grant'
import type { StatementHash } from '@kentongan/sealed/id'
import { randomSecret } from '@kentongan/sealed/keys'
import { foundInternal, grantLater } from '@kentongan/sealed/later-grant'
import type { MemberKeys } from '@kentongan/sealed/member'
import { memberOf, type VerifiedOffice } from '@kentongan/sealed/office'
import type { OpenedCase } from '@kentongan/sealed/open-case'
import { writeBody } from '@kentongan/sealed/statement'
import { base32 } from '@kentongan/sealed/text'
import { type Answer, callFrame, type Fetch, nothing } from './api.ts'
import { sealable } from './sealable.ts'
import { wireOf } from './submit.ts'
import { type WriterInCase, writerInCase } from './writer.ts'

/** Sealed and ready: `send` again after a failure sends the same bytes, stored once. */
export interface OfficerAct {
  readonly case: string
  readonly head: OfficerWriteHead
  readonly blobs: readonly Uint8Array[]
}

export interface Desk {
  readonly office: VerifiedOffice
  readonly keys: MemberKeys
  readonly day: string
}

export function sendAct(fetch: Fetch, act: OfficerAct): Promise<Answer<unknown>> {
  const call = { method: 'POST', path: `/api/cases/${act.case}/envelopes` } as const
  return callFrame(fetch, call, nothing, act.head, act.blobs)
}

const writerOf = (desk: Desk, opened: OpenedCase): WriterInCase => {
  const { member, signing } = desk.keys
  const author = { id: member, signing, directory: desk.office.directory.version }
  return writerInCase(desk.office, opened, author, desk.day)
}

/** The signed receipt of a first opening, or null when this officer has left one already. */
export async function sealReceipt(desk: Desk, opened: OpenedCase): Promise<OfficerAct | null> {
  const left = opened.envelopes.some(
    (one) =>
      one.kind === 'receipt' &&
      one.author.kind === 'officer' &&
      one.author.member === desk.keys.member,
  )
  return left ? null : sealInReport(desk, opened, 'receipt', {})
}

/** A reply that the reporter reads. Throws (our bug) when it is empty or too long: the form checks first. */
export function sealReply(desk: Desk, opened: OpenedCase, text: string): Promise<OfficerAct> {
  return sealInReport(desk, opened, 'message', sealable(composeMessage(text, [])))
}

async function sealInReport(
  desk: Desk,
  opened: OpenedCase,
  kind: CaseKindName,
  content: unknown,
): Promise<OfficerAct> {
  const { writer, vault } = writerOf(desk, opened)
  const previous = opened.vaults.report?.heads ?? []
  const body = writeBody(content)
  return actOf(opened, [await sealInCase(writer, vault('report'), kind, body, { previous })])
}

/** A note that the reporter never sees; founds `internal` when the case has none yet. */
export async function sealNote(desk: Desk, opened: OpenedCase, text: string): Promise<OfficerAct> {
  const begun = await beginInternal(desk, opened)
  const { writer } = writerOf(desk, opened)
  const links = { previous: begun.heads }
  const body = writeBody(sealable(composeNote(text)))
  const note = await sealInCase(writer, begun.vault, 'note', body, links)
  return actOf(opened, [...begun.envelopes, note], begun.grants)
}

export interface StatusChange {
  readonly from: CaseStatus
  readonly to: CaseStatus
  /** For colleagues. */
  readonly reason: string
  /** For the reporter. */
  readonly publicReason: string
}

/** A change of status: one envelope for colleagues and its pair for the reporter, together or not at all. */
export async function sealStatus(
  desk: Desk,
  opened: OpenedCase,
  change: StatusChange,
): Promise<OfficerAct> {
  const begun = await beginInternal(desk, opened)
  const { writer, vault } = writerOf(desk, opened)
  const pair = base32(randomSecret(16))
  const status = writeBody({ status: change.to, reason: tidyText(change.reason) })
  const label = writeBody({
    label: reporterLabel[change.to],
    reason: tidyText(change.publicReason),
  })
  const inside = { previous: begun.heads, pair }
  const outside = { previous: begun.reportHeads, pair }
  const envelopes = [
    ...begun.envelopes,
    await sealInCase(writer, begun.vault, 'status', status, inside),
    await sealInCase(writer, vault('report'), 'label', label, outside),
  ]
  const moved = { from: change.from, to: change.to }
  return actOf(opened, envelopes, begun.grants, moved)
}

function actOf(
  opened: OpenedCase,
  envelopes: readonly CaseEnvelope[],
  grants: readonly SealedGrant[] = [],
  status: OfficerWriteHead['status'] = null,
): OfficerAct {
  const head: OfficerWriteHead = {
    grants: grants.map(({ id, member, author }) => ({ id, member, author })),
    envelopes: envelopes.map(wireOf),
    status,
  }
  const blobs = [...grants.map((one) => one.bytes), ...envelopes.map((one) => one.bytes)]
  return { case: opened.case, head, blobs }
}

interface Begun {
  readonly vault: Vault
  readonly heads: readonly string[]
  readonly reportHeads: readonly string[]
  readonly envelopes: readonly CaseEnvelope[]
  readonly grants: readonly SealedGrant[]
}

/** `internal` as it is, or founded now and granted to everybody active who reads the report. */
async function beginInternal(desk: Desk, opened: OpenedCase): Promise<Begun> {
  const held = opened.vaults.internal
  const { writer, vault } = writerOf(desk, opened)
  let reportHeads = opened.vaults.report?.heads ?? []
  if (held !== undefined) {
    return { vault: vault('internal'), heads: held.heads, reportHeads, envelopes: [], grants: [] }
  }
  const members = readersToGrant(desk, opened)
  const founded = await foundInternal(writer, members)
  const epoch: StatementHash = founded.vault.epoch
  const secrets = [{ vault: 'internal' as const, epoch, secret: founded.secret }]
  const envelopes: CaseEnvelope[] = [founded.epoch]
  const grants: SealedGrant[] = []
  for (const member of members) {
    const card = desk.office.cards.get(member)
    const person = memberOf(desk.office, member)?.person
    if (card === undefined || person === undefined) continue
    const target = { member, person, recipient: card.recipient }
    const act = await grantLater(writer, vault('report'), target, secrets, reportHeads)
    envelopes.push(act.record)
    grants.push(act.grant)
    reportHeads = [act.record.hash]
  }
  return { vault: founded.vault, heads: [founded.epoch.hash], reportHeads, envelopes, grants }
}

function readersToGrant(desk: Desk, opened: OpenedCase): readonly string[] {
  const readers = opened.readers.filter((one) => one.vaults.includes('report'))
  const active = readers.filter((one) => memberOf(desk.office, one.member)?.status === 'active')
  return [...new Set(active.map((one) => one.member))]
}
