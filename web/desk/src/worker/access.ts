// Who reads a case, changed at this desk; and the reporter's identity, opened with a colleague's approval.
import {
  sealConflict,
  sealGrantTo,
  sealIdentityApproval,
  sealIdentityRequest,
  sealRemoval,
} from '@kentongan/client/officer-access'
import type { Desk, OfficerAct } from '@kentongan/client/officer-act'
import { jsonOf } from '@kentongan/client/view'
import { parseReporterIdentity } from '@kentongan/domain/report'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import { openIdentity } from '@kentongan/sealed/open-identity'
import type { VaultName } from '@kentongan/sealed/schema'
import type { AccessAct, OpenedIdentity } from './access-act.ts'
import { atWork } from './case.ts'
import { forgetCase } from './case-index.ts'
import { changeMemory, withoutCase } from './memory.ts'
import type { CasePage, Outcome, Told, Write } from './protocol.ts'
import type { State } from './state.ts'
import { sendWrite, storeWrite } from './writing.ts'

export function changeAccess(
  state: State,
  { act, ...write }: Write & { readonly act: AccessAct },
  tell: (told: Told) => void,
): Promise<Outcome<CasePage>> {
  return sendWrite(state, write, tell, (desk, opened) => sealAccess(desk, opened, act))
}

function sealAccess(desk: Desk, opened: OpenedCase, act: AccessAct): Promise<OfficerAct> {
  switch (act.kind) {
    case 'let-in': {
      const { member, half, original } = act
      const wanted: readonly VaultName[] = [
        'report',
        ...(original ? ['original' as const] : []),
        'internal',
      ]
      const vaults = wanted.filter((one) => opened.vaults[one] !== undefined)
      return sealGrantTo(desk, opened, { member, vaults, half })
    }
    case 'remove':
      return sealRemoval(desk, opened, act.member)
    case 'ask-identity':
      return sealIdentityRequest(desk, opened, act.reason)
    case 'approve-identity':
      return sealIdentityApproval(desk, opened, act.request, act.reason)
  }
}

/** What this officer holds of the case goes with the declaration: it cannot be opened again to be shown. */
export async function declareConflict(
  state: State,
  write: Write,
  tell: (told: Told) => void,
): Promise<Outcome<null>> {
  const stored = await storeWrite(state, write, tell, sealConflict)
  const work = atWork(state)
  if (!stored.ok || work === null) return stored
  state.cases.delete(write.case)
  // What was given up is not missing.
  await changeMemory(state, work.own, (now) => withoutCase(now, write.case))
  await forgetCase(state, work.own, write.case)
  return stored
}

export async function readIdentity(state: State, caseId: string): Promise<Outcome<OpenedIdentity>> {
  const work = atWork(state)
  const found = state.cases.get(caseId)
  if (work === null || found?.opened == null) return { ok: false, code: 'not-signed-in' }
  const { served, opened } = found
  const result = await openIdentity(work.office, served, opened, work.own.keys, state.day())
  if (!result.ok) return { ok: false, code: result.reason }
  const identity = parseReporterIdentity(jsonOf(result.body))
  return identity === null
    ? { ok: false, code: 'tampered' }
    : { ok: true, value: { identity, expires: result.expires } }
}
