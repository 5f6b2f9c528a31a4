// The one transaction that makes a case: its token is spent and everything of it stands, or nothing does.
import { casesPerAccountMax } from '@kentongan/domain/wire/limits'
import type { SubmissionHead } from '@kentongan/domain/wire/submission'
import { insertEvidence } from '../evidence/uploaded.ts'
import { done, type Result, refused } from '../http/answer.ts'
import type { WriteStores } from '../storage/storage.ts'
import type { SubmissionParts } from './check.ts'

export interface NewCase {
  readonly head: SubmissionHead
  readonly parts: SubmissionParts
  readonly digest: string
  readonly ticket: string
  /** The spent token's hash, which the uploads were counted under, and the day it was issued. */
  readonly owner: string
  readonly issued: string
  readonly day: string
  readonly loginId: string | null
}

export interface StoredCase {
  readonly ticket: string
  /** False when the very same request was stored before. */
  readonly isNew: boolean
}

/** Stores the case, unless this very request was stored before. */
export async function storeCase(stores: WriteStores, row: NewCase): Promise<Result<StoredCase>> {
  const { head, day, digest, ticket } = row
  const id = head.case.id
  const known = await stores.cases.find(id)
  if (known !== null) {
    return known.digest === digest ? done({ ticket, isNew: false }) : refused('case-differs')
  }
  const spent = await stores.spentTokens.insert(row.owner, row.issued)
  if (spent === 'duplicate') return refused('intake-token-spent')
  const account = await joinAccount(stores, row)
  if (!account.ok) return account
  const author = head.grants[0]?.author ?? ''
  const made = await stores.cases.insert({
    id,
    nonce: head.case.nonce,
    ticket,
    loginId: account.value,
    received: day,
    changed: day,
    status: 'received',
    workflow: '',
    author,
    digest,
  })
  if (made === 'duplicate') return refused('case-differs')
  const contents = await insertContents(stores, row)
  if (contents === 'duplicate') return refused('not-consistent')
  await stores.audit.append({ kind: 'reports-received', details: { ids: [id] } })
  return done({ ticket, isNew: true })
}

async function joinAccount(
  { accounts, cases }: WriteStores,
  { head, parts, loginId }: NewCase,
): Promise<Result<string>> {
  if (loginId !== null) {
    const others = await cases.listOfAccount(loginId)
    return others.length < casesPerAccountMax ? done(loginId) : refused('account-full')
  }
  if (head.account === null || parts.lock === null) return refused('not-consistent')
  const made = await accounts.insert({ ...head.account, lock: parts.lock })
  return made === 'inserted' ? done(head.account.loginId) : refused('account-exists')
}

async function insertContents(
  stores: WriteStores,
  { head, parts, day, owner }: NewCase,
): Promise<'inserted' | 'duplicate'> {
  const own = { case: head.case.id }
  for (const [at, grant] of head.grants.entries()) {
    const bytes = parts.grants[at] as Uint8Array
    if ((await stores.grants.insert({ ...grant, ...own, bytes })) === 'duplicate')
      return 'duplicate'
  }
  for (const [at, envelope] of head.envelopes.entries()) {
    const bytes = parts.envelopes[at] as Uint8Array
    // The opening and the report: what a list of cases needs.
    const first = envelope.vault === 'report'
    const inserted = await stores.envelopes.insert({ ...envelope, ...own, day, first, bytes })
    if (inserted === 'duplicate') return 'duplicate'
  }
  return insertEvidence(stores, owner, head.case.id, day, head.evidence)
}
