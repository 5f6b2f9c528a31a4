// An office that is being set up: its secret, split once, until it is published and forgotten.
import * as v from 'valibot'

/** The sheets are split once and kept: sheets of two splittings restore nothing together. */
export interface Founding {
  readonly secret: Uint8Array
  readonly sheets: readonly string[]
  readonly kept: readonly boolean[]
  readonly name: string
  readonly position: string
}

/** Sealed to the founder alone. */
export const foundingBody = v.object({
  secret: v.string(),
  sheets: v.pipe(v.array(v.string()), v.length(3)),
  kept: v.pipe(v.array(v.boolean()), v.length(3)),
  name: v.string(),
  position: v.string(),
})

/** Beside it in the clear: whose it is, which is public. */
export const foundingRecord = v.object({
  office: v.string(),
  username: v.string(),
  sealed: v.instance(Uint8Array),
})
export const foundingName = 'setup'
