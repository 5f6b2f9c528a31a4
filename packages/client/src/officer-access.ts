// Who reads a case, changed by an officer: a colleague let in or removed, a conflict declared, an identity asked for.
import { addDays } from '@kentongan/domain/calendar'
import { tidyText } from '@kentongan/domain/text'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import type { Half, VaultSecret } from '@kentongan/sealed/grant'
import { grantLater } from '@kentongan/sealed/grant'
import { approvalDays } from '@kentongan/sealed/identity-access'
import { sealApproval } from '@kentongan/sealed/identity-writer'
import { memberOf } from '@kentongan/sealed/office'
import type { VaultName } from '@kentongan/sealed/schema'
import { type Desk, type OfficerAct, readyToWrite, sealInReport } from './officer-act.ts'

/** What a colleague may be given here: any vault that this officer holds, and no identity. */
export interface GrantPlan {
  readonly member: string
  readonly vaults: readonly VaultName[]
  /** Hands on the half that this officer holds: a succession, in which nobody opens anything. */
  readonly half: boolean
}

/** Lets a colleague in, on record. Throws (our bug) for a vault or half not held, or a member without a card. */
export async function sealGrantTo(
  desk: Desk,
  found: OpenedCase,
  plan: GrantPlan,
): Promise<OfficerAct> {
  const { opened, writer, vault, reportHeads, act } = await readyToWrite(desk, found)
  const card = desk.office.cards.get(plan.member)
  const person = memberOf(desk.office, plan.member)?.person
  if (card === undefined || person === undefined) throw new Error('no card of this member')
  const secrets = plan.vaults.map((name): VaultSecret => {
    const held = opened.vaults[name]
    if (held === undefined) throw new Error(`no secret of ${name}`)
    return { vault: name, epoch: held.epoch, secret: held.secret }
  })
  const half: Half | null = plan.half ? opened.half : null
  const target = { member: plan.member, person, recipient: card.recipient }
  const { grant, record } = await grantLater(
    writer,
    vault('report'),
    target,
    secrets,
    half,
    reportHeads,
  )
  return act({ envelopes: [record], grants: [grant] })
}

/** Declares a conflict of interest: one's own grants go at once, and the next epoch begins without oneself. */
export const sealConflict = (desk: Desk, found: OpenedCase): Promise<OfficerAct> =>
  sealInReport(desk, found, 'conflict', {}, [desk.keys.member])

/** One of the two signatures that remove a colleague. After the second the next epoch begins without them. */
export const sealRemoval = (desk: Desk, found: OpenedCase, member: string): Promise<OfficerAct> =>
  sealInReport(desk, found, 'removal', { member })

/** The next epochs alone, where somebody has left; null where nobody has. */
export async function sealRenewal(desk: Desk, found: OpenedCase): Promise<OfficerAct | null> {
  const left = Object.values(found.vaults).some((one) => one.leavers.length > 0)
  return left ? (await readyToWrite(desk, found)).act({ envelopes: [] }) : null
}

/** Asks for the reporter's identity, with a reason that the reporter reads. */
export const sealIdentityRequest = (
  desk: Desk,
  found: OpenedCase,
  reason: string,
): Promise<OfficerAct> => sealInReport(desk, found, 'request', { reason: tidyText(reason) })

/** Approves a colleague's request (its statement's hash) until tomorrow. Throws (our bug) without half B. */
export async function sealIdentityApproval(
  desk: Desk,
  found: OpenedCase,
  request: string,
  reason: string,
): Promise<OfficerAct> {
  const { opened, writer, vault, reportHeads, act } = await readyToWrite(desk, found)
  const asked = opened.envelopes.find((one) => one.kind === 'request' && one.hash === request)
  const member = asked?.author.kind === 'officer' ? asked.author.member : ''
  const recipient = desk.office.cards.get(member)?.recipient
  if (opened.half?.name !== 'B' || recipient === undefined) throw new Error('nothing to approve')
  const plan = {
    ...{ request, member, recipient, half: opened.half.value },
    expires: addDays(desk.day, approvalDays),
    reason: tidyText(reason),
  }
  const { wrap, approval } = await sealApproval(writer, vault('report'), plan, reportHeads)
  return act({ envelopes: [approval], grants: [wrap] })
}
