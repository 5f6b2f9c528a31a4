// Drafts: sealed to their author the moment they are typed, and never lost by a lock or a crash.
import * as v from 'valibot'
import { forgetOwn, keepOwn, recallOwn } from './own.ts'
import type { Drafts, Outcome } from './protocol.ts'
import { done, locked, type State } from './state.ts'

const draftSchema = v.strictObject({ text: v.string() })
const nameOf = (caseId: string, kind: keyof Drafts): string => `${caseId}:${kind}`

export async function saveDraft(
  state: State,
  { case: caseId, kind, text }: { case: string; kind: keyof Drafts; text: string },
): Promise<Outcome<null>> {
  const { session, office } = state
  if (session === null || office === null) return locked
  if (text === '') await forgetOwn(session, 'draft', nameOf(caseId, kind))
  else await keepOwn(session, office.office, 'draft', { text }, nameOf(caseId, kind))
  return done
}

export async function recallDrafts(state: State, caseId: string): Promise<Drafts> {
  const { session, office } = state
  if (session === null || office === null) return { reply: '', note: '' }
  const recall = async (kind: keyof Drafts): Promise<string> => {
    const name = nameOf(caseId, kind)
    return (await recallOwn(session, office.office, 'draft', draftSchema, name))?.text ?? ''
  }
  return { reply: await recall('reply'), note: await recall('note') }
}

export async function forgetDraft(
  { session }: State,
  caseId: string,
  kind: keyof Drafts,
): Promise<void> {
  if (session !== null) await forgetOwn(session, 'draft', nameOf(caseId, kind))
}
