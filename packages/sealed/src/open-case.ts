// Opening a case against a server that may lie: every author, vault, link, and reader is checked.
import { accessOf } from './access.ts'
import type { Finding, OpenCaseResult, ServedCase } from './case-file.ts'
import { type Read, viewOf } from './case-view.ts'
import type { Epoch } from './epochs.ts'
import { type CaseId, keyIdOf } from './id.ts'
import type { VerifiedOffice } from './office.ts'
import { openChains } from './open-chains.ts'
import {
  agreesWithOpening,
  type CaseHolder,
  isHalfOf,
  type OpenedGrant,
  openGrants,
} from './open-grants.ts'
import { groundOf } from './open-ground.ts'
import { findOpening } from './open-opening.ts'
import { openVaults } from './open-vaults.ts'
import { unwind } from './unwind.ts'

/**
 * Opens everything in a case that this holder's grants open. Fails as a whole only when no grant gives `report`
 * ('not-a-member': half of an identity alone reads nothing) or no opening is this case's, or no grant is on
 * record ('tampered'); anything else that is wrong is a finding beside what could be opened. Never throws on
 * served bytes.
 */
export async function openCase(
  office: VerifiedOffice,
  served: ServedCase,
  holder: CaseHolder,
): Promise<OpenCaseResult> {
  let grants = await openGrants(served.grants, office.office, served.case as CaseId, holder)
  const refused: Finding[] = []
  // A grant that nothing stands behind must lend nothing to the others: without it, all is read anew.
  for (;;) {
    const read = await readWith(office, served, grants)
    if (read === null) {
      const reads = grants.some((grant) => grant.secrets.some((one) => one.vault === 'report'))
      return { ok: false, reason: reads || refused.length > 0 ? 'tampered' : 'not-a-member' }
    }
    const accepted: OpenedGrant[] = []
    for (const grant of grants) if (await isAccepted(read, grant)) accepted.push(grant)
    if (accepted.length === grants.length) {
      const { findings, ...value } = viewOf(read, holder.member, accepted)
      return { ok: true, value: { ...value, findings: [...findings, ...refused] } }
    }
    for (const grant of grants.filter((one) => !accepted.includes(one))) {
      refused.push({ kind: 'grant-refused', grant: grant.id })
    }
    grants = accepted
  }
}

async function readWith(
  office: VerifiedOffice,
  served: ServedCase,
  grants: readonly OpenedGrant[],
): Promise<Read | null> {
  const unwound = await unwind(
    served.envelopes,
    grants.flatMap((grant) => grant.secrets),
  )
  const found = await findOpening(office, served, unwound.secrets)
  if (found === null) return null
  const ground = await groundOf(office, served, found, unwound)
  const opened = await openVaults(ground)
  const read = openChains(ground, opened)
  const counted = read.envelopes.filter((one) => one.vault === 'report' && !one.late)
  const epochs = read.chains.get('report') ?? []
  const access = accessOf(office, found.opening, epochs, counted)
  const findings = [...opened.findings, ...read.findings]
  return { ...read, findings, ground, access }
}

/** A grant counts if the opening gives it, a record stands behind it, or it came with the epoch that it opens. */
async function isAccepted({ ground, chains, access }: Read, grant: OpenedGrant): Promise<boolean> {
  const { author, member } = grant.fields
  const { opening, openingHash } = ground
  const theirs = [...ground.reporterKeys.values()].find((key) => keyIdOf(key) === author)
  const key = theirs ?? ground.office.cards.get(author)?.key
  if (key === undefined || !(await grant.signedBy(key))) return false
  if (theirs !== undefined && agreesWithOpening(grant, opening, openingHash)) return true
  const record = access.readers.find(
    ({ by, ...one }) =>
      one.grant === grant.id &&
      one.member === member &&
      by.kind === 'officer' &&
      by.member === author,
  )
  if (!isHalfOf(grant, opening, record?.half ?? null)) return false
  return grant.secrets.every((secret) => {
    const epochs = chains.get(secret.vault) ?? []
    const at = epochs.findIndex((one) => one.hash === secret.epoch)
    const held = ground.secrets.get(secret.vault)?.get(secret.epoch)
    if (at < 0 || held?.key.recipient !== secret.key.recipient) return false
    if (record?.vaults.includes(secret.vault)) return true
    // Who is in a first epoch, the opening or the record says; who goes on into a next one, the epoch itself.
    const next = at > 0 ? epochs[at] : undefined
    return (
      next?.members.has(member) === true && wasBegunBy(next, theirs === undefined ? author : null)
    )
  })
}

/** By this member, or by the reporter (null). */
function wasBegunBy({ begun }: Epoch, member: string | null): boolean {
  const author = begun?.envelope.author
  return author?.kind === 'officer' ? author.member === member : member === null
}
