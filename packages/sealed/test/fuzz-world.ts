// What the fuzzing properties have in common: one case with its keys, and what may come out of anything.
import type fc from 'fast-check'
import type { OpenedCase } from '../src/case-file.ts'
import type { MemberKeys } from '../src/member.ts'
import type { Story } from './case-fixture.ts'
import type { Fixture } from './office-fixture.ts'

export interface World {
  readonly fixture: Fixture
  readonly story: Story
  readonly assistant: MemberKeys
  readonly triager: MemberKeys
  /** As the assistant, who holds half A and asked for the identity, sees the case. */
  readonly opened: OpenedCase
}

export type Property = fc.IRawProperty<unknown>

const reasons: ReadonlySet<string> = new Set([
  ...['malformed', 'unsupported', 'not-a-member', 'tampered', 'expired'],
])
/** Of a list, whether a grant opened that holds a half alone; of an expired office, the office. */
const beside: ReadonlySet<string> = new Set(['ok', 'reason', 'halfOnly', 'office'])

/** Throws unless this is a success, or a coarse reason and nothing finer beside it. */
export function coarse(result: { readonly ok: boolean; readonly reason?: string }): void {
  if (result.ok) return
  if (!reasons.has(result.reason ?? '')) throw new Error(`reason ${result.reason}`)
  const more = Object.keys(result).find((name) => !beside.has(name))
  if (more !== undefined) throw new Error(`says ${more}`)
}
