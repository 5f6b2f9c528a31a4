// The committed vectors: their shape, and what a holder sees of a case in words that any reader can be compared by.
import { readFileSync } from 'node:fs'
import type { GenericSchema } from 'valibot'
import type { Finding, ServedCase, ServedEnvelope } from '../src/case-file.ts'
import type { OfficeId } from '../src/id.ts'
import { openLock } from '../src/lock.ts'
import type { OfficeBundle, VerifiedOffice } from '../src/office.ts'
import { openCase } from '../src/open-case.ts'
import type { CaseHolder } from '../src/open-grants.ts'
import * as schema from '../src/schema.ts'
import { type VaultName, vaultNames } from '../src/schema.ts'
import { readBody, readStatement, type StatementKind } from '../src/statement.ts'
import { base64url, fromBase64url, fromUtf8, utf8 } from '../src/text.ts'

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
  /** What is at the limits of the format and past them. */
  readonly strict: {
    /** Read where this kind is expected; `reason` is '' where it is right. */
    readonly statements: readonly (Text & { readonly reason: string })[]
    readonly bodies: readonly (Text & { readonly right: boolean })[]
    /** The secrets of each, newest first, or the reason for which it has none. */
    readonly locks: readonly {
      readonly name: string
      readonly reason: string
      readonly bytes: string
      readonly seed: string
      readonly secrets: readonly string[]
    }[]
  }
}
interface Text {
  readonly name: string
  readonly kind: string
  readonly text: string
}
type AccountField = 'loginSecret' | 'lockSeed' | 'lock' | 'accountSecret'

export const vectorNames = ['office', 'account', 'case', 'refused', 'proposal', 'strict'] as const

const folder = new URL('../../../docs/format/vectors/', import.meta.url)
export const vectorText = (name: keyof Vectors): string =>
  readFileSync(new URL(`${name}.json`, folder), 'utf8')

export function readVectors(names: readonly (keyof Vectors)[] = vectorNames): Vectors {
  const entries = names.map((name) => [name, JSON.parse(vectorText(name))])
  return Object.fromEntries(entries) as Vectors
}

/** What packages/sealed says of a statement where its kind is expected; '' where it is right. */
export function statementReason({ text, kind }: Text): string {
  const read = readStatement(text, [kind as StatementKind])
  return read.ok ? '' : read.reason
}

const bodyShapes: Readonly<Record<string, GenericSchema>> = {
  ...{ opening: schema.opening, epoch: schema.epochBody, granted: schema.grantedBody },
  ...{ removal: schema.removalBody, request: schema.requestBody, approval: schema.approvalBody },
  ...{ grant: schema.grantBody, wrap: schema.wrapBody },
}
export function bodyIsRight({ text, kind }: Text): boolean {
  const shape = bodyShapes[kind]
  return shape !== undefined && readBody(utf8(text), shape) !== null
}

/** The secrets of a lock, newest first, or why it has none. */
export async function lockOutcome(
  { seed }: { readonly seed: string },
  office: string,
  bytes: Uint8Array,
): Promise<readonly string[] | string> {
  const opened = await openLock(bytes, fromBase64url(seed) ?? new Uint8Array(), office as OfficeId)
  return opened.ok ? [opened.accountSecret, ...opened.older].map(base64url) : opened.reason
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
