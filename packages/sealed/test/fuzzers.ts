// Whatever is served or typed, in thousands of variations: nothing but a coarse reason ever comes out.
import { checkAgeHeader } from '@kentongan/age/header'
import fc from 'fast-check'
import type { ServedCase, ServedEnvelope } from '../src/case-file.ts'
import { caseKindNames, envelopeClasses } from '../src/case-kinds.ts'
import { sealInCase } from '../src/case-writer.ts'
import { parseCode } from '../src/code.ts'
import { readContainer } from '../src/format.ts'
import type { CaseId } from '../src/id.ts'
import type { MemberKeys } from '../src/member.ts'
import { type OfficeBundle, verifyOffice } from '../src/office.ts'
import { parseShareSheet } from '../src/office-secret.ts'
import { openEnvelope } from '../src/open.ts'
import { openCase } from '../src/open-case.ts'
import { openGrants } from '../src/open-grants.ts'
import { openIdentity } from '../src/open-identity.ts'
import { openSummary } from '../src/open-summary.ts'
import { comparePin, pinOf } from '../src/pins.ts'
import * as schema from '../src/schema.ts'
import { vaultNames } from '../src/schema.ts'
import { sealEnvelope } from '../src/seal.ts'
import {
  readBody,
  readStatement,
  type Signed,
  type StatementKind,
  signatureOf,
  statementKinds,
} from '../src/statement.ts'
import { utf8 } from '../src/text.ts'
import {
  beginStory,
  castOf,
  holderOf,
  letIn,
  read,
  type Story,
  servedTo,
  write,
} from './case-fixture.ts'
import { type Fixture, intake, makeOffice, today } from './office-fixture.ts'

const reasons: ReadonlySet<string> = new Set([
  ...['malformed', 'unsupported', 'not-a-member', 'tampered', 'expired'],
])

/** Throws unless this is a success or a coarse reason. */
function coarse(result: { readonly ok: boolean; readonly reason?: string }): void {
  if (!result.ok && !reasons.has(result.reason ?? '')) throw new Error(`reason ${result.reason}`)
}

interface World {
  readonly fixture: Fixture
  readonly story: Story
  readonly assistant: MemberKeys
  readonly triager: MemberKeys
}

async function makeWorld(): Promise<World> {
  const fixture = await makeOffice()
  const { inspector, triager, assistant } = castOf(fixture)
  const story = await beginStory(fixture.office, intake(fixture.members))
  await letIn(story, inspector, assistant, ['report'])
  await write(story, assistant, 'request', { reason: 'perlu' })
  return { fixture, story, triager, assistant }
}

const kinds = Object.keys(statementKinds) as StatementKind[]
const bytes = fc.uint8Array({ maxLength: 6_000, size: 'max' })
const words = fc.constantFrom(
  ...['office', 'case', 'vault', 'members', 'previous', 'granted', 'vaults', 'half', 'secret'],
  ...['person', 'member', 'request', 'wrap', 'expires', 'reason', 'seen', 'recipient', 'reporter'],
  ...['__proto__', 'constructor', 'toString'],
)
const deep = fc.integer({ min: 1, max: 100_000 }).map((depth) => '['.repeat(depth))
const json = fc.oneof(
  fc.json(),
  fc.dictionary(words, fc.jsonValue()).map((value) => JSON.stringify(value)),
  deep,
)

/** These bytes with some of them changed, cut, or added to. */
const mutated = (original: Uint8Array) =>
  fc
    .tuple(fc.nat(original.length - 1), fc.nat(255), fc.constantFrom('set', 'cut', 'grow'))
    .map(([at, byte, how]) => {
      if (how === 'cut') return original.slice(0, at)
      const changed = new Uint8Array(original.length + (how === 'grow' ? 1 : 0))
      changed.set(original)
      changed[how === 'grow' ? original.length : at] = byte
      return changed
    })

/** A body in the place of one that somebody who holds the keys signed. */
async function withBody({ story, triager }: World, kind: string, body: string) {
  const known = caseKindNames.find((one) => one === kind)
  const author = { id: triager.member, signing: triager.signing, directory: 1 }
  const links = { previous: [story.submission.opening.hash] }
  const { report } = story.submission.vaults
  try {
    const writer = { ...story.submission.writer, author }
    return known === undefined ? [] : [await sealInCase(writer, report, known, utf8(body), links)]
  } catch {
    return []
  }
}

const served = (world: World) =>
  fc
    .record({
      shuffled: fc.shuffledSubarray([...world.story.envelopes]),
      wire: fc.record(
        {
          vault: fc.constantFrom(...vaultNames),
          class: fc.constantFrom(...envelopeClasses),
          epoch: fc.constantFrom('', world.story.submission.opening.hash, 'x'),
          pair: fc.string(),
          author: fc.constantFrom(world.triager.member, 'x'),
        },
        { requiredKeys: [] },
      ),
      at: fc.nat(9),
      junk: bytes,
      kind: fc.constantFrom(...caseKindNames),
      body: json,
    })
    .map(({ shuffled, wire, at, junk, ...forged }) => {
      const changed: ServedEnvelope[] = shuffled.map((one, index) =>
        index === at ? { ...one, ...wire } : one,
      )
      const [first] = changed
      if (first !== undefined) changed.push({ ...first, ...wire, id: 'junk', bytes: junk })
      return { envelopes: changed, forged }
    })

const caseOf = async (
  world: World,
  member: MemberKeys,
  { envelopes, forged }: { envelopes: ServedEnvelope[]; forged: { kind: string; body: string } },
): Promise<ServedCase> => ({
  ...servedTo(world.story, member.member),
  envelopes: [...envelopes, ...(await withBody(world, forged.kind, forged.body))],
})

/** What a bundle's statements say, changed, and signed by the office's own signer again. */
const bundleOf = ({ fixture }: World) =>
  fc
    .tuple(
      fc.constantFrom('directory', 'renewal', 'profile', 'roots', 'cards'),
      fc.constantFrom('statement', 'signature', 'resigned'),
      fc.nat(3_000),
      fc.string({ maxLength: 8 }),
    )
    .map(([part, how, at, text]): OfficeBundle => {
      const { bundle } = fixture
      const change = (signed: Signed): Signed => {
        const place = at % signed.statement.length
        const statement =
          signed.statement.slice(0, place) + text + signed.statement.slice(place + 1)
        const { signing } = castOf(fixture).inspector
        if (how === 'resigned') return { statement, signatures: [signatureOf(statement, signing)] }
        if (how === 'statement') return { ...signed, statement }
        return { ...signed, signatures: [{ key: text, signature: text }] }
      }
      if (part === 'roots') return { ...bundle, roots: bundle.roots.map(change) }
      if (part === 'cards') return { ...bundle, cards: bundle.cards.map(change) }
      return { ...bundle, [part]: change(bundle[part as 'directory']) }
    })

const bodies = [
  ...[schema.opening, schema.grantBody, schema.grantedBody, schema.epochBody],
  ...[schema.removalBody, schema.requestBody, schema.approvalBody, schema.wrapBody],
]

type Property = fc.IRawProperty<unknown>

/** By what they try, properties that nothing may break. */
export async function fuzzers(): Promise<Readonly<Record<string, Property>>> {
  const world = await makeWorld()
  const { fixture, story, assistant, triager } = world
  const [envelope] = story.envelopes
  const [grant] = story.grants
  if (envelope === undefined || grant === undefined) throw new Error('nothing sealed')
  const holder = holderOf(triager)
  const opened = await read(story, holderOf(assistant))
  const office = fixture.keys.office
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
      coarse(await openEnvelope(one, triager.age, caseKindNames))
    }),
    grants: fc.asyncProperty(mutated(grant.bytes), json, async (one, body) => {
      const own = { office, case: story.submission.caseId, member: triager.member }
      const fields = { ...own, author: triager.member, directory: 1, day: today }
      const { recipient } = triager.age
      const text = utf8(body.slice(0, 500))
      const sealed = await sealEnvelope('grant', fields, text, recipient, triager.signing)
      await openGrants([one, sealed.bytes], office, own.case as CaseId, holder)
    }),
    cases: fc.asyncProperty(served(world), async (one) => {
      coarse(await openCase(fixture.office, await caseOf(world, triager, one), holder))
    }),
    summaries: fc.asyncProperty(served(world), async (one) => {
      coarse(await openSummary(fixture.office, await caseOf(world, triager, one), holder))
    }),
    identities: fc.asyncProperty(served(world), json, async (one, body) => {
      const given = await caseOf(world, assistant, one)
      const own = { office, case: story.submission.caseId, member: assistant.member }
      const request = opened.envelopes.find(({ kind }) => kind === 'request')?.hash ?? ''
      const day = { directory: 1, day: today, expires: today }
      const fields = { ...own, ...day, author: triager.member, request }
      const text = utf8(body.slice(0, 500))
      const { recipient } = assistant.age
      const wrap = await sealEnvelope('wrap', fields, text, recipient, triager.signing)
      const grants = [...given.grants, wrap.bytes]
      const result = await openIdentity(
        fixture.office,
        { ...given, grants },
        opened,
        assistant,
        today,
      )
      if (result.ok) throw new Error('opened')
      coarse(result)
    }),
    offices: fc.property(bundleOf(world), (bundle) => {
      coarse(verifyOffice(bundle, today))
      const history = [...bundle.roots, bundle.directory, bundle.renewal]
      const compared = comparePin(fixture.office, pinOf(fixture.office), history)
      if (compared !== 'same') throw new Error(compared)
    }),
    typing: fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (typed) => {
      parseCode('account-code', typed)
      parseCode('key-card-code', typed)
      parseShareSheet(typed)
    }),
  }
}
