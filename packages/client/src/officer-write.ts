// What an officer writes into a case: receipt, reply, note, paper, status.

import { composeMessage, composeNote } from '@kentongan/domain/message'
import { type CaseStatus, reporterLabel } from '@kentongan/domain/status'
import { tidyText } from '@kentongan/domain/text'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import { type CaseEnvelope, sealInCase, type Vault } from '@kentongan/sealed/case-writer'
import { beginEpoch } from '@kentongan/sealed/epoch-writer'
import { isActive } from '@kentongan/sealed/epochs'
import type { SealedGrant } from '@kentongan/sealed/grant'
import { grantLater } from '@kentongan/sealed/grant'
import { randomSecret } from '@kentongan/sealed/keys'
import { memberOf } from '@kentongan/sealed/office'
import { writeBody } from '@kentongan/sealed/statement'
import { base32 } from '@kentongan/sealed/text'
import {
  type Desk,
  type OfficerAct,
  type Ready,
  readyToWrite,
  sealInReport,
} from './officer-act.ts'
import { sealable } from './sealable.ts'

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

/** A note that the reporter never sees; founds `internal` when the case has none yet. */
export async function sealNote(desk: Desk, found: OpenedCase, text: string): Promise<OfficerAct> {
  const ready = await readyToWrite(desk, found)
  const begun = await officersVault(desk, ready, 'internal', readersOf(desk, ready.opened))
  const body = writeBody(sealable(composeNote(text)))
  const links = { previous: begun.heads }
  const note = await sealInCase(ready.writer, begun.vault, 'note', body, links)
  return ready.act({ envelopes: [...begun.envelopes, note], grants: begun.grants })
}

/**
 * A working paper of the examination, for its team alone. The first one founds `examination` for these members,
 * who must all read the report; later ones go to whoever holds it.
 */
export async function sealPaper(
  desk: Desk,
  found: OpenedCase,
  team: readonly string[],
  text: string,
): Promise<OfficerAct> {
  const ready = await readyToWrite(desk, found)
  const begun = await officersVault(desk, ready, 'examination', [desk.keys.member, ...team])
  const body = writeBody(sealable(composeNote(text)))
  const links = { previous: begun.heads }
  const paper = await sealInCase(ready.writer, begun.vault, 'paper', body, links)
  return ready.act({ envelopes: [...begun.envelopes, paper], grants: begun.grants })
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
  found: OpenedCase,
  change: StatusChange,
): Promise<OfficerAct> {
  const ready = await readyToWrite(desk, found)
  const { writer, vault } = ready
  const begun = await officersVault(desk, ready, 'internal', readersOf(desk, ready.opened))
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
  return ready.act({ envelopes, grants: begun.grants, status: moved })
}

interface Begun {
  readonly vault: Vault
  readonly heads: readonly string[]
  readonly reportHeads: readonly string[]
  readonly envelopes: readonly CaseEnvelope[]
  readonly grants: readonly SealedGrant[]
}

/** A vault of officers as it is, or founded now for these members, each granted it on record. */
async function officersVault(
  desk: Desk,
  { opened, writer, vault, reportHeads }: Ready,
  name: 'internal' | 'examination',
  team: readonly string[],
): Promise<Begun> {
  const held = opened.vaults[name]
  if (held !== undefined) {
    return { vault: vault(name), heads: held.heads, reportHeads, envelopes: [], grants: [] }
  }
  const members = [...new Set(team)]
  const plan = { vault: name, before: null, members, previous: [], seen: reportHeads }
  const founded = await beginEpoch(writer, plan)
  const envelopes: CaseEnvelope[] = [founded.epoch]
  const grants: SealedGrant[] = []
  let heads = reportHeads
  for (const member of members) {
    const card = desk.office.cards.get(member)
    const person = memberOf(desk.office, member)?.person
    if (card === undefined || person === undefined) continue
    const target = { member, person, recipient: card.recipient }
    const act = await grantLater(writer, vault('report'), target, [founded.secret], null, heads)
    envelopes.push(act.record)
    grants.push(act.grant)
    heads = [act.record.hash]
  }
  const { epoch } = founded
  return { vault: founded.vault, heads: [epoch.hash], reportHeads: heads, envelopes, grants }
}

/** Everybody active who reads the report. */
const readersOf = ({ office }: Desk, opened: OpenedCase): readonly string[] =>
  [...(opened.vaults.report?.holders ?? [])].filter((one) => isActive(office, one))
