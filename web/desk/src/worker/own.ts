// What an officer keeps in this browser, sealed to themselves: one purpose, one name, one shape.
import type { OfficerSession } from '@kentongan/client/officer'
import type { OfficeId } from '@kentongan/sealed/id'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { openFromSelf } from '@kentongan/sealed/open-self'
import { sealToSelf } from '@kentongan/sealed/self'
import { readBody, writeBody } from '@kentongan/sealed/statement'
import type * as v from 'valibot'
import { forget, keep, recall } from './keep.ts'

export type Purpose = 'pins' | 'index' | 'draft' | 'setup'

const nameOf = (session: OfficerSession, purpose: Purpose, more: string): string =>
  `${purpose}:${session.member}${more === '' ? '' : `:${more}`}`

/** What was kept, or null when there is nothing of this shape. */
export async function recallOwn<Schema extends v.GenericSchema>(
  session: OfficerSession,
  office: OfficeId,
  purpose: Purpose,
  shape: Schema,
  more = '',
): Promise<v.InferOutput<Schema> | null> {
  const bytes = await recall(nameOf(session, purpose, more))
  if (bytes === null) return null
  const body = await openFromSelf(session.keys, office, purpose, bytes)
  return body === null ? null : readBody(body, shape)
}

export async function keepOwn(
  session: OfficerSession,
  office: VerifiedOffice['office'],
  purpose: Purpose,
  value: unknown,
  more = '',
): Promise<boolean> {
  const bytes = await sealToSelf(session.keys, office, purpose, writeBody(value))
  return keep(nameOf(session, purpose, more), bytes)
}

export const forgetOwn = (session: OfficerSession, purpose: Purpose, more = ''): Promise<void> =>
  forget(nameOf(session, purpose, more))
