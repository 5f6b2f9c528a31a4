// A whole submission as a browser would send it, caught on its way, to be changed and sent by hand.
import { makeReportJob } from '@kentongan/client/submit'
import { decodeFrame, encodeFrame, frameType } from '@kentongan/domain/wire/frame'
import { envelopeIdOfBytes } from '@kentongan/sealed/id'
import {
  Encrypter,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption'
import { expect } from 'vitest'
import { intakeToken, origin, type TestOffice } from './office-server.ts'
import { patience, sampleReport } from './sample-report.ts'

export interface CaughtHead {
  account: unknown
  session: string | null
  case: { id: string; nonce: string }
  grants: { id: string; member: string; author: string }[]
  envelopes: CaughtEnvelope[]
  evidence: unknown[]
}

export interface CaughtEnvelope {
  id: string
  vault: string
  epoch: string
  class: string
  author: string
  pair: string
}

export type Body = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>

export interface CaughtSubmission {
  readonly head: CaughtHead
  readonly blobs: Uint8Array[]
  readonly token: string
  readonly frame: () => Uint8Array<ArrayBuffer>
  /** Sends a body with the headers it should have, but for what is changed (null: left out). */
  readonly send: (body: Body, change?: Record<string, string | null>) => Promise<Response>
  /** Puts other bytes, under their own right id, in an envelope's place. */
  readonly replace: (envelope: CaughtEnvelope, bytes: Uint8Array) => void
  readonly remove: (envelope: CaughtEnvelope) => void
  readonly report: CaughtEnvelope
  readonly identity: CaughtEnvelope
}

export async function catchSubmission(test: TestOffice): Promise<CaughtSubmission> {
  let caught: Uint8Array<ArrayBuffer> | null = null
  const job = makeReportJob(sampleReport(await test.office(), test.server.today()))
  const fetch = async (_: string, init: RequestInit) => {
    caught = init.body as Uint8Array<ArrayBuffer>
    return new Response('{}', { status: 500 })
  }
  await job.run(fetch, 'caught-before-it-is-used', patience, () => undefined)
  const decoded = caught === null ? null : decodeFrame(caught)
  if (decoded === null) throw new Error('nothing was sent')
  const head = decoded.head as CaughtHead
  const blobs = [...decoded.blobs]
  const token = await intakeToken(test.server.browser())
  const blobAt = (envelope: CaughtEnvelope) =>
    blobs.length - head.envelopes.length + head.envelopes.indexOf(envelope)
  const [, report, identity] = head.envelopes
  if (report === undefined || identity === undefined) throw new Error('not a submission')
  return {
    head,
    blobs,
    token,
    report,
    identity,
    frame: () => encodeFrame(head, blobs),
    send: (body, change = {}) => send(test, token, body, change),
    replace(envelope, bytes) {
      blobs[blobAt(envelope)] = bytes
      envelope.id = envelopeIdOfBytes(bytes)
    },
    remove(envelope) {
      blobs.splice(blobAt(envelope), 1)
      head.envelopes.splice(head.envelopes.indexOf(envelope), 1)
    },
  }
}

function send(
  test: TestOffice,
  token: string,
  body: Body,
  change: Record<string, string | null>,
): Promise<Response> {
  const headers = new Headers({
    origin,
    'content-type': frameType,
    authorization: `Intake ${token}`,
  })
  for (const [name, value] of Object.entries(change)) {
    if (value === null) headers.delete(name)
    else headers.set(name, value)
  }
  const init = { method: 'POST', headers, body, duplex: 'half' as const }
  return test.server.app.fetch(new Request(`${origin}/api/reports`, init))
}

/** The refusal is this one, and nothing of the submission was stored. */
export async function expectRefused(
  test: TestOffice,
  submission: CaughtSubmission,
  answer: Promise<Response>,
  status: number,
  code: string,
): Promise<void> {
  const response = await answer
  const body = await response.json()
  expect({ status: response.status, body }).toEqual({ status, body: { error: { code } } })
  const left = await test.server.storage.read(test.keys.office, async ({ cases }) => ({
    case: await cases.find(submission.head.case.id),
    cases: await cases.listOfMember(test.officers[0]?.keys.member ?? ''),
  }))
  expect(left).toEqual({ case: null, cases: [] })
  expect(test.server.blobs.staged.size + test.server.blobs.kept.size).toBe(0)
}

export const hybrid = async (): Promise<string> =>
  identityToRecipient(await generateHybridIdentity())
export const classical = async (): Promise<string> =>
  identityToRecipient(await generateX25519Identity())

/** A real age file of so many bytes to these recipients. */
export async function ageFile(
  recipients: readonly string[],
  bytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter()
  for (const one of recipients) encrypter.addRecipient(one)
  return Uint8Array.from(await encrypter.encrypt(new Uint8Array(bytes)))
}
