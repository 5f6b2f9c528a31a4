// A case as it is served and as it was opened: the shapes between the two.
import type { CaseKindName } from './case-kinds.ts'
import type { WireFields } from './case-writer.ts'
import type { CaseId, StatementHash } from './id.ts'
import type { AgeKey } from './keys.ts'
import type { Opening, VaultName } from './schema.ts'
import type { Refusal } from './statement.ts'

export interface ServedEnvelope extends WireFields {
  readonly id: string
  readonly bytes: Uint8Array
}

export interface ServedCase {
  readonly case: string
  readonly nonce: string
  /** This holder's grants, and the wraps made for them. */
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
  /** The epoch in which it was written; '' for what founds a vault. */
  readonly epoch: string
  readonly author: EnvelopeAuthor
  readonly previous: readonly string[]
  readonly pair: string
  /** The directory version that its author knew; 0 from a reporter. */
  readonly directory: number
  /** The day its author claims, 'YYYY-MM-DD'. */
  readonly day: string
  /** Written into an epoch that had ended by all that its successor saw: shown, and counts for nothing. */
  readonly late: boolean
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
  /** The day of the epoch that left them out; null while they read. */
  readonly until: string | null
  /** The grant on record; '' for one of the opening. */
  readonly grant: string
}

/** What did not hold. Nothing of it is ever dropped silently. */
export type Finding =
  | { readonly kind: 'refused'; readonly envelope: string; readonly reason: Refusal }
  | { readonly kind: 'replayed'; readonly envelope: string }
  | { readonly kind: 'late'; readonly envelope: string }
  | { readonly kind: 'missing'; readonly vault: VaultName; readonly hash: string }
  | { readonly kind: 'office-behind'; readonly version: number }
  /** A grant that nothing on record stands behind. */
  | { readonly kind: 'grant-refused'; readonly grant: string }
  /** By the record this holder has a key of this vault, and it was not served. */
  | { readonly kind: 'key-missing'; readonly vault: VaultName }
  /** The vault went on in an epoch for which this holder has no key. */
  | { readonly kind: 'shut-out'; readonly vault: VaultName }

/** A vault's secret, by the statement that began its epoch. */
export interface OpenedSecret {
  readonly vault: VaultName
  readonly epoch: StatementHash
  readonly secret: Uint8Array
  readonly key: AgeKey
}

/** A vault as its holder may write into it: its newest epoch. */
export interface OpenedVault extends OpenedSecret {
  readonly heads: readonly string[]
  /** Members' ids, 'reporter', 'recovery'. */
  readonly holders: ReadonlySet<string>
  /** Members among them who may not go on: before anything is sealed here, the next epoch begins without them. */
  readonly leavers: readonly string[]
  /** Keys of every epoch so far: what was sealed in one stays there. */
  readonly keys: ReadonlyMap<string, AgeKey>
}

export interface OpenedCase {
  readonly case: CaseId
  readonly opening: Opening
  readonly openingHash: StatementHash
  /** Verification keys that the reporter has had in this case, newest last. */
  readonly reporterKeys: readonly Uint8Array[]
  /** What the reporter's grants are sealed to now. */
  readonly reporterRecipient: string
  /** In order, vault by vault. */
  readonly envelopes: readonly OpenedEnvelope[]
  readonly readers: readonly Reader[]
  readonly vaults: Readonly<Partial<Record<VaultName, OpenedVault>>>
  readonly half: { readonly name: 'A' | 'B'; readonly value: Uint8Array } | null
  readonly findings: readonly Finding[]
}

export type OpenCaseResult =
  | { readonly ok: true; readonly value: OpenedCase }
  | { readonly ok: false; readonly reason: Refusal }
