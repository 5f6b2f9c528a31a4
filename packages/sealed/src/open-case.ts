// Opening a case against a server that may lie: every author, vault, link, and reader is checked.
import * as v from 'valibot'
import { type CaseKindName, caseKindNames, caseKinds, mayWrite } from './case-kinds.ts'
import type { WireFields } from './case-writer.ts'
import { type CaseId, caseIdOf, keyIdOf, recipientHash, type StatementHash } from './id.ts'
import type { AgeKey } from './keys.ts'
import { memberOf, type VerifiedOffice } from './office.ts'
import { openEnvelope } from './open.ts'
import {
  agreesWithOpening,
  type CaseHolder,
  type OpenedGrant,
  type OpenedSecret,
  openGrants,
} from './open-grants.ts'
import { headsOf, holesIn, inOrder } from './order.ts'
import type { VaultName } from './schema.ts'
import { epochBody, grantedBody, type Opening, opening as openingSchema } from './schema.ts'
import { type Refusal, readBody } from './statement.ts'
import { fromBase64url } from './text.ts'

export interface ServedEnvelope extends WireFields {
  readonly id: string
  readonly bytes: Uint8Array
}

export interface ServedCase {
  readonly case: string
  readonly nonce: string
  /** This holder's grants. */
  readonly grants: readonly Uint8Array[]
  readonly envelopes: readonly ServedEnvelope[]
}

export type EnvelopeAuthor =
  | { readonly kind: 'reporter' }
  | { readonly kind: 'officer'; readonly member: string; readonly person: string }

export interface OpenedEnvelope {
  readonly id: string
  readonly hash: StatementHash
  readonly kind: CaseKindName
  readonly vault: VaultName
  readonly author: EnvelopeAuthor
  readonly previous: readonly string[]
  readonly pair: string
  /** The day its author claims, 'YYYY-MM-DD'. */
  readonly day: string
  /** Still untrusted content: parse it with the domain's schema. */
  readonly body: Uint8Array
}

export interface Reader {
  readonly person: string
  readonly member: string
  readonly vaults: readonly VaultName[]
  readonly half: 'A' | 'B' | null
  readonly since: string
  /** Who let them in. */
  readonly by: EnvelopeAuthor
}

/** What did not hold. Nothing of it is ever dropped silently. */
export type Finding =
  | { readonly kind: 'refused'; readonly envelope: string; readonly reason: Refusal }
  | { readonly kind: 'replayed'; readonly envelope: string }
  | { readonly kind: 'missing'; readonly vault: VaultName; readonly hash: string }
  | { readonly kind: 'office-behind'; readonly version: number }

export interface OpenedVault extends OpenedSecret {
  readonly heads: readonly string[]
}

export interface OpenedCase {
  readonly case: CaseId
  readonly opening: Opening
  readonly openingHash: StatementHash
  /** In order, vault by vault. */
  readonly envelopes: readonly OpenedEnvelope[]
  readonly readers: readonly Reader[]
  readonly vaults: Readonly<Partial<Record<VaultName, OpenedVault>>>
  readonly half: OpenedGrant['half']
  readonly findings: readonly Finding[]
}

export type OpenCaseResult =
  | { readonly ok: true; readonly value: OpenedCase }
  | { readonly ok: false; readonly reason: Refusal }

/**
 * Opens everything in a case that this holder's grants open. Fails as a whole only when no grant gives
 * `report` ('not-a-member': half of an identity alone reads nothing) or no opening is this case's
 * ('tampered'); anything else that is wrong is a finding beside what could be opened. Never throws on
 * served bytes.
 */
export async function openCase(
  office: VerifiedOffice,
  served: ServedCase,
  holder: CaseHolder,
): Promise<OpenCaseResult> {
  const caseId = served.case as CaseId
  const grants = await openGrants(served.grants, office.office, caseId, holder)
  const found = await findOpening(office, served, grants)
  if (found === null) {
    const reads = grants.some((grant) => grant.secrets.some((one) => one.vault === 'report'))
    return { ok: false, reason: reads ? 'tampered' : 'not-a-member' }
  }
  const state: State = { office, caseId, ...found, findings: [], opened: [], seen: new Set() }
  const own = grants.filter((grant) => isByCaseKey(grant, found.reporterKey))
  const agreed = own.filter((one) => agreesWithOpening(one, found.opening, found.openingHash))
  const secrets = agreed.flatMap((grant) => grant.secrets)
  for (const secret of secrets) await openVault(state, served.envelopes, secret)
  const readers = readersOf(state)
  const later = grants.filter((grant) => isOnRecord(state, grant, readers))
  const internal = await openInternal(state, served.envelopes, later, readers)
  const vaults: Partial<Record<VaultName, OpenedVault>> = {}
  for (const secret of [...secrets, ...internal]) {
    const items = state.opened.filter((one) => one.vault === secret.vault)
    vaults[secret.vault] = { ...secret, heads: headsOf(items) }
    for (const hash of holesIn(items)) {
      state.findings.push({ kind: 'missing', vault: secret.vault, hash })
    }
  }
  const half = agreed.map((grant) => grant.half).find((one) => one !== null) ?? null
  const { opening, openingHash, findings } = state
  const envelopes = inOrder(state.opened)
  const value = { case: caseId, opening, openingHash, envelopes, readers, vaults, half, findings }
  return { ok: true, value }
}

interface FoundOpening {
  readonly opening: Opening
  readonly openingHash: StatementHash
  readonly reporterKey: Uint8Array
}

interface State extends FoundOpening {
  readonly office: VerifiedOffice
  readonly caseId: CaseId
  readonly findings: Finding[]
  readonly opened: OpenedEnvelope[]
  readonly seen: Set<string>
}

async function findOpening(
  office: VerifiedOffice,
  served: ServedCase,
  grants: readonly OpenedGrant[],
): Promise<FoundOpening | null> {
  const secrets = grants.flatMap((grant) => grant.secrets).filter((one) => one.vault === 'report')
  for (const envelope of served.envelopes.filter((one) => one.class === 'opening')) {
    for (const secret of secrets) {
      const result = await openEnvelope(envelope.bytes, secret.key, ['opening'])
      if (!result.ok) continue
      const { fields, hash, body, signedBy } = result.value
      const opening = readBody(body, openingSchema)
      const reporterKey = opening === null ? null : fromBase64url(opening.reporter.key)
      if (opening === null || reporterKey === null) continue
      const genuine =
        fields.office === office.office &&
        fields.case === served.case &&
        caseIdOf(body) === served.case &&
        opening.nonce === served.nonce &&
        opening.vaults.report === recipientHash(secret.key.recipient) &&
        fields.author === keyIdOf(reporterKey) &&
        signedBy(reporterKey)
      if (genuine) return { opening, openingHash: hash, reporterKey }
    }
  }
  return null
}

const isByCaseKey = (grant: OpenedGrant, key: Uint8Array): boolean =>
  grant.fields.author === keyIdOf(key) && grant.signedBy(key)

async function openVault(
  state: State,
  envelopes: readonly ServedEnvelope[],
  secret: OpenedSecret,
): Promise<void> {
  for (const envelope of envelopes.filter((one) => one.vault === secret.vault)) {
    const result = await openOne(state, envelope, secret.key, secret.epoch)
    if (typeof result === 'string') {
      state.findings.push({ kind: 'refused', envelope: envelope.id, reason: result })
    } else if (state.seen.has(result.hash)) {
      state.findings.push({ kind: 'replayed', envelope: envelope.id })
    } else {
      state.seen.add(result.hash)
      state.opened.push(result)
    }
  }
}

async function openOne(
  state: State,
  envelope: ServedEnvelope,
  key: AgeKey,
  epoch: string,
): Promise<OpenedEnvelope | Refusal> {
  const result = await openEnvelope(envelope.bytes, key, caseKindNames)
  if (!result.ok) return result.reason
  const { kind, fields, hash, body, signedBy } = result.value
  const founding = kind === 'opening' || kind === 'epoch'
  const consistent =
    fields.office === state.office.office &&
    fields.case === state.caseId &&
    fields.vault === envelope.vault &&
    caseKinds[kind].vault === fields.vault &&
    caseKinds[kind].class === envelope.class &&
    fields.author === envelope.author &&
    fields.pair === envelope.pair &&
    fields.epoch === envelope.epoch &&
    (founding ? fields.epoch === '' : fields.epoch === epoch)
  const author = consistent ? authorOf(state, fields.author, signedBy) : null
  if (author === null || !mayWrite(kind, author.kind)) return 'tampered'
  if (kind === 'opening' && hash !== state.openingHash) return 'tampered'
  if (fields.directory > state.office.directory.version) {
    state.findings.push({ kind: 'office-behind', version: fields.directory })
  }
  const { previous, pair, day, vault } = fields
  return { id: envelope.id, hash, kind, vault, author, previous, pair, day, body }
}

/** The author, if that author's own key signed: the case's key, or a card of the directory. */
function authorOf(
  state: State,
  author: string,
  signedBy: (key: Uint8Array) => boolean,
): EnvelopeAuthor | null {
  if (author === keyIdOf(state.reporterKey)) {
    return signedBy(state.reporterKey) ? { kind: 'reporter' } : null
  }
  const card = state.office.cards.get(author)
  const member = memberOf(state.office, author)
  if (card === undefined || member === null || !signedBy(card.key)) return null
  return { kind: 'officer', member: author, person: member.person }
}

/** Who can read: the opening's own list, then every record by somebody who could read before. */
function readersOf(state: State): readonly Reader[] {
  const { opening, openingHash } = state
  const begun = state.opened.find((one) => one.hash === openingHash)?.day ?? ''
  const by: EnvelopeAuthor = { kind: 'reporter' }
  const readers: Reader[] = opening.granted.map((one) => ({ ...one, since: begun, by }))
  for (const record of inOrder(state.opened.filter((one) => one.kind === 'granted'))) {
    const body = readBody(record.body, grantedBody)
    const granter = record.author
    const allowed =
      body !== null &&
      granter.kind === 'officer' &&
      body.grant === record.pair &&
      readers.some((one) => one.member === granter.member && one.vaults.includes('report')) &&
      !opening.excluded.includes(body.person) &&
      memberOf(state.office, body.member)?.person === body.person
    if (allowed) readers.push({ ...v.parse(grantedBody, body), since: record.day, by: granter })
    else state.findings.push({ kind: 'refused', envelope: record.id, reason: 'tampered' })
  }
  return readers
}

/** A later grant counts only with its record, by the granter whom the record names. */
function isOnRecord(state: State, grant: OpenedGrant, readers: readonly Reader[]): boolean {
  const { author, member } = grant.fields
  const card = state.office.cards.get(author)
  if (card === undefined || !grant.signedBy(card.key)) return false
  const record = state.opened.find((one) => one.kind === 'granted' && one.pair === grant.id)
  const byAuthor = record?.author.kind === 'officer' && record.author.member === author
  return byAuthor && readers.some((one) => one.member === member && one.by === record.author)
}

async function openInternal(
  state: State,
  envelopes: readonly ServedEnvelope[],
  grants: readonly OpenedGrant[],
  readers: readonly Reader[],
): Promise<readonly OpenedSecret[]> {
  const secret = grants.flatMap((grant) => grant.secrets).find((one) => one.vault === 'internal')
  if (secret === undefined) return []
  await openVault(state, envelopes, secret)
  const epoch = state.opened.find((one) => one.kind === 'epoch' && one.hash === secret.epoch)
  const body = epoch === undefined ? null : readBody(epoch.body, epochBody)
  const founder = epoch?.author
  const founded =
    body?.recipient === recipientHash(secret.key.recipient) &&
    founder?.kind === 'officer' &&
    readers.some((one) => one.member === founder.member && one.vaults.includes('report'))
  if (founded) return [secret]
  const unfounded = state.opened.filter((one) => one.vault === 'internal')
  for (const one of unfounded) {
    state.opened.splice(state.opened.indexOf(one), 1)
    state.findings.push({ kind: 'refused', envelope: one.id, reason: 'tampered' })
  }
  return []
}
