// What an officer keeps on this device, sealed to themselves before it touches it.
import type { OfficeId } from '@kentongan/sealed/id'
import type { MemberKeys } from '@kentongan/sealed/member'
import { openFromSelf, sealToSelf } from '@kentongan/sealed/self'
import { readBody, writeBody } from '@kentongan/sealed/statement'
import * as v from 'valibot'
import type { Store } from './store.ts'

export interface Own {
  readonly store: Store
  readonly office: OfficeId
  readonly keys: MemberKeys
}

/** `about` tells records of one purpose apart: a case's id, or '' where there is one alone. */
const nameOf = ({ keys }: Own, purpose: string, about: string): string =>
  `${purpose}/${keys.member}/${about}`

/** Seals and keeps a value in place of the one before it. */
export async function keepSealed(
  own: Own,
  purpose: string,
  about: string,
  value: unknown,
): Promise<void> {
  const body = writeBody({ about, value })
  const sealed = await sealToSelf(own.keys, own.office, purpose, body)
  await own.store.put(nameOf(own, purpose, about), sealed)
}

/** The value kept, or null when there is none or it is not this officer's own. Never throws. */
export async function readSealed<Schema extends v.GenericSchema>(
  own: Own,
  purpose: string,
  about: string,
  schema: Schema,
): Promise<v.InferOutput<Schema> | null> {
  const bytes = await own.store.get(nameOf(own, purpose, about)).catch(() => null)
  if (!(bytes instanceof Uint8Array)) return null
  const body = await openFromSelf(own.keys, own.office, purpose, bytes)
  if (body === null) return null
  const shape = v.strictObject({ about: v.literal(about), value: v.unknown() })
  // An index of a thousand cases is longer than anything that is served.
  const value = v.safeParse(schema, readBody(body, shape, body.length)?.value)
  return value.success ? value.output : null
}

/** What records of this purpose are about, in their order. */
export async function sealedUnder(own: Own, purpose: string): Promise<readonly string[]> {
  const start = nameOf(own, purpose, '')
  const names = await own.store.names(start).catch(() => [])
  return names.map((name) => name.slice(start.length))
}

export async function forgetSealed(own: Own, purpose: string, about: string): Promise<void> {
  await own.store.remove(nameOf(own, purpose, about))
}
