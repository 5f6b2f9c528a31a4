// What was typed into a case and not sent: sealed to its author, and there again after a lock or a crash.
import * as v from 'valibot'
import { forgetSealed, keepSealed, type Own, readSealed } from './kept.ts'
import { type Drafts, noDrafts } from './protocol.ts'

const draftsSchema = v.strictObject({
  reply: v.string(),
  note: v.string(),
  reason: v.string(),
  publicReason: v.string(),
  papers: v.optional(v.record(v.string(), v.string()), {}),
  sheets: v.optional(v.record(v.string(), v.record(v.string(), v.string())), {}),
})
const purpose = 'draft'

/** What this officer has typed into this case here, or nothing. */
export async function draftsOf(own: Own, caseId: string): Promise<Drafts> {
  return (await readSealed(own, purpose, caseId, draftsSchema)) ?? noDrafts
}

/** Keeps what is typed now; nothing typed is nothing kept. */
export async function keepDrafts(own: Own, caseId: string, drafts: Drafts): Promise<void> {
  const { papers, sheets, ...texts } = drafts
  const typed = [texts, papers, ...Object.values(sheets)].flatMap((one) => Object.values(one))
  const empty = typed.every((text) => text === '')
  if (empty) await forgetSealed(own, purpose, caseId)
  else await keepSealed(own, purpose, caseId, drafts)
}
