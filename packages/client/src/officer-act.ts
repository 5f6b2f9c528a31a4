// An act of an officer in a case: sealed once, ready to be sent until it is stored, in epochs without whoever has left.
import type { OfficerWriteHead } from '@kentongan/domain/wire/case'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import type { CaseKindName } from '@kentongan/sealed/case-kinds'
import { type CaseEnvelope, sealInCase } from '@kentongan/sealed/case-writer'
import type { SealedGrant } from '@kentongan/sealed/grant'
import type { MemberKeys } from '@kentongan/sealed/member'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { writeBody } from '@kentongan/sealed/statement'
import { type Answer, callFrame, type Fetch, nothing } from './api.ts'
import { renewVaults } from './renew.ts'
import { wireGrantOf, wireOf } from './submit.ts'
import { type WriterInCase, writerInCase } from './writer.ts'

/** Sealed and ready: `send` again after a failure sends the same bytes, stored once. */
export interface OfficerAct {
  readonly case: string
  readonly head: OfficerWriteHead
  readonly blobs: readonly Uint8Array[]
}

export interface Desk {
  readonly office: VerifiedOffice
  readonly keys: MemberKeys
  readonly day: string
}

export function sendAct(fetch: Fetch, act: OfficerAct): Promise<Answer<unknown>> {
  const call = { method: 'POST', path: `/api/cases/${act.case}/envelopes` } as const
  return callFrame(fetch, call, nothing, act.head, act.blobs)
}

/** What is sealed together, and goes or fails together. */
export interface Draft {
  readonly envelopes: readonly CaseEnvelope[]
  readonly grants?: readonly SealedGrant[]
  readonly revoked?: readonly string[]
  readonly status?: OfficerWriteHead['status']
}

export interface Ready extends WriterInCase {
  readonly opened: OpenedCase
  readonly reportHeads: readonly string[]
  /** The act that this draft and every epoch that had to begin before it make. */
  readonly act: (draft: Draft) => OfficerAct
}

/** A case that may be written into: with the next epoch of every vault that somebody has left. */
export async function readyToWrite(desk: Desk, found: OpenedCase): Promise<Ready> {
  const { office, day } = desk
  const { member, signing } = desk.keys
  const author = { id: member, signing, directory: office.directory.version }
  const renewal = await renewVaults(office, found, author, day)
  const { opened } = renewal
  const act = (draft: Draft): OfficerAct => {
    const revoked = [...new Set([...renewal.revoked, ...(draft.revoked ?? [])])]
    // Whoever gives the case up in this act is not handed the epoch that it begins.
    const grants = [...renewal.grants, ...(draft.grants ?? [])].filter(
      ({ member }) => !revoked.includes(member),
    )
    const envelopes = [...renewal.envelopes, ...draft.envelopes]
    const head: OfficerWriteHead = {
      grants: grants.map(wireGrantOf),
      envelopes: envelopes.map(wireOf),
      status: draft.status ?? null,
      revoked,
    }
    return { case: opened.case, head, blobs: [...grants, ...envelopes].map((one) => one.bytes) }
  }
  const reportHeads = opened.vaults.report?.heads ?? []
  return { ...writerInCase(office, opened, author, day), opened, reportHeads, act }
}

/** One statement in `report`, that the reporter reads. */
export async function sealInReport(
  desk: Desk,
  found: OpenedCase,
  kind: CaseKindName,
  content: unknown,
  revoked: readonly string[] = [],
): Promise<OfficerAct> {
  const { writer, vault, reportHeads, act } = await readyToWrite(desk, found)
  const links = { previous: reportHeads }
  const sealed = await sealInCase(writer, vault('report'), kind, writeBody(content), links)
  return act({ envelopes: [sealed], revoked })
}
