// The reporter's identity against those who hold one half, and against who serves them.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sealInCase, stampOf } from '../src/case-writer.ts'
import { recipientHash } from '../src/id.ts'
import { identityRequestsOf } from '../src/identity-access.ts'
import { type ApprovalPlan, sealApproval } from '../src/identity-writer.ts'
import { ageKeyOf, randomSecret } from '../src/keys.ts'
import { type MemberKeys, memberKeysOf } from '../src/member.ts'
import type { VerifiedOffice } from '../src/office.ts'
import { openIdentity } from '../src/open-identity.ts'
import { sealEnvelope } from '../src/seal.ts'
import { writeBody } from '../src/statement.ts'
import { base64url, fromUtf8, xor } from '../src/text.ts'
import {
  begin,
  beginStory,
  castOf,
  holderOf,
  letIn,
  put,
  read,
  reporterOf,
  type Story,
  servedTo,
  vaultIn,
  type Written,
  write,
  writerOf,
} from './case-fixture.ts'
import { changeDirectory, type Fixture, intake, makeOffice, today } from './office-fixture.ts'

const tomorrow = '2026-11-26'

let fixture: Fixture
let story: Story
let inspector: MemberKeys
let administrator: MemberKeys
let triager: MemberKeys
/** Holds half A, and reads the case. */
let assistant: MemberKeys
let second: MemberKeys
let renewed: VerifiedOffice
let request: Written

beforeAll(async () => {
  fixture = await makeOffice()
  ;({ inspector, administrator, triager, assistant } = castOf(fixture))
  second = await memberKeysOf(randomSecret())
  renewed = changeDirectory(fixture, {}, [{ keys: second, person: assistant.member }])
})
beforeEach(async () => {
  story = await beginStory(renewed, intake(fixture.members))
  await letIn(story, inspector, assistant, ['report'])
  request = await write(story, assistant, 'request', { reason: 'perlu' })
})

/** An approval by the Inspektur, but for what is given. */
async function approve(change: Partial<ApprovalPlan> = {}, by = inspector) {
  const opened = await read(story, holderOf(inspector))
  const plan = {
    ...{ request: request.hash, member: assistant.member, recipient: assistant.age.recipient },
    ...{ half: opened.half?.value ?? randomSecret(), expires: tomorrow, reason: 'setuju' },
    ...change,
  }
  const heads = opened.vaults.report?.heads ?? []
  const sealed = await sealApproval(writerOf(story, by), vaultIn(opened, 'report'), plan, heads)
  story.grants.push(sealed.wrap)
  story.envelopes.push(sealed.approval)
  return sealed
}

async function identityOf(keys = assistant, day = today) {
  const opened = await read(story, holderOf(keys))
  const result = await openIdentity(story.office, servedTo(story, keys.member), opened, keys, day)
  return { ...result, findings: opened.findings }
}

const refusedIn = async (envelope: { readonly id: string }) => {
  const opened = await read(story, reporterOf(story))
  const finding = { kind: 'refused', envelope: envelope.id, reason: 'tampered' }
  expect(opened.findings).toContainEqual(finding)
  expect(opened.envelopes.map((one) => one.id)).not.toContain(envelope.id)
}

describe('an identity', () => {
  it('opens for who asked and was approved, on the day and the next, and no longer', async () => {
    await approve()
    for (const day of [today, tomorrow]) {
      const opened = await identityOf(assistant, day)
      if (!opened.ok) throw new Error(opened.reason)
      expect([fromUtf8(opened.body), opened.expires, opened.findings]).toEqual([
        '{"nama":"b"}',
        tomorrow,
        [],
      ])
    }
    expect(await identityOf(assistant, '2026-11-27')).toMatchObject({ reason: 'not-a-member' })
  })

  it('does not open before the day that its approval claims', async () => {
    await approve()
    expect(await identityOf(assistant, '2026-11-24')).toMatchObject({ reason: 'not-a-member' })
  })

  it('does not open once who approved has left, stepped back, or been removed', async () => {
    await approve()
    const left = changeDirectory(fixture, { [inspector.member]: 'left' })
    const own = { ...story }
    story = { ...own, office: left }
    expect(await identityOf()).toMatchObject({ reason: 'not-a-member' })
    story = own
    await write(story, inspector, 'conflict')
    expect(await identityOf()).toMatchObject({ reason: 'not-a-member' })
    const members = [administrator, triager, assistant, 'reporter', 'recovery'] as const
    await begin(story, administrator, 'report', members)
    expect(await identityOf()).toMatchObject({ reason: 'not-a-member' })
  })

  it('does not open without half A, nor without a wrap', async () => {
    await approve()
    expect(await identityOf(triager)).toMatchObject({ reason: 'not-a-member' })
    story.grants.pop()
    expect(await identityOf()).toMatchObject({ reason: 'not-a-member' })
  })

  it('is refused when the wrap holds another half', async () => {
    await approve({ half: randomSecret() })
    expect(await identityOf()).toMatchObject({ reason: 'tampered' })
  })

  it('is refused to anybody but who asked, whatever the wrap says', async () => {
    await letIn(story, assistant, administrator, [], true)
    const { member, age } = administrator
    await approve({ member, recipient: age.recipient })
    expect(await identityOf(administrator)).toMatchObject({ ok: false, reason: 'tampered' })
  })

  it('is refused for a wrap that is not the one on record', async () => {
    const { wrap } = await approve()
    const envelopes = [...story.envelopes]
    await approve({ reason: 'lagi' })
    story.envelopes.splice(0, story.envelopes.length, ...envelopes)
    story.grants.splice(story.grants.indexOf(wrap), 1)
    expect(await identityOf()).toMatchObject({ reason: 'tampered' })
  })

  it('is refused for a wrap whose approval is not there', async () => {
    const { approval } = await approve()
    story.envelopes.splice(story.envelopes.indexOf(approval), 1)
    expect(await identityOf()).toMatchObject({ reason: 'tampered' })
  })

  it('is refused when who approved says in the wrap what they did not in the approval', async () => {
    const genuine = [...story.envelopes]
    const grants = [...story.grants]
    const opened = await read(story, holderOf(inspector))
    const again = await write(story, assistant, 'request', { reason: 'lain' })
    const own = { ...stampOf(writerOf(story, inspector)), member: assistant.member as string }
    const due = { ...own, request: request.hash, expires: tomorrow }
    const half = base64url(opened.half?.value ?? new Uint8Array())
    const seal = async (change: object, body: object = { half }, by = inspector) => {
      const fields = { ...due, ...change }
      const { recipient } = assistant.age
      const wrap = await sealEnvelope('wrap', fields, writeBody(body), recipient, by.signing)
      const approval = { request: request.hash, wrap: wrap.id, expires: tomorrow, reason: 'ya' }
      story = { ...story, envelopes: [...genuine], grants: [...grants] }
      const links = { previous: opened.vaults.report?.heads ?? [], pair: wrap.id }
      await put(story, inspector, 'approval', approval, vaultIn(opened, 'report'), links)
      story.grants.push({ ...wrap, member: assistant.member, author: '', expires: null })
      return identityOf()
    }
    expect(await seal({})).toMatchObject({ ok: true })
    const elsewhere = fixture.office.directoryHash
    for (const change of [
      { office: elsewhere },
      { case: elsewhere },
      { author: triager.member },
      { member: administrator.member },
      { expires: '2026-11-30' },
      { request: again.hash },
    ]) {
      expect(await seal(change), JSON.stringify(change)).toMatchObject({ reason: 'tampered' })
    }
    expect(await seal({}, { half }, triager)).toMatchObject({ reason: 'tampered' })
    for (const body of [{}, { half: '' }, { half: `${'A'.repeat(42)}B` }]) {
      expect(await seal({}, body)).toMatchObject({ reason: 'tampered' })
    }
  })

  it('is refused to who holds no half, whatever is wrapped for them', async () => {
    await approve({ member: triager.member, recipient: triager.age.recipient })
    expect(await identityOf(triager)).toMatchObject({ ok: false, reason: 'not-a-member' })
  })

  it('that is withheld is said to be tampered with, and junk beside it changes nothing', async () => {
    await approve()
    const at = story.envelopes.findIndex((one) => one.vault === 'identity')
    const [genuine] = story.envelopes.splice(at, 1)
    if (genuine === undefined) throw new Error('no identity')
    expect(await identityOf()).toMatchObject({ ok: false, reason: 'tampered' })
    story.envelopes.push({ ...genuine, id: 'junk', bytes: randomSecret() }, genuine)
    expect(await identityOf()).toMatchObject({ ok: true })
  })

  it('is the reporter’s own: nobody who knows its recipient writes another', async () => {
    await approve()
    const { identity } = story.submission.vaults
    const body = writeBody({ nama: 'palsu' })
    const own = (await read(story, reporterOf(story))).envelopes
    const links = { previous: own.filter((one) => one.kind === 'identity').map((one) => one.hash) }
    const forged = await sealInCase(writerOf(story, inspector), identity, 'identity', body, links)
    story.envelopes.unshift(forged)
    const opened = await identityOf()
    expect(opened.ok && fromUtf8(opened.body)).toBe('{"nama":"b"}')
    await refusedIn(forged)
  })

  it('is the newest that was served, in whatever order', async () => {
    await approve()
    const old = story.envelopes.find((one) => one.vault === 'identity')
    const own = await read(story, reporterOf(story))
    const hash = own.envelopes.find((one) => one.id === old?.id)?.hash ?? ''
    const { identity } = story.submission.vaults
    const body = writeBody({ nama: 'c' })
    const links = { previous: [hash] }
    story.envelopes.unshift(
      await sealInCase(story.submission.writer, identity, 'identity', body, links),
    )
    const opened = await identityOf()
    expect(opened.ok && fromUtf8(opened.body)).toBe('{"nama":"c"}')
  })

  it('has halves that make its key, and neither is it', async () => {
    const A = (await read(story, holderOf(assistant))).half
    const B = (await read(story, holderOf(inspector))).half
    if (A === null || B === null) throw new Error('no halves')
    const { vaults } = (await read(story, reporterOf(story))).opening
    const hashOf = async (seed: Uint8Array) => recipientHash((await ageKeyOf(seed)).recipient)
    expect(await hashOf(xor(A.value, B.value))).toBe(vaults.identity)
    for (const half of [A, B]) expect(await hashOf(half.value)).not.toBe(vaults.identity)
  })
})

describe('a request', () => {
  it('counts only by who holds half A and is not barred', async () => {
    await refusedIn(await write(story, triager, 'request', { reason: 'ingin tahu' }))
    await refusedIn(await write(story, inspector, 'request', { reason: 'ingin tahu' }))
    await write(story, assistant, 'conflict')
    await refusedIn(await write(story, assistant, 'request', { reason: 'sekali lagi' }))
  })
})

describe('what was asked', () => {
  it('is every request with its own approval, and nothing else of an approval’s shape', async () => {
    const again = await write(story, assistant, 'request', { reason: 'lagi' })
    const { approval } = await approve({ request: again.hash })
    const shaped = { request: request.hash, wrap: approval.id, expires: tomorrow, reason: 'ya' }
    await write(story, inspector, 'message', shaped)
    const asked = identityRequestsOf(await read(story, reporterOf(story)))
    expect(asked.map((one) => [one.request.hash, one.approval?.envelope.id])).toEqual([
      [request.hash, undefined],
      [again.hash, approval.id],
    ])
  })

  it('leaves out a request that comes late', async () => {
    const before = [...story.envelopes]
    const late = await write(story, assistant, 'request', { reason: 'mundur' })
    story.envelopes.splice(0, story.envelopes.length, ...before)
    const members = [inspector, administrator, triager, assistant, 'reporter', 'recovery'] as const
    await begin(story, administrator, 'report', members)
    story.envelopes.push(late)
    const asked = identityRequestsOf(await read(story, reporterOf(story)))
    expect(asked.map((one) => one.request.hash)).toEqual([request.hash])
  })
})

describe('an approval', () => {
  it('is refused without a request, or of one that does not count', async () => {
    await refusedIn((await approve({ request: story.submission.opening.hash })).approval)
    const other = await write(story, triager, 'request', { reason: 'bukan hak' })
    await refusedIn((await approve({ request: other.hash })).approval)
  })

  it('is refused by who holds no half B, or is barred', async () => {
    await refusedIn((await approve({}, triager)).approval)
    await refusedIn((await approve({}, assistant)).approval)
    await write(story, inspector, 'conflict')
    await refusedIn((await approve()).approval)
  })

  it('is refused for longer than the day after it, or for a day before it', async () => {
    await refusedIn((await approve({ expires: '2026-11-27' })).approval)
    await refusedIn((await approve({ expires: '2026-11-24' })).approval)
  })

  it('is refused when it is paired with another wrap than it names', async () => {
    const { approval } = await approve()
    const moved = { ...approval, pair: 'Z'.repeat(26) }
    story.envelopes.splice(story.envelopes.indexOf(approval), 1, moved)
    await refusedIn(approval)
    const opened = await read(story, holderOf(inspector))
    const body = { request: request.hash, wrap: approval.pair, expires: tomorrow, reason: 'ya' }
    const links = { previous: opened.vaults.report?.heads ?? [], pair: 'Z'.repeat(26) }
    const vault = vaultIn(opened, 'report')
    await refusedIn(await put(story, inspector, 'approval', body, vault, links))
  })

  it('is refused when the directory says that its author is who asked', async () => {
    const third = await memberKeysOf(randomSecret())
    const merged = changeDirectory(fixture, {}, [
      { keys: second, person: assistant.member },
      { keys: third, person: assistant.member },
    ])
    const granted = intake(fixture.members).map((one) =>
      one.half === 'B' ? { ...one, half: null } : one,
    )
    // The opening calls the holder of half B another person than the directory does.
    const apart = { person: triager.member, member: third.member, vaults: ['report'], half: 'B' }
    const others = granted.filter((one) => one.person !== triager.member)
    story = await beginStory(merged, [...others, apart as (typeof granted)[number]])
    await letIn(story, inspector, assistant, ['report'])
    request = await write(story, assistant, 'request', { reason: 'perlu' })
    const opened = await read(story, holderOf(third))
    expect(opened.half?.name).toBe('B')
    const plan = {
      ...{ request: request.hash, member: assistant.member, recipient: assistant.age.recipient },
      ...{ half: opened.half?.value ?? randomSecret(), expires: tomorrow, reason: 'setuju' },
    }
    const heads = opened.vaults.report?.heads ?? []
    const vault = vaultIn(opened, 'report')
    const { approval } = await sealApproval(writerOf(story, third), vault, plan, heads)
    story.envelopes.push(approval)
    await refusedIn(approval)
  })

  it('for its own day alone is one too', async () => {
    await approve({ expires: today })
    expect(await identityOf()).toMatchObject({ ok: true, expires: today })
    expect(await identityOf(assistant, tomorrow)).toMatchObject({ reason: 'not-a-member' })
  })

  it('that comes late opens nothing', async () => {
    const before = [...story.envelopes]
    const { approval } = await approve()
    story.envelopes.splice(0, story.envelopes.length, ...before)
    const members = [inspector, administrator, triager, assistant, 'reporter', 'recovery'] as const
    await begin(story, administrator, 'report', members)
    story.envelopes.push(approval)
    const opened = await identityOf()
    expect(opened.findings).toEqual([{ kind: 'late', envelope: approval.id }])
    expect(opened).toMatchObject({ reason: 'tampered' })
  })
})
