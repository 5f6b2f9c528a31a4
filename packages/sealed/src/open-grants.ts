// Opening the grants of one holder: what they claim, before the case says whether it is true.
import type { OpenedSecret } from './case-file.ts'
import { reporterVaults } from './case-kinds.ts'
import { type CaseId, envelopeIdOfBytes, halfHash, type StatementHash } from './id.ts'
import { type AgeKey, ageKeyOf } from './keys.ts'
import { openEnvelope } from './open.ts'
import { type GrantHeader, grantBody, type Opening, type VaultName } from './schema.ts'
import { readBody } from './statement.ts'
import { fromBase64url } from './text.ts'

/** Who opens: a member, the reporter, or recovery, with the key their grants are sealed to. */
export interface CaseHolder {
  readonly member: string
  readonly key: AgeKey
}

export interface OpenedGrant {
  readonly id: string
  readonly fields: GrantHeader
  readonly secrets: readonly OpenedSecret[]
  readonly half: { readonly name: 'A' | 'B'; readonly value: Uint8Array } | null
  readonly signedBy: (key: Uint8Array) => Promise<boolean>
}

/**
 * The grants among these that open for this holder and belong to this case; others are left out. `only`
 * derives the keys of one vault alone, for who reads no other.
 */
export async function openGrants(
  grants: readonly Uint8Array[],
  office: string,
  caseId: CaseId,
  holder: CaseHolder,
  only: VaultName | null = null,
): Promise<readonly OpenedGrant[]> {
  const opened: OpenedGrant[] = []
  const expected = { office, case: caseId, member: holder.member }
  for (const bytes of grants) {
    const result = await openEnvelope(bytes, holder.key, ['grant'], expected)
    if (!result.ok) continue
    const { fields, signedBy } = result.value
    const body = readBody(result.value.body, grantBody)
    if (body === null) continue
    const secrets: OpenedSecret[] = []
    for (const { vault, epoch, secret: text } of body.secrets) {
      const secret = fromBase64url(text)
      if (secret === null || (only !== null && vault !== only)) continue
      const key = await ageKeyOf(secret, holder.key.sitting)
      secrets.push({ vault, epoch: epoch as StatementHash, secret, key })
    }
    const value = body.half === null ? null : fromBase64url(body.half.value)
    const half = body.half === null || value === null ? null : { name: body.half.name, value }
    opened.push({ id: envelopeIdOfBytes(bytes), fields, secrets, half, signedBy })
  }
  return opened
}

/** Whether a grant by the case key gives exactly what the opening says this holder gets. */
export function agreesWithOpening(
  grant: OpenedGrant,
  opening: Opening,
  openingHash: StatementHash,
): boolean {
  const allowed = allowance(opening, grant.fields.member)
  if (allowed === null || !isHalfOf(grant, opening, allowed.half)) return false
  return grant.secrets.every(
    ({ vault, epoch, key }) =>
      allowed.vaults.includes(vault) &&
      epoch === openingHash &&
      recipientOf(opening, vault) === key.hash,
  )
}

/** The hash of the recipient that the opening makes this vault with; null for one that officers found. */
export const recipientOf = (opening: Opening, vault: VaultName): string | null =>
  vault === 'internal' || vault === 'examination' ? null : opening.vaults[vault]

function allowance(
  opening: Opening,
  member: string,
): { vaults: readonly VaultName[]; half: 'A' | 'B' | null } | null {
  if (member === 'reporter') return { vaults: reporterVaults, half: null }
  if (member === 'recovery') {
    return opening.recovery ? { vaults: ['report', 'original'], half: 'B' } : null
  }
  return opening.granted.find((one) => one.member === member) ?? null
}

/** Whether a grant holds this half of the identity's secret, as the opening names it, or none at all. */
export function isHalfOf(grant: OpenedGrant, opening: Opening, allowed: 'A' | 'B' | null): boolean {
  if (grant.half === null) return true
  return (
    grant.half.name === allowed && opening.halves[grant.half.name] === halfHash(grant.half.value)
  )
}
