// Opening the envelopes of a case's vaults: every header against the wire, every author against their own key.
import { inBatches } from '@kentongan/age/batches'
import type {
  EnvelopeAuthor,
  Finding,
  OpenedEnvelope,
  OpenedSecret,
  ServedEnvelope,
} from './case-file.ts'
import { belongsIn, caseKindNames, caseKinds, mayWrite } from './case-kinds.ts'
import { keyIdOf } from './id.ts'
import { memberOf } from './office.ts'
import { openEnvelope } from './open.ts'
import type { VaultGround } from './open-ground.ts'
import { vaultNames } from './schema.ts'
import type { Refusal } from './statement.ts'

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
  const { vault, epoch, author: by, pair } = served
  const own = { office: ground.office.office, case: ground.served.case }
  const expected = { ...own, vault, epoch, author: by, pair }
  const result = await openEnvelope(served.bytes, secret.key, caseKindNames, expected)
  if (!result.ok) return result.reason
  const { kind, fields, hash, body, signedBy } = result.value
  const consistent = belongsIn(kind, vault) && caseKinds[kind].class === served.class
  const author = consistent ? await authorOf(ground, served, signedBy) : null
  if (author === null || !mayWrite(kind, author.kind)) return 'tampered'
  if (kind === 'opening' && hash !== ground.openingHash) return 'tampered'
  const { previous, directory, day } = fields
  const said = { vault, epoch, previous, pair, directory, day }
  return { id: served.id, hash, kind, author, ...said, late: false, body }
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
