// Opening one piece of evidence and checking that it is the one that the report named.
import type { OpenedCase } from './case-file.ts'
import { openEnvelope, signerOf } from './open.ts'
import type { Refusal } from './statement.ts'

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
  // The wire does not say which epoch it is of, and the newest is the likeliest.
  const keys = [...(opened.vaults.original?.keys ?? [])].reverse()
  for (const [epoch, key] of keys) {
    const expected = { office, case: opened.case, vault: 'original', epoch } as const
    const result = await openEnvelope(bytes, key, ['evidence'], expected)
    if (!result.ok && result.reason === 'not-a-member') continue
    if (!result.ok) return result
    const { hash, body } = result.value
    const signer = await signerOf(result.value, opened.reporterKeys)
    return hash === statement && signer !== null
      ? { ok: true, content: body }
      : { ok: false, reason: 'tampered' }
  }
  return { ok: false, reason: 'not-a-member' }
}
