// Which statements a case may hold: the vaults of each, who may write it, and how the wire classes it.
import type { VaultName } from './schema.ts'
import type { StatementKind } from './statement.ts'

export const envelopeClasses = [
  'opening',
  'content',
  'granted',
  'removal',
  'request',
  'approval',
  'status',
  'proposal',
  'epoch',
] as const
export type EnvelopeClass = (typeof envelopeClasses)[number]
export type Writer = 'reporter' | 'officer'

interface CaseKind {
  readonly vaults: readonly VaultName[]
  readonly writers: readonly Writer[]
  readonly class: EnvelopeClass
}

const reporter: readonly Writer[] = ['reporter']
const officer: readonly Writer[] = ['officer']
const both: readonly Writer[] = ['reporter', 'officer']

/** The closed table (docs/format/envelope-v1.md §7). */
export const caseKinds = {
  opening: { vaults: ['report'], writers: reporter, class: 'opening' },
  report: { vaults: ['report'], writers: reporter, class: 'content' },
  evidence: { vaults: ['original'], writers: reporter, class: 'content' },
  identity: { vaults: ['identity'], writers: reporter, class: 'content' },
  message: { vaults: ['report'], writers: both, class: 'content' },
  receipt: { vaults: ['report'], writers: officer, class: 'content' },
  granted: { vaults: ['report'], writers: officer, class: 'granted' },
  conflict: { vaults: ['report'], writers: officer, class: 'removal' },
  removal: { vaults: ['report'], writers: officer, class: 'removal' },
  request: { vaults: ['report'], writers: officer, class: 'request' },
  approval: { vaults: ['report'], writers: officer, class: 'approval' },
  label: { vaults: ['report'], writers: officer, class: 'status' },
  status: { vaults: ['internal'], writers: officer, class: 'status' },
  proposal: { vaults: ['internal'], writers: officer, class: 'proposal' },
  note: { vaults: ['internal'], writers: officer, class: 'content' },
  paper: { vaults: ['examination'], writers: officer, class: 'content' },
  epoch: {
    vaults: ['report', 'original', 'internal', 'examination'],
    writers: both,
    class: 'epoch',
  },
} as const satisfies Partial<Record<StatementKind, CaseKind>>
export type CaseKindName = keyof typeof caseKinds

export const caseKindNames = Object.keys(caseKinds) as CaseKindName[]

export const mayWrite = (kind: CaseKindName, writer: Writer): boolean =>
  caseKinds[kind].writers.includes(writer)

export const belongsIn = (kind: CaseKindName, vault: VaultName): boolean =>
  (caseKinds[kind].vaults as readonly VaultName[]).includes(vault)

/** Vaults that the opening makes and its reporter holds; officers found the others. */
export const reporterVaults = ['report', 'original', 'identity'] as const
export type ReporterVault = (typeof reporterVaults)[number]
export const isReporterVault = (vault: VaultName): vault is ReporterVault =>
  (reporterVaults as readonly VaultName[]).includes(vault)
