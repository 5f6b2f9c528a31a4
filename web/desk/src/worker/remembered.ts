// Whose Kartu Kunci this browser keeps, so that a daily sign-in needs no paper.
import * as v from 'valibot'
import type { State } from './state.ts'

const schema = v.object({
  office: v.string(),
  username: v.string(),
  card: v.instance(Uint8Array),
})
export interface Remembered {
  readonly office: string
  readonly username: string
  readonly card: Uint8Array
}
const name = 'card'

/** The office at which somebody was signed in here last, or null. */
export async function rememberedOffice(state: State): Promise<string | null> {
  const read = v.safeParse(schema, await state.store.get(name).catch(() => null))
  return read.success ? read.output.office : null
}

/** The officer who was here last, at this office; null at another, or when nobody was. */
export async function readRemembered(state: State, office: string): Promise<Remembered | null> {
  const read = v.safeParse(schema, await state.store.get(name).catch(() => null))
  return read.success && read.output.office === office ? read.output : null
}

export async function remember(state: State, remembered: Remembered): Promise<void> {
  await state.store.put(name, remembered)
}

export async function forgetRemembered(state: State): Promise<void> {
  await state.store.remove(name)
}
