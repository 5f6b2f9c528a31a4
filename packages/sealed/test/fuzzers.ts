// Whatever is served or typed, in thousands of variations: nothing but a coarse reason ever comes out.
import { checkAgeHeader } from '@kentongan/age/header'
import fc from 'fast-check'
import { parseCode } from '../src/code.ts'
import { readContainer } from '../src/format.ts'
import { type OfficeBundle, verifyOffice } from '../src/office.ts'
import { parseShareSheet } from '../src/office-secret.ts'
import { openEnvelope } from '../src/open.ts'
import { comparePin, pinOf } from '../src/pins.ts'
import * as schema from '../src/schema.ts'
import {
  readBody,
  readStatement,
  type Signed,
  type StatementKind,
  signatureOf,
  statementKinds,
} from '../src/statement.ts'
import { utf8 } from '../src/text.ts'
import { beginStory, castOf, holderOf, letIn, read, write } from './case-fixture.ts'
import { caseFuzzers } from './case-fuzzers.ts'
import { coarse, type Property, type World } from './fuzz-world.ts'
import { bytes, json, mutated, mutatedJson } from './mutations.ts'
import { intake, makeOffice, today } from './office-fixture.ts'
import { ownFuzzers } from './own-fuzzers.ts'

async function makeWorld(): Promise<World> {
  const fixture = await makeOffice()
  const { inspector, triager, assistant } = castOf(fixture)
  const story = await beginStory(fixture.office, intake(fixture.members))
  await letIn(story, inspector, assistant, ['report'])
  await write(story, assistant, 'request', { reason: 'perlu' })
  const opened = await read(story, holderOf(assistant))
  return { fixture, story, triager, assistant, opened }
}

const kinds = Object.keys(statementKinds) as StatementKind[]

/** What a bundle's statements say, changed, and signed by the office's own signer again. */
const bundleOf = ({ fixture }: World) => {
  const { bundle } = fixture
  const { inspector } = castOf(fixture)
  const resigned = (statement: string): Signed => ({
    statement,
    signatures: [
      signatureOf(statement, inspector.signing),
      signatureOf(statement, fixture.keys.root),
    ],
  })
  const change = (signed: Signed): fc.Arbitrary<Signed> => {
    const [head = '', fields = ''] = signed.statement.split('\n')
    return fc.oneof(
      fc
        .tuple(fc.nat(signed.statement.length - 1), fc.string({ maxLength: 8 }))
        .map(([at, text]) => signed.statement.slice(0, at) + text + signed.statement.slice(at + 1))
        .chain((statement) => fc.constantFrom({ ...signed, statement }, resigned(statement))),
      mutatedJson(JSON.parse(fields)).map((text) => resigned(`${head}\n${text}`)),
      fc
        .tuple(fc.string(), fc.string())
        .map(([key, signature]) => ({ ...signed, signatures: [{ key, signature }] })),
    )
  }
  const [root, card] = [bundle.roots[0], bundle.cards[0]] as [Signed, Signed]
  return fc.oneof(
    change(bundle.directory).map((directory): OfficeBundle => ({ ...bundle, directory })),
    change(bundle.renewal).map((renewal): OfficeBundle => ({ ...bundle, renewal })),
    change(bundle.profile).map((profile): OfficeBundle => ({ ...bundle, profile })),
    change(root).map((one): OfficeBundle => ({ ...bundle, roots: [one] })),
    change(root).map((one): OfficeBundle => ({ ...bundle, roots: [root, one] })),
    change(card).map(
      (one): OfficeBundle => ({ ...bundle, cards: [one, ...bundle.cards.slice(1)] }),
    ),
  )
}

const bodies = [
  ...[schema.opening, schema.grantBody, schema.grantedBody, schema.epochBody],
  ...[schema.removalBody, schema.requestBody, schema.approvalBody, schema.wrapBody],
]

/** By what they try, properties that nothing may break. */
export async function fuzzers(): Promise<Readonly<Record<string, Property>>> {
  const world = await makeWorld()
  const { fixture, story, triager } = world
  const [envelope] = story.envelopes
  if (envelope === undefined) throw new Error('nothing sealed')
  return {
    headers: fc.property(fc.oneof(bytes, mutated(envelope.bytes)), (one) => {
      if (!['ok', 'malformed', 'unsupported'].includes(checkAgeHeader(one))) throw new Error()
    }),
    containers: fc.property(bytes, (one) => {
      const container = readContainer(one)
      if (container !== null && container.body.length > one.length) throw new Error('made up')
    }),
    statements: fc.property(fc.constantFrom(...kinds), json, (kind, text) => {
      coarse(readStatement(`kentongan/v1/${kind}\n${text}`, kinds))
      coarse(readStatement(text, kinds))
    }),
    bodies: fc.property(fc.constantFrom(...bodies), json, bytes, (shape, text, junk) => {
      readBody(utf8(text), shape)
      readBody(junk, shape)
    }),
    envelopes: fc.asyncProperty(fc.oneof(bytes, mutated(envelope.bytes)), async (one) => {
      coarse(await openEnvelope(one, triager.age, kinds))
    }),
    offices: fc.property(bundleOf(world), (bundle) => {
      coarse(verifyOffice(bundle, today))
      const history = [...bundle.roots, bundle.directory, bundle.renewal]
      const pin = pinOf(fixture.office)
      const compared = comparePin(fixture.office, pin, history)
      if (compared !== 'same') throw new Error(compared)
      const { version } = pin.directory
      const newer = {
        ...fixture.office,
        directory: { ...fixture.office.directory, version: version + 3 },
      }
      if (comparePin(newer, pin, history) === 'same') throw new Error('the same')
    }),
    typing: fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (typed) => {
      parseCode('account-code', typed)
      parseCode('key-card-code', typed)
      parseShareSheet(typed)
    }),
    ...(await caseFuzzers(world)),
    ...(await ownFuzzers(world)),
  }
}
