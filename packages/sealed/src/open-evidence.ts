// Opening one piece of evidence and checking that it is the one that the report named.
import { type CaseId, keyIdOf } from './id.ts'
import { openEnvelope } from './open.ts'
import type { OpenedCase } from './open-case.ts'
import type { Refusal } from './statement.ts'
import { fromBase64url } from './text.ts'

export type OpenEvidenceResult =
  | { readonly ok: true; readonly content: Uint8Array }
  | { readonly ok: false; readonly reason: Refusal }

/**
 * The file's bytes, exactly as the reporter had them. `statement` is the hash by which the report (or a
 * message) names it: another file of the same case, or of another, is 'tampered'. Never throws.
 */
export async function openEvidence(
  opened: OpenedCase,
  office: string,
  statement: string,
  bytes: Uint8Array,
): Promise<OpenEvidenceResult> {
  const vault = opened.vaults.original
  if (vault === undefined) return { ok: false, reason: 'not-a-member' }
  const result = await openEnvelope(bytes, vault.key, ['evidence'])
  if (!result.ok) return result
  const { fields, hash, body, signedBy } = result.value
  const key = fromBase64url(opened.opening.reporter.key)
  const named =
    key !== null &&
    hash === statement &&
    fields.office === office &&
    fields.case === (opened.case as CaseId) &&
    fields.vault === 'original' &&
    fields.epoch === vault.epoch &&
    fields.author === keyIdOf(key) &&
    signedBy(key)
  return named ? { ok: true, content: body } : { ok: false, reason: 'tampered' }
}
