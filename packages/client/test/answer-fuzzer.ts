// What a server answers, and the file of a ceremony: whatever it is, a value of the promised shape or a code of ours.

import { servedCaseHead } from '@kentongan/domain/wire/case'
import { errorStatus } from '@kentongan/domain/wire/errors'
import { encodeFrame } from '@kentongan/domain/wire/frame'
import { officeAnswer } from '@kentongan/domain/wire/office'
import { addDays, rootDays } from '@kentongan/sealed/office'
import { signatureOf, signStatement } from '@kentongan/sealed/statement'
import { base64url } from '@kentongan/sealed/text'
import fc from 'fast-check'
import { beginStory, castOf } from '../../sealed/test/case-fixture.ts'
import type { Property } from '../../sealed/test/fuzz-world.ts'
import { bytes, json, mutated, mutatedJson } from '../../sealed/test/mutations.ts'
import { intake, makeOffice, today } from '../../sealed/test/office-fixture.ts'
import { type Answer, callJson, type Fetch, readFrame } from '../src/api.ts'
import { readRootFile } from '../src/root.ts'
import { joinCase } from '../src/served-case.ts'

const answering =
  (body: BodyInit, status = 200): Fetch =>
  async () =>
    new Response(body, { status })
const call = { method: 'GET', path: '/api/x' } as const

/** Throws unless it is a value, or a code of the contract and nothing beside it. */
function ours(answer: Answer<unknown>): void {
  if (answer.ok) return
  const known = Object.hasOwn(errorStatus, answer.code)
  if (!known && !['offline', 'answer-not-understood'].includes(answer.code)) {
    throw new Error(answer.code)
  }
  if (Object.keys(answer).length > 2) throw new Error('says more')
}

export async function answerFuzzers(): Promise<Readonly<Record<string, Property>>> {
  const fixture = await makeOffice()
  const story = await beginStory(fixture.office, intake(fixture.members))
  const { inspector } = castOf(fixture)
  const office = { state: 'ready', today, starting: null, office: fixture.bundle }
  const { caseId: id, nonce } = story.submission
  const days = { received: today, changed: today }
  const listed = {
    id,
    nonce: base64url(nonce),
    ticket: 'x',
    ...days,
    status: 'received',
    envelopes: 1,
  }
  const [envelope] = story.envelopes
  if (envelope === undefined) throw new Error('nothing sealed')
  const { bytes: sealed, vault, epoch, author, class: kind, pair } = envelope
  const wire = { id: envelope.id, vault, epoch, author, class: kind, pair }
  const head = { case: listed, grants: 1, envelopes: [wire], evidence: [] }
  const frame = encodeFrame(head, [sealed, sealed])
  const right = await readFrame(answering(frame), call, servedCaseHead)
  if (!right.ok) throw new Error(right.code)
  return {
    answers: fc.asyncProperty(
      fc.oneof(json, mutatedJson(office)),
      fc.constantFrom(200, 400, 401, 404, 500, 502),
      async (text, status) => ours(await callJson(answering(text, status), call, officeAnswer)),
    ),
    frames: fc.asyncProperty(
      fc.oneof(
        bytes,
        mutated(frame),
        mutatedJson(head).map((text) =>
          encodeFrame(JSON.parse(text === '' ? 'null' : text), [sealed]),
        ),
      ),
      async (body) => {
        const answer = await readFrame(answering(Uint8Array.from(body)), call, servedCaseHead)
        ours(answer)
        if (answer.ok) joinCase(id, answer.value.head, answer.value.blobs)
      },
    ),
    rootFiles: await rootFileFuzzer(fixture, inspector),
  }
}

/** A file whose root is almost right, signed by the office's own key, as one who holds the sheets would. */
async function rootFileFuzzer(
  { office, keys, bundle }: Awaited<ReturnType<typeof makeOffice>>,
  inspector: ReturnType<typeof castOf>['inspector'],
) {
  const fields = {
    ...{ ...office.root, version: 2, previous: office.rootHash, day: today },
    expires: addDays(today, rootDays[1]),
  }
  const signed = signStatement('root', fields, keys.root)
  const rest = { directory: null, renewal: null, profile: null }
  const file = { root: signed, ...rest }
  const served = JSON.stringify({ state: 'ready', today, starting: null, office: bundle })
  const read = (text: string) => readRootFile(answering(served), text, inspector, today)
  const right = await read(JSON.stringify(file))
  if (!right.ok || right.value === null) throw new Error('no root')
  const resigned = mutatedJson(fields).map((text) => {
    const statement = `kentongan/v1/root\n${text}`
    return JSON.stringify({
      root: { statement, signatures: [signatureOf(statement, keys.root)] },
      ...rest,
    })
  })
  return fc.asyncProperty(fc.oneof(json, mutatedJson(file), resigned), async (text) => {
    const answer = await read(text)
    if (!answer.ok) throw new Error(answer.code)
    if (answer.value === null) return
    if (answer.value.root.version !== 2 || answer.value.root.office !== office.office) {
      throw new Error('another office’s, or one that skips')
    }
  })
}
