// What a case's vaults stand on: every secret under the epoch it is of, and the reporter's key in each of them.
import type { OpenedSecret, ServedCase } from './case-file.ts'
import { keyIdOf } from './id.ts'
import type { VerifiedOffice } from './office.ts'
import { recipientOf } from './open-grants.ts'
import type { FoundOpening } from './open-opening.ts'
import type { VaultName } from './schema.ts'
import { fromBase64url } from './text.ts'
import type { Link, Unwound } from './unwind.ts'

export interface VaultGround extends FoundOpening {
  readonly office: VerifiedOffice
  readonly served: ServedCase
  readonly links: readonly Link[]
  /** By vault, by the statement that began the epoch. */
  readonly secrets: ReadonlyMap<VaultName, ReadonlyMap<string, OpenedSecret>>
  /** The reporter's verification key in each epoch of `report`. */
  readonly reporterKeys: ReadonlyMap<string, Uint8Array>
}

/** Puts every secret under the epoch that it is of by what it opened, not by what a grant claims. */
export async function groundOf(
  office: VerifiedOffice,
  served: ServedCase,
  found: FoundOpening,
  { links, secrets }: Unwound,
): Promise<VaultGround> {
  const byVault = new Map<VaultName, Map<string, OpenedSecret>>()
  const put = (secret: OpenedSecret): void => {
    const own = byVault.get(secret.vault) ?? new Map<string, OpenedSecret>()
    byVault.set(secret.vault, own.set(secret.epoch, secret))
  }
  for (const secret of secrets) {
    const first = recipientOf(found.opening, secret.vault)
    if (first === secret.key.hash) put({ ...secret, epoch: found.openingHash })
  }
  for (const link of links) put(link.secret)
  const reporterKeys = await reporterKeysOf(found, links)
  return { office, served, links, ...found, secrets: byVault, reporterKeys }
}

/** By epoch of `report`. A reporter's new key counts from the epoch that names it, if their last one signed that. */
export async function reporterKeysOf(
  found: FoundOpening,
  links: readonly Link[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const keys = new Map<string, Uint8Array>([[found.openingHash, found.reporterKey]])
  for (const [hash, key] of keys) {
    const next = links.filter(
      ({ secret, unsealed }) => secret.vault === 'report' && unsealed.fields.epoch === hash,
    )
    for (const { unsealed, body } of next) {
      const fresh = body.reporter === null ? null : fromBase64url(body.reporter.key)
      const own = unsealed.fields.author === keyIdOf(key) && (await unsealed.signedBy(key))
      if (!keys.has(unsealed.hash)) keys.set(unsealed.hash, own && fresh !== null ? fresh : key)
    }
  }
  return keys
}
