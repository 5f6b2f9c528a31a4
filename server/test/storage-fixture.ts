// Rows for the storage's tests, each with what the test at hand cares about.
import { randomBytes } from 'node:crypto'
import type {
  AccountRow,
  CaseRow,
  EnvelopeRow,
  EvidenceRow,
  GrantRow,
  InvitationRow,
  OfficerRow,
} from '../src/storage/rows.ts'
import type { Actor, Storage, WriteStores } from '../src/storage/storage.ts'

export const day = '2026-11-24'
export const nextDay = '2026-11-25'
export const reporter: Actor = { kind: 'reporter' }
export const system: Actor = { kind: 'system' }

/** 52 symbols, as an id has. */
export function freshId(): string {
  const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  return Array.from(randomBytes(52), (byte) => symbols[byte % 32]).join('')
}

export function officer(own: Partial<OfficerRow> = {}): OfficerRow {
  return {
    member: freshId(),
    username: `petugas-${freshId().toLowerCase().slice(0, 8)}`,
    loginVerifier: 'v',
    lock: randomBytes(3000),
    totpSecret: 'S',
    totpStep: 0,
    card: '{}',
    ...own,
  }
}

export function invitation(own: Partial<InvitationRow> = {}): InvitationRow {
  return {
    id: freshId(),
    tokenHash: freshId(),
    username: 'irban',
    name: 'Sri Wahyuni',
    position: 'Irban I',
    roles: ['irban', 'penelaah'],
    totpSecret: 'S',
    expires: nextDay,
    member: '',
    ...own,
  }
}

export function account(own: Partial<AccountRow> = {}): AccountRow {
  return { loginId: freshId().slice(0, 26), loginVerifier: 'v', lock: randomBytes(3000), ...own }
}

export function caseRow(loginId: string, own: Partial<CaseRow> = {}): CaseRow {
  return {
    id: freshId(),
    nonce: 'n',
    ticket: freshId().slice(0, 10),
    loginId,
    received: day,
    changed: day,
    status: 'received',
    workflow: '',
    author: freshId(),
    digest: 'd',
    ...own,
  }
}

export function grant(caseId: string, member: string, own: Partial<GrantRow> = {}): GrantRow {
  return {
    case: caseId,
    id: freshId(),
    member,
    author: freshId(),
    expires: null,
    bytes: new Uint8Array(randomBytes(2000)),
    ...own,
  }
}

export function envelope(caseId: string, own: Partial<EnvelopeRow> = {}): EnvelopeRow {
  return {
    id: freshId(),
    case: caseId,
    vault: 'report',
    epoch: '',
    author: freshId(),
    class: 'content',
    pair: '',
    day,
    first: false,
    bytes: new Uint8Array(randomBytes(4000)),
    ...own,
  }
}

export function evidence(caseId: string, own: Partial<EvidenceRow> = {}): EvidenceRow {
  return {
    id: freshId(),
    case: caseId,
    vault: 'original',
    epoch: '',
    author: freshId(),
    class: 'content',
    pair: '',
    day,
    bytes: 1_500_000,
    parts: 2,
    ...own,
  }
}

/** A whole submission: what each test of a stored case begins with. */
export async function submit(
  stores: WriteStores,
  members: readonly string[] = [freshId()],
): Promise<CaseRow> {
  const owner = account()
  await stores.accounts.insert(owner)
  const row = caseRow(owner.loginId)
  await stores.cases.insert(row)
  for (const member of ['reporter', ...members]) await stores.grants.insert(grant(row.id, member))
  await stores.envelopes.insert(envelope(row.id, { class: 'opening', first: true }))
  await stores.envelopes.insert(envelope(row.id, { first: true }))
  await stores.envelopes.insert(envelope(row.id, { vault: 'identity' }))
  await stores.audit.append({ kind: 'reports-received', details: { ids: [row.id] } })
  return row
}

export function stored(storage: Storage, office: string): Promise<CaseRow> {
  return storage.transact(office, reporter, (stores) => submit(stores))
}
