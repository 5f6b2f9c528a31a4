// Opening the envelopes of a case's vaults: every header against the wire, every author against their own key.
import { inBatches } from '@kentongan/age/batches'
import type {
  EnvelopeAuthor,
  Finding,
  OpenedEnvelope,
  OpenedSecret,
  ServedCase,
  ServedEnvelope,
} from './case-file.ts'
import { belongsIn, caseKindNames, caseKinds, mayWrite } from './case-kinds.ts'
import { keyIdOf } from './id.ts'
import { memberOf, type VerifiedOffice } from './office.ts'
import { openEnvelope } from './open.ts'
import { recipientOf } from './open-grants.ts'
import type { FoundOpening } from './open-opening.ts'
import { type VaultName, vaultNames } from './schema.ts'
import type { Refusal } from './statement.ts'
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
  const reporterKeys = await keysOf(found, links)
  return { office, served, links, ...found, secrets: byVault, reporterKeys }
}

/** A reporter's new key counts from the epoch that names it, if their last one signed that. */
async function keysOf(
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

export interface OpenedVaults {
  readonly envelopes: readonly OpenedEnvelope[]
  readonly findings: readonly Finding[]
}

/** Opens everything in the vaults of which this holder has a secret; of any other there is nothing to say. */
export async function openVaults(ground: VaultGround): Promise<OpenedVaults> {
  const envelopes: OpenedEnvelope[] = []
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const vault of vaultNames.filter((one) => ground.secrets.has(one))) {
    const own = ground.served.envelopes.filter((one) => one.vault === vault)
    const results = await inBatches(own, async (one) => ({
      served: one,
      result: await openOne(ground, one),
    }))
    for (const { served, result } of results) {
      if (typeof result === 'string') {
        findings.push(refusalOf(ground, served, result))
      } else if (seen.has(result.hash)) {
        findings.push({ kind: 'replayed', envelope: served.id })
      } else {
        seen.add(result.hash)
        envelopes.push(result)
      }
    }
  }
  return { envelopes, findings }
}

/** An epoch that follows one of ours and does not open has gone on without us. */
function refusalOf(
  { secrets }: VaultGround,
  { id, vault, epoch, class: kind }: ServedEnvelope,
  reason: Refusal,
): Finding {
  const follows = kind === 'epoch' && secrets.get(vault)?.has(epoch) === true
  if (follows && reason === 'not-a-member') return { kind: 'shut-out', vault }
  return { kind: 'refused', envelope: id, reason }
}

/** The key that this envelope must be sealed to: of its epoch, or of the one that it begins. */
function keyOf(ground: VaultGround, served: ServedEnvelope): OpenedSecret | null {
  const { links, secrets, openingHash } = ground
  if (served.class === 'epoch') {
    return links.find((one) => one.served === served)?.secret ?? null
  }
  const epoch = served.class === 'opening' ? openingHash : served.epoch
  return secrets.get(served.vault)?.get(epoch) ?? null
}

async function openOne(
  ground: VaultGround,
  served: ServedEnvelope,
): Promise<OpenedEnvelope | Refusal> {
  const secret = keyOf(ground, served)
  if (secret === null) return 'not-a-member'
  const result = await openEnvelope(served.bytes, secret.key, caseKindNames)
  if (!result.ok) return result.reason
  const { kind, fields, hash, body, signedBy } = result.value
  const consistent =
    fields.office === ground.office.office &&
    fields.case === ground.served.case &&
    fields.vault === served.vault &&
    belongsIn(kind, fields.vault) &&
    caseKinds[kind].class === served.class &&
    fields.author === served.author &&
    fields.pair === served.pair &&
    fields.epoch === served.epoch
  const author = consistent ? await authorOf(ground, served, signedBy) : null
  if (author === null || !mayWrite(kind, author.kind)) return 'tampered'
  if (kind === 'opening' && hash !== ground.openingHash) return 'tampered'
  const { vault, epoch, previous, pair, directory, day } = fields
  const own = { vault, epoch, previous, pair, directory, day }
  return { id: served.id, hash, kind, author, ...own, late: false, body }
}

/** The author, if that author's own key signed: the reporter's of this epoch, or a card of the directory. */
async function authorOf(
  { office, reporterKeys }: VaultGround,
  { vault, epoch, author }: ServedEnvelope,
  signedBy: (key: Uint8Array) => Promise<boolean>,
): Promise<EnvelopeAuthor | null> {
  const inReport = vault === 'report' && epoch !== ''
  const theirs = inReport ? [reporterKeys.get(epoch)] : [...reporterKeys.values()]
  const key = theirs.find((one) => one !== undefined && keyIdOf(one) === author)
  if (key !== undefined) return (await signedBy(key)) ? { kind: 'reporter' } : null
  const card = office.cards.get(author)
  const member = memberOf(office, author)
  if (card === undefined || member === null || !(await signedBy(card.key))) return null
  return { kind: 'officer', member: author, person: member.person }
}
