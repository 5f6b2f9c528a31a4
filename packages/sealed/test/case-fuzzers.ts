// Fuzzing of a case as it is served: wire, grants, bodies, and headers, by a server and by people who hold its keys.
import fc from 'fast-check'
import type { ServedCase, ServedEnvelope } from '../src/case-file.ts'
import { caseKindNames, envelopeClasses } from '../src/case-kinds.ts'
import { sealInCase } from '../src/case-writer.ts'
import { beginEpoch } from '../src/epoch-writer.ts'
import { sealGrant } from '../src/grant.ts'
import { type CaseId, caseIdOf, recipientHash } from '../src/id.ts'
import type { MemberKeys } from '../src/member.ts'
import { openEnvelope } from '../src/open.ts'
import { openCase } from '../src/open-case.ts'
import { openGrants } from '../src/open-grants.ts'
import { openIdentity } from '../src/open-identity.ts'
import { openSummary } from '../src/open-summary.ts'
import { vaultNames } from '../src/schema.ts'
import { sealEnvelope } from '../src/seal.ts'
import { base64url } from '../src/text.ts'
import { holderOf, servedTo, writerOf } from './case-fixture.ts'
import { coarse, type Property, type World } from './fuzz-world.ts'
import {
  bytes,
  json,
  jsonBytes,
  mutated,
  mutatedJson,
  sealText,
  statementText,
} from './mutations.ts'
import { today } from './office-fixture.ts'

/** Bodies as they should be, of the kinds whose bodies the protocol reads. */
function bodiesOf({ story, triager, opened }: World): Readonly<Record<string, unknown>> {
  const { hash } = story.submission.opening
  const { member } = triager
  return {
    granted: { person: member, member, vaults: ['report'], half: null, grant: hash },
    removal: { member },
    request: { reason: 'perlu' },
    approval: { request: hash, wrap: hash, expires: today, reason: '' },
    opening: opened.opening,
    epoch: {
      ...{ vault: 'report', recipient: hash, members: [member, 'reporter'], seen: [hash] },
      ...{ secret: base64url(new Uint8Array(32)), reporter: opened.opening.reporter },
    },
  }
}

/** A body in the place of one that somebody who holds the keys signed. */
async function withBody({ story, triager }: World, kind: string, body: string) {
  const known = caseKindNames.find((one) => one === kind)
  const links = { previous: [story.submission.opening.hash] }
  const { report } = story.submission.vaults
  try {
    const writer = writerOf(story, triager)
    return known === undefined
      ? []
      : [await sealInCase(writer, report, known, jsonBytes(body), links)]
  } catch {
    return []
  }
}

function served(world: World) {
  const valid = Object.entries(bodiesOf(world)).map(([kind, value]) =>
    mutatedJson(value).map((body) => ({ kind, body })),
  )
  return fc
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
      forged: fc.oneof(
        fc.record({ kind: fc.constantFrom(...caseKindNames), body: json }),
        ...valid,
      ),
    })
    .map(({ shuffled, wire, at, junk, forged }) => {
      const changed: ServedEnvelope[] = shuffled.map((one, index) =>
        index === at ? { ...one, ...wire } : one,
      )
      const [first] = changed
      if (first !== undefined) changed.push({ ...first, ...wire, id: 'junk', bytes: junk })
      return { envelopes: changed, forged }
    })
}

const caseOf = async (
  world: World,
  member: MemberKeys,
  { envelopes, forged }: { envelopes: ServedEnvelope[]; forged: { kind: string; body: string } },
): Promise<ServedCase> => ({
  ...servedTo(world.story, member.member),
  envelopes: [...envelopes, ...(await withBody(world, forged.kind, forged.body))],
})

export async function caseFuzzers(world: World): Promise<Readonly<Record<string, Property>>> {
  const { fixture, triager } = world
  const holder = holderOf(triager)
  return {
    grants: grantFuzzer(world),
    statementFields: await headerFuzzer(world),
    epochs: await epochFuzzer(world),
    openings: await openingFuzzer(world),
    cases: fc.asyncProperty(served(world), async (one) => {
      coarse(await openCase(fixture.office, await caseOf(world, triager, one), holder))
    }),
    summaries: fc.asyncProperty(served(world), async (one) => {
      coarse(await openSummary(fixture.office, await caseOf(world, triager, one), holder))
    }),
    identities: identityFuzzer(world),
  }
}

/** A grant's bytes, and grants of any body, almost right or not. */
function grantFuzzer({ fixture, story, triager, opened }: World): Property {
  const { office } = fixture.keys
  const own = { office, case: story.submission.caseId, member: triager.member }
  const fields = { ...own, author: triager.member, directory: 1, day: today }
  const [grant] = story.grants
  const { report } = opened.vaults
  if (grant === undefined || report === undefined) throw new Error('nothing sealed')
  const valid = {
    secrets: [{ vault: 'report', epoch: report.epoch, secret: base64url(report.secret) }],
    half: { name: 'A', value: base64url(opened.half?.value ?? new Uint8Array(32)) },
  }
  const body = fc.oneof(json, mutatedJson(valid)).map((text) => jsonBytes(text).slice(0, 500))
  return fc.asyncProperty(mutated(grant.bytes), body, async (one, text) => {
    const { recipient } = triager.age
    const sealed = await sealEnvelope('grant', fields, text, recipient, triager.signing)
    const holder = holderOf(triager)
    await openGrants([one, sealed.bytes], office, own.case as CaseId, holder)
    const given = [...servedTo(story, triager.member).grants, sealed.bytes]
    const all = { ...servedTo(story, triager.member), grants: given }
    coarse(await openCase(fixture.office, all, holder))
  })
}

/** A statement whose fields are almost right, signed and sealed by who may write it. */
async function headerFuzzer({ fixture, story, triager }: World): Promise<Property> {
  const { report } = story.submission.vaults
  const writer = writerOf(story, triager)
  const links = { previous: [story.submission.opening.hash] }
  const sealed = await sealInCase(writer, report, 'message', jsonBytes('{}'), links)
  const key = story.submission.vaults.report.recipient
  const held = { ...servedTo(story, triager.member) }
  const opened = await openCase(fixture.office, held, holderOf(triager))
  if (!opened.ok || opened.value.vaults.report === undefined) throw new Error('not opened')
  const age = opened.value.vaults.report.key
  const genuine = await openEnvelope(sealed.bytes, age, ['message'])
  if (!genuine.ok) throw new Error(genuine.reason)
  const kinds = fc.constantFrom('message', 'granted', 'epoch', 'note', 'opening', 'lock')
  return fc.asyncProperty(kinds, mutatedJson(genuine.value.fields), async (kind, fields) => {
    const text = statementText(kind, fields)
    const bytes = await sealText(text, jsonBytes('{}'), key, triager.signing)
    coarse(await openEnvelope(bytes, age, caseKindNames))
    const envelopes = [...story.envelopes, { ...sealed, id: 'forged', bytes }]
    coarse(await openCase(fixture.office, { ...held, envelopes }, holderOf(triager)))
  })
}

/** An epoch whose body is almost right, and a grant of the secret that it begins. */
async function epochFuzzer({ fixture, story, triager, opened }: World): Promise<Property> {
  const { report } = opened.vaults
  if (report === undefined) throw new Error('no report')
  const writer = writerOf(story, triager)
  const plan = { vault: 'report', before: report, members: [...report.holders] } as const
  const begun = await beginEpoch(writer, { ...plan, previous: report.heads, seen: [] })
  const { recipient } = begun.vault
  const valid = {
    ...{ vault: 'report', recipient: recipientHash(recipient), members: [...report.holders] },
    ...{ seen: [], secret: base64url(report.secret), reporter: opened.opening.reporter },
  }
  const holder = { member: triager.member, recipient: triager.age.recipient }
  const founding = { name: 'report', recipient, epoch: report.epoch } as const
  const readWith = async (body: string) => {
    const links = { previous: report.heads }
    const epoch = await sealInCase(writer, founding, 'epoch', jsonBytes(body), links)
    const secret = { ...begun.secret, epoch: epoch.hash }
    const grant = await sealGrant(writer, holder, [secret], null)
    const given = servedTo(story, triager.member)
    const grants = [...given.grants, grant.bytes]
    const envelopes = [...given.envelopes, epoch]
    return openCase(fixture.office, { ...given, grants, envelopes }, holderOf(triager))
  }
  const right = await readWith(JSON.stringify({ ...valid, reporter: null }))
  if (!right.ok || right.value.findings.length > 0) throw new Error('no epoch begins with this')
  return fc.asyncProperty(mutatedJson(valid), async (body) => coarse(await readWith(body)))
}

/** A whole case under an opening that is almost right, by whoever made it, for whom it grants. */
async function openingFuzzer({ fixture, story, triager, opened }: World): Promise<Property> {
  const { submission } = story
  const { recipient } = submission.vaults.report
  const founding = { name: 'report', recipient, epoch: '' } as const
  const report = opened.vaults.report
  if (report === undefined) throw new Error('no report')
  const target = { member: triager.member, recipient: triager.age.recipient }
  const readWith = async (text: string) => {
    const body = jsonBytes(text)
    const writer = { ...submission.writer, case: caseIdOf(body) }
    const made = await sealInCase(writer, founding, 'opening', body, { previous: [] })
    const secret = { vault: 'report', epoch: made.hash, secret: report.secret } as const
    const { bytes: grant } = await sealGrant(writer, target, [secret], null)
    const nonce = base64url(submission.nonce)
    const whole = { case: writer.case, nonce, grants: [grant], envelopes: [made] }
    coarse(await openSummary(fixture.office, whole, holderOf(triager)))
    return openCase(fixture.office, whole, holderOf(triager))
  }
  const right = await readWith(JSON.stringify(opened.opening))
  if (!right.ok) throw new Error('no case opens with this')
  return fc.asyncProperty(mutatedJson(opened.opening), async (text) => coarse(await readWith(text)))
}

/** Wraps of any body for a request that nobody approved: none opens anything. */
function identityFuzzer(world: World): Property {
  const { fixture, story, triager, assistant, opened } = world
  const own = {
    office: fixture.keys.office,
    case: story.submission.caseId,
    member: assistant.member,
  }
  const request = opened.envelopes.find(({ kind }) => kind === 'request')?.hash ?? ''
  const day = { directory: 1, day: today, expires: today }
  const fields = { ...own, ...day, author: triager.member, request }
  const body = fc.oneof(json, mutatedJson({ half: base64url(new Uint8Array(32)) }))
  return fc.asyncProperty(served(world), body, async (one, text) => {
    const given = await caseOf(world, assistant, one)
    const { recipient } = assistant.age
    const half = jsonBytes(text).slice(0, 500)
    const wrap = await sealEnvelope('wrap', fields, half, recipient, triager.signing)
    const grants = [...given.grants, wrap.bytes]
    const all = { ...given, grants }
    const result = await openIdentity(fixture.office, all, opened, assistant, today)
    if (result.ok) throw new Error('opened')
    coarse(result)
  })
}
