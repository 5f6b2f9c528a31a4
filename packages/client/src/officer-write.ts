// What an officer writes into a case: receipt, reply, note, paper, status.

import {
  composeMessage,
  composeNote,
  type NoteContent,
  type PaperContent,
  type ProposalContent,
  parseNote,
  parseProposal,
  parseReporterStatus,
  parseStatus,
  type ReporterStatusContent,
  type StatusContent,
  sheetNote,
} from '@kentongan/domain/message'
import { type CaseStatus, reporterLabel } from '@kentongan/domain/status'
import { tidyText } from '@kentongan/domain/text'
import { type ReasonCode, toldReason } from '@kentongan/domain/workflow/moves'
import type { Worksheet } from '@kentongan/domain/worksheet'
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

/** A note that the reporter never sees; founds `internal` when the case has none yet. Throws (our bug) when it is empty. */
export function sealNote(desk: Desk, found: OpenedCase, text: string): Promise<OfficerAct> {
  return sealInternal(desk, found, sealable(composeNote(text)))
}

/** As {@link sealNote}, of a worksheet. */
export function sealWorksheet(
  desk: Desk,
  found: OpenedCase,
  sheet: Worksheet,
): Promise<OfficerAct> {
  return sealInternal(desk, found, sealable(parseNote(sheetNote(sheet))))
}

async function sealInternal(
  desk: Desk,
  found: OpenedCase,
  content: NoteContent,
): Promise<OfficerAct> {
  const ready = await readyToWrite(desk, found)
  const begun = await officersVault(desk, ready, 'internal', readersOf(desk, ready.opened))
  const body = writeBody(content)
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
  /** Where its row of the workflow has reasons, one of them. */
  readonly code?: ReasonCode | null
  /** For colleagues. */
  readonly reason: string
  /** For the reporter. */
  readonly publicReason: string
  /** What the move rests on. */
  readonly papers?: readonly PaperContent[]
  /** The statement of the proposal that it decides, where two must. */
  readonly proposal?: string | null
  /** What the reporter is asked, one by one. */
  readonly questions?: readonly string[]
  /** The day that the reporter is given, or null where none can be promised. */
  readonly due?: string | null
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
  const status = writeBody(sealable(parseStatus(statusOf(change))))
  const label = writeBody(sealable(parseReporterStatus(labelOf(change))))
  const inside = { previous: begun.heads, pair }
  const outside = { previous: begun.reportHeads, pair }
  const envelopes = [
    ...begun.envelopes,
    await sealInCase(writer, begun.vault, 'status', status, inside),
    await sealInCase(writer, vault('report'), 'label', label, outside),
  ]
  const decided = ready.opened.envelopes.find((one) => one.hash === change.proposal)
  const decides = decided?.id ?? null
  const moved = { act: 'move', from: change.from, to: change.to, decides } as const
  return ready.act({ envelopes, grants: begun.grants, status: moved })
}

const statusOf = ({ from, to, code, reason, papers, proposal }: StatusChange): StatusContent => ({
  status: to,
  from,
  reason: tidyText(reason),
  ...(code && { code }),
  ...(papers?.length && { papers: papers.map((one) => ({ ...one, text: tidyText(one.text) })) }),
  ...(proposal && { proposal }),
})

function labelOf({ to, code, publicReason, questions, due }: StatusChange): ReporterStatusContent {
  const told = toldReason(code ?? null)
  return {
    label: reporterLabel[to],
    reason: tidyText(publicReason),
    ...(told && { code: told }),
    ...(questions?.length && { questions: questions.map(tidyText) }),
    ...(due && { due }),
  }
}

/** What another person must decide; with `to` null, what was proposed is taken back or returned. */
export async function sealProposal(
  desk: Desk,
  found: OpenedCase,
  proposal: ProposalContent,
): Promise<OfficerAct> {
  const ready = await readyToWrite(desk, found)
  const begun = await officersVault(desk, ready, 'internal', readersOf(desk, ready.opened))
  const { from, to, code, reason, publicReason } = proposal
  const texts = { reason: tidyText(reason), publicReason: tidyText(publicReason) }
  const body = writeBody(sealable(parseProposal({ from, to, code, ...texts })))
  const links = { previous: begun.heads }
  const sealed = await sealInCase(ready.writer, begun.vault, 'proposal', body, links)
  const act = to === null ? 'take-back' : 'propose'
  const status = { act, from, to: to ?? from } as const
  return ready.act({ envelopes: [...begun.envelopes, sealed], grants: begun.grants, status })
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
