// What this browser has seen of the office and its cases: pins that only move forward, and read marks.
import type { ListedCase } from '@kentongan/domain/wire/case'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import { casePinsSchema, officePinSchema } from '@kentongan/sealed/pins'
import * as v from 'valibot'
import { keepSealed, type Own, readSealed } from './kept.ts'
import type { State } from './state.ts'

const markSchema = v.strictObject({
  /** How many envelopes there were when this officer last looked. */
  envelopes: v.number(),
  status: v.string(),
  /** The day of that status as it was verified. */
  statusDay: v.string(),
  ticket: v.string(),
})
export type Mark = v.InferOutput<typeof markSchema>

const memorySchema = v.strictObject({
  office: officePinSchema,
  cases: casePinsSchema,
  marks: v.record(v.string(), markSchema),
  /** Where the audit log ended when it was whole last. */
  log: v.optional(v.strictObject({ sequence: v.number(), hash: v.string() })),
})
export type Memory = v.InferOutput<typeof memorySchema>

const purpose = 'memory'

/** Null in a browser that this officer has not used before. */
export const readMemory = (own: Own): Promise<Memory | null> =>
  readSealed(own, purpose, '', memorySchema)

/** Changes the memory, one tab at a time, so that none undoes another's. */
export function changeMemory(
  state: State,
  own: Own,
  change: (memory: Memory | null) => Memory | null,
): Promise<void> {
  return state.alone(async () => {
    const next = change(await readMemory(own))
    if (next !== null) await keepSealed(own, purpose, '', next)
  })
}

/** The memory with this case as it was just opened. Heads that were not served again stay pinned. */
export function withCase(memory: Memory, opened: OpenedCase, mark: Mark): Memory {
  const served = new Set<string>(opened.envelopes.map((one) => one.hash))
  const before = memory.cases[opened.case] ?? {}
  const heads: Record<string, string[]> = {}
  for (const vault of new Set([...Object.keys(before), ...Object.keys(opened.vaults)])) {
    const now = opened.vaults[vault as keyof OpenedCase['vaults']]?.heads ?? []
    const missing = (before[vault] ?? []).filter((hash) => !served.has(hash))
    if (now.length + missing.length > 0) heads[vault] = [...now, ...missing]
  }
  return {
    ...memory,
    cases: { ...memory.cases, [opened.case]: heads },
    marks: { ...memory.marks, [opened.case]: mark },
  }
}

/** The memory with these cases seen as they are listed. What was verified of a status stays. */
export function withRead(memory: Memory, listed: readonly ListedCase[]): Memory {
  const marks = listed.map(({ id, envelopes, ticket }): [string, Mark] => {
    const { status = '', statusDay = '' } = memory.marks[id] ?? {}
    return [id, { envelopes, ticket, status, statusDay }]
  })
  return { ...memory, marks: { ...memory.marks, ...Object.fromEntries(marks) } }
}

/** The memory without a case that this officer has given up. */
export function withoutCase(memory: Memory | null, caseId: string): Memory | null {
  if (memory === null) return null
  const { [caseId]: _case, ...cases } = memory.cases
  const { [caseId]: _mark, ...marks } = memory.marks
  return { ...memory, cases, marks }
}
