// Finding a case's opening among what is served: the one whose body the case is named after.
import type { OpenedSecret, ServedCase } from './case-file.ts'
import { caseIdOf, type StatementHash } from './id.ts'
import type { VerifiedOffice } from './office.ts'
import { openEnvelope, signerOf } from './open.ts'
import { type Opening, opening as openingSchema } from './schema.ts'
import { readBody } from './statement.ts'
import { fromBase64url } from './text.ts'

export interface FoundOpening {
  readonly opening: Opening
  readonly openingHash: StatementHash
  readonly reporterKey: Uint8Array
}

/** A case has one: of a server that serves more, these are looked at. */
const openingsMax = 4

/**
 * The opening that one of these secrets opens: of this office, hashing to the case's id, with the public nonce,
 * founding the very vault it is sealed to, signed by the key it names. Null when there is none.
 */
export async function findOpening(
  office: VerifiedOffice,
  served: ServedCase,
  secrets: readonly OpenedSecret[],
): Promise<FoundOpening | null> {
  const keys = secrets.filter((one) => one.vault === 'report').map((one) => one.key)
  const expected = { office: office.office, case: served.case }
  const openings = served.envelopes.filter((one) => one.class === 'opening')
  for (const envelope of openings.slice(0, openingsMax)) {
    for (const key of keys) {
      const result = await openEnvelope(envelope.bytes, key, ['opening'], expected)
      if (!result.ok) continue
      const { hash, body } = result.value
      const opening = readBody(body, openingSchema)
      const reporterKey = opening === null ? null : fromBase64url(opening.reporter.key)
      if (opening === null || reporterKey === null) continue
      const genuine =
        caseIdOf(body) === served.case &&
        opening.nonce === served.nonce &&
        opening.vaults.report === key.hash &&
        isSound(opening) &&
        (await signerOf(result.value, [reporterKey])) !== null
      if (genuine) return { opening, openingHash: hash, reporterKey }
    }
  }
  return null
}

/** Nobody twice, nobody whom it excludes, and nothing of the identity but halves. */
function isSound({ granted, excluded }: Opening): boolean {
  const persons = new Set(granted.map((one) => one.person))
  return (
    persons.size === granted.length &&
    granted.every((one) => !excluded.includes(one.person)) &&
    granted.every((one) => one.vaults.every((vault) => vault === 'report' || vault === 'original'))
  )
}
