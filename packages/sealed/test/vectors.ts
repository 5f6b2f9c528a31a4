// The committed vectors: their shape, and what a holder sees of a case in words that any reader can be compared by.
import { readFileSync } from 'node:fs'
import type { Finding, ServedCase, ServedEnvelope } from '../src/case-file.ts'
import type { OfficeBundle, VerifiedOffice } from '../src/office.ts'
import { openCase } from '../src/open-case.ts'
import type { CaseHolder } from '../src/open-grants.ts'
import { type VaultName, vaultNames } from '../src/schema.ts'
import { base64url, fromUtf8 } from '../src/text.ts'

export interface Outcome {
  /** Why nothing opened; '' when the case did. */
  readonly reason: string
  /** In order, vault by vault; `author` is 'reporter' or a member's id. */
  readonly envelopes: readonly {
    readonly hash: string
    readonly kind: string
    readonly vault: string
    readonly author: string
    readonly late: boolean
    readonly body: string
  }[]
  readonly readers: readonly {
    readonly member: string
    readonly vaults: readonly string[]
    readonly half: string | null
    readonly until: string | null
  }[]
  /** Sorted, all of them: a vault's newest epoch, who holds it, who may not go on, its heads. */
  readonly vaults: Readonly<
    Partial<
      Record<
        VaultName,
        {
          readonly epoch: string
          readonly holders: readonly string[]
          readonly leavers: readonly string[]
          readonly heads: readonly string[]
        }
      >
    >
  >
  readonly half: { readonly name: string; readonly value: string } | null
  /** Each as JSON, sorted. */
  readonly findings: readonly string[]
}

export interface WireGrant {
  readonly member: string
  readonly bytes: string
}

export interface WireEnvelope extends Omit<ServedEnvelope, 'bytes'> {
  readonly bytes: string
}

interface HolderVector {
  readonly member: string
  /** The age seed that this holder's grants are sealed to. */
  readonly seed: string
  readonly expected: Outcome
}

/** What is served otherwise than in case.json, and what then comes out for this holder. */
export interface RefusalVector {
  readonly name: string
  readonly holder: string
  /** Ids of envelopes and grants that are not served. */
  readonly without: readonly string[]
  readonly envelopes: readonly WireEnvelope[]
  readonly grants: readonly WireGrant[]
  readonly nonce: string
  readonly expected: Outcome
}

export interface Vectors {
  readonly office: {
    readonly today: string
    readonly secret: string
    readonly sheets: readonly string[]
    readonly office: string
    readonly fingerprint: string
    readonly rootKey: string
    readonly recovery: string
    readonly first: OfficeBundle
    readonly later: OfficeBundle
    readonly members: readonly {
      readonly accountSecret: string
      readonly member: string
      readonly identity: string
    }[]
  }
  readonly account: {
    readonly office: string
    readonly reporter: Readonly<Record<AccountField | 'code' | 'typed' | 'loginId', string>>
    readonly officer: Readonly<Record<AccountField | 'username' | 'passphrase' | 'card', string>>
    readonly mistyped: {
      readonly codes: readonly string[]
      readonly sheets: readonly string[]
    }
  }
  readonly case: {
    readonly case: string
    readonly nonce: string
    readonly ticket: string
    readonly envelopes: readonly WireEnvelope[]
    readonly grants: readonly (WireGrant & { readonly id: string })[]
    readonly evidence: {
      readonly statement: string
      readonly bytes: string
      readonly content: string
    }
    readonly holders: Readonly<Record<string, HolderVector>>
    readonly identity: {
      readonly holder: string
      readonly lastDay: string
      readonly dayAfter: string
      readonly body: string
    }
    /** Every vault secret there has been: with these, age alone opens every envelope. */
    readonly secrets: readonly {
      readonly vault: string
      readonly epoch: string
      readonly secret: string
    }[]
  }
  readonly refused: readonly RefusalVector[]
  /** The same case served with a kind that is younger than those vectors. */
  readonly proposal: readonly RefusalVector[]
}
type AccountField = 'loginSecret' | 'lockSeed' | 'lock' | 'accountSecret'

export const vectorNames = ['office', 'account', 'case', 'refused', 'proposal'] as const

const folder = new URL('../../../docs/format/vectors/', import.meta.url)
export const vectorText = (name: keyof Vectors): string =>
  readFileSync(new URL(`${name}.json`, folder), 'utf8')

export function readVectors(names: readonly (keyof Vectors)[] = vectorNames): Vectors {
  const entries = names.map((name) => [name, JSON.parse(vectorText(name))])
  return Object.fromEntries(entries) as Vectors
}

const findingText = (finding: Finding): string => JSON.stringify(finding)

/** What packages/sealed makes of a case for this holder. */
export async function outcomeOf(
  office: VerifiedOffice,
  served: ServedCase,
  holder: CaseHolder,
): Promise<Outcome> {
  const opened = await openCase(office, served, holder)
  if (!opened.ok) {
    const nothing = { envelopes: [], readers: [], vaults: {}, half: null, findings: [] }
    return { reason: opened.reason, ...nothing }
  }
  const { value } = opened
  const vaults: Record<string, Outcome['vaults'][VaultName]> = {}
  for (const vault of vaultNames) {
    const held = value.vaults[vault]
    if (held === undefined) continue
    const { epoch, holders, leavers, heads } = held
    vaults[vault] = {
      epoch,
      holders: [...holders].sort(),
      leavers: [...leavers].sort(),
      heads: [...heads].sort(),
    }
  }
  return {
    reason: '',
    envelopes: vaultNames.flatMap((vault) =>
      value.envelopes
        .filter((one) => one.vault === vault)
        .map(({ hash, kind, author, late, body }) => ({
          hash,
          kind,
          vault,
          author: author.kind === 'reporter' ? 'reporter' : author.member,
          late,
          body: fromUtf8(body) ?? '',
        })),
    ),
    readers: value.readers.map(({ member, vaults: read, half, until }) => ({
      member,
      vaults: read,
      half,
      until,
    })),
    vaults,
    half: value.half === null ? null : { ...value.half, value: base64url(value.half.value) },
    findings: value.findings.map(findingText).sort(),
  }
}

export const wireOf = (one: ServedEnvelope): WireEnvelope => {
  const { id, vault, epoch, author, class: kind, pair, bytes } = one
  return { id, vault, epoch, author, class: kind, pair, bytes: base64url(bytes) }
}

export type Change = Partial<Pick<RefusalVector, 'without' | 'envelopes' | 'grants' | 'nonce'>>

/** Adds this serving with what comes out of it. */
export type Add = (name: string, holder: string, change: Change) => Promise<void>

/** An outcome to compare by: the statement hash stands for the body as well. */
export const withoutBodies = <O extends Pick<Outcome, 'envelopes'>>(outcome: O): O => ({
  ...outcome,
  envelopes: outcome.envelopes.map((one) => ({ ...one, body: '' })),
})
