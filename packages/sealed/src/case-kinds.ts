// Which statements a case may hold: the vault of each, who may write it, and how the wire classes it.
import type { VaultName } from './schema.ts'
import type { StatementKind } from './statement.ts'

export const envelopeClasses = ['opening', 'content', 'granted', 'status', 'epoch'] as const
export type EnvelopeClass = (typeof envelopeClasses)[number]
export type Writer = 'reporter' | 'officer'

interface CaseKind {
  readonly vault: VaultName
  readonly writers: readonly Writer[]
  readonly class: EnvelopeClass
}

/** The closed table (docs/format/envelope-v1.md §6). */
export const caseKinds = {
  opening: { vault: 'report', writers: ['reporter'], class: 'opening' },
  report: { vault: 'report', writers: ['reporter'], class: 'content' },
  evidence: { vault: 'original', writers: ['reporter'], class: 'content' },
  identity: { vault: 'identity', writers: ['reporter'], class: 'content' },
  message: { vault: 'report', writers: ['reporter', 'officer'], class: 'content' },
  receipt: { vault: 'report', writers: ['officer'], class: 'content' },
  granted: { vault: 'report', writers: ['officer'], class: 'granted' },
  label: { vault: 'report', writers: ['officer'], class: 'status' },
  status: { vault: 'internal', writers: ['officer'], class: 'status' },
  note: { vault: 'internal', writers: ['officer'], class: 'content' },
  epoch: { vault: 'internal', writers: ['officer'], class: 'epoch' },
} as const satisfies Partial<Record<StatementKind, CaseKind>>
export type CaseKindName = keyof typeof caseKinds

export const caseKindNames = Object.keys(caseKinds) as CaseKindName[]

export const mayWrite = (kind: CaseKindName, writer: Writer): boolean =>
  (caseKinds[kind].writers as readonly Writer[]).includes(writer)
