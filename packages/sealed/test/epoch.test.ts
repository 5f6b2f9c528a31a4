// Epochs: a vault goes on without whoever leaves, and with everybody else.
import { beforeEach, describe, expect, it } from 'vitest'
import type { OpenedCase } from '../src/case-file.ts'
import { beginEpoch } from '../src/epoch-writer.ts'
import { recipientHash } from '../src/id.ts'
import { ageKeyOf, randomSecret, signingKeyOf } from '../src/keys.ts'
import type { MemberKeys } from '../src/member.ts'
import type { VerifiedOffice } from '../src/office.ts'
import type { VaultName } from '../src/schema.ts'
import { beginSubmission } from '../src/submission.ts'
import { base64url } from '../src/text.ts'
import {
  begin,
  beginStory,
  foundVault,
  holderOf,
  letIn,
  read,
  reporterOf,
  type Story,
  write,
} from './case-fixture.ts'
import { changeDirectory, type Fixture, intake, makeOffice, today } from './office-fixture.ts'

let fixture: Fixture
let story: Story
let inspector: MemberKeys
let administrator: MemberKeys
let triager: MemberKeys
let assistant: MemberKeys
/** The office in which the Verifikator has left. */
let after: VerifiedOffice

beforeEach(async () => {
  fixture ??= await makeOffice()
  ;[inspector, administrator, triager, assistant] = fixture.members as [
    MemberKeys,
    MemberKeys,
    MemberKeys,
    MemberKeys,
  ]
  after = changeDirectory(fixture, { [triager.member]: 'left' })
  story = await beginStory(fixture.office, intake(fixture.members))
})

const everybody = () => [inspector, administrator, triager, 'reporter', 'recovery'] as const
const remaining = () => [inspector, administrator, 'reporter', 'recovery'] as const
const kindsOf = (opened: OpenedCase) =>
  opened.envelopes.map((one) => one.kind).filter((kind) => kind !== 'identity')
/** The Verifikator leaves the directory. */
const leave = (): Story => {
  story = { ...story, office: after }
  return story
}
const inAfter = (keys: MemberKeys) => read(story, holderOf(keys), after)

describe('a first epoch', () => {
  it('has its members from the opening, from its day on', async () => {
    const opened = await read(story, reporterOf(story))
    const holders = (name: VaultName) => [...(opened.vaults[name]?.holders ?? [])].sort()
    const ids = [inspector, administrator, triager].map((one) => one.member as string)
    expect(holders('report')).toEqual([...ids, 'recovery', 'reporter'].sort())
    const original = [inspector, triager].map((one) => one.member as string)
    expect(holders('original')).toEqual([...original, 'recovery', 'reporter'].sort())
    expect(holders('identity')).toEqual(['reporter'])
    expect(new Set(opened.readers.map((one) => one.since))).toEqual(new Set([today]))
  })

  it('is without recovery where the route is', async () => {
    const plan = { office: fixture.office, accountSecret: randomSecret(), day: today } as const
    const granted = intake(fixture.members)
    const route = 'inspektur'
    const submission = await beginSubmission({ ...plan, route, granted, excluded: [] })
    const envelopes = [submission.opening]
    story = { office: fixture.office, submission, grants: [...submission.grants], envelopes }
    const opened = await read(story, holderOf(administrator))
    const ids = [inspector, administrator, triager].map((one) => one.member)
    expect(opened.vaults.report?.holders).toEqual(new Set(['reporter', ...ids]))
  })
})

describe('a vault that somebody leaves', () => {
  it('asks for the next epoch before anything more is sealed to it', async () => {
    expect((await read(story, holderOf(inspector))).vaults.report?.leavers).toEqual([])
    const opened = await inAfter(inspector)
    expect(opened.vaults.report?.leavers).toEqual([triager.member])
    expect(opened.vaults.original?.leavers).toEqual([triager.member])
  })

  it('goes on for everybody else, who read what was before and what comes after', async () => {
    await write(story, triager, 'receipt')
    await begin(leave(), inspector, 'report', remaining())
    await write(story, inspector, 'message', { text: 'lanjut', evidence: [] })
    for (const holder of [holderOf(inspector), holderOf(administrator), reporterOf(story)]) {
      const opened = await read(story, holder, after)
      expect(opened.findings).toEqual([])
      expect(kindsOf(opened)).toEqual(['opening', 'report', 'receipt', 'epoch', 'message'])
      expect(opened.vaults.report?.holders).toEqual(
        new Set([inspector.member, administrator.member, 'reporter', 'recovery']),
      )
      const left = opened.readers.find((one) => one.member === triager.member)
      expect(left).toMatchObject({ until: '2026-11-25', vaults: ['report', 'original'] })
    }
  })

  it('goes on in `original` too, from the opening that began it', async () => {
    await begin(leave(), inspector, 'original', [inspector, 'reporter', 'recovery'])
    const opened = await inAfter(inspector)
    expect(opened.findings).toEqual([])
    expect(opened.vaults.original?.epoch).not.toBe(story.submission.opening.hash)
    expect(opened.vaults.original?.leavers).toEqual([])
  })

  it('has gone on for good, also when who began it has left since', async () => {
    const { vault } = await begin(story, triager, 'report', everybody())
    leave()
    const opened = await inAfter(inspector)
    expect(opened.findings).toEqual([])
    expect(opened.vaults.report?.epoch).toBe(vault.epoch)
  })

  it('does not go on for whom somebody had let in before they were left out', async () => {
    await letIn(story, inspector, assistant, ['report'])
    await write(story, assistant, 'conflict')
    await begin(story, inspector, 'report', everybody())
    const opened = await read(story, holderOf(inspector))
    expect(opened.findings).toEqual([])
    expect(opened.vaults.report?.holders.has(assistant.member)).toBe(false)
    await begin(story, administrator, 'report', everybody())
    expect((await read(story, holderOf(triager))).findings).toEqual([])
  })

  it('has a leaver in a card that the directory no longer has', async () => {
    const members = fixture.office.directory.members.filter((one) => one.member !== triager.member)
    const office = { ...fixture.office, directory: { ...fixture.office.directory, members } }
    const opened = await read(story, holderOf(inspector), office)
    expect(opened.vaults.report?.leavers).toEqual([triager.member])
  })

  it('shows who was left out only what was before, and says so', async () => {
    await begin(leave(), inspector, 'report', remaining())
    await write(story, inspector, 'message', { text: 'lanjut', evidence: [] })
    const opened = await read(story, holderOf(triager), after)
    expect(kindsOf(opened)).toEqual(['opening', 'report'])
    expect(opened.findings).toContainEqual({ kind: 'shut-out', vault: 'report' })
  })

  it('is begun anew by the reporter too', async () => {
    await begin(leave(), null, 'report', remaining())
    await write(story, null, 'message', { text: 'dari pelapor', evidence: [] })
    const opened = await inAfter(inspector)
    expect(opened.findings).toEqual([])
    expect(kindsOf(opened)).toContain('message')
    expect(opened.vaults.report?.leavers).toEqual([])
  })

  it('leads a colleague who comes later back to the first page', async () => {
    await begin(leave(), inspector, 'report', remaining())
    await begin(story, administrator, 'report', remaining())
    await letIn(story, inspector, assistant, ['report', 'original'])
    const opened = await inAfter(assistant)
    expect(opened.findings).toEqual([])
    expect(kindsOf(opened)).toEqual(['opening', 'report', 'epoch', 'epoch', 'granted'])
    expect(opened.vaults.report?.holders.has(assistant.member)).toBe(true)
  })

  it('names since when each reads no further, once, and nobody who goes on', async () => {
    const { submission } = story
    await begin(leave(), inspector, 'report', remaining())
    const writer = { ...submission.writer, day: '2026-11-27' }
    story = { ...story, submission: { ...submission, writer } }
    await begin(story, administrator, 'report', remaining())
    const { readers } = await inAfter(inspector)
    const until = (keys: MemberKeys) => readers.find((one) => one.member === keys.member)?.until
    expect([inspector, administrator, triager].map(until)).toEqual([null, null, '2026-11-25'])
    // Half of an identity reads nothing, and stays with who has it.
    expect(until(assistant)).toBeNull()
  })

  it('takes an epoch for late that its successor had not seen, and shows it', async () => {
    const before = [...story.envelopes]
    const late = await write(story, triager, 'message', { text: 'mundur', evidence: [] })
    story.envelopes.splice(0, story.envelopes.length, ...before)
    await begin(leave(), inspector, 'report', remaining())
    story.envelopes.push(late)
    const opened = await inAfter(inspector)
    expect(opened.findings).toEqual([{ kind: 'late', envelope: late.id }])
    expect(opened.envelopes.find((one) => one.hash === late.hash)?.late).toBe(true)
    expect(opened.envelopes.filter((one) => one.late)).toHaveLength(1)
  })

  it('lets a back-dated grant of a leaver let nobody in', async () => {
    const before = [...story.envelopes]
    await letIn(story, triager, assistant, ['report'])
    const record = story.envelopes.at(-1)
    story.envelopes.splice(0, story.envelopes.length, ...before)
    await begin(leave(), inspector, 'report', remaining())
    if (record !== undefined) story.envelopes.push(record)
    const opened = await inAfter(inspector)
    expect(opened.findings).toMatchObject([{ kind: 'late' }])
    expect(opened.readers.filter((one) => one.member === assistant.member)).toHaveLength(1)
    expect(opened.vaults.report?.holders.has(assistant.member)).toBe(false)
  })

  it('goes on without who declared a conflict, and cannot before', async () => {
    await begin(story, inspector, 'report', remaining())
    const thrown = await read(story, holderOf(administrator))
    expect(thrown.vaults.report?.holders.has(triager.member)).toBe(true)
    story = await beginStory(fixture.office, intake(fixture.members))
    await write(story, triager, 'conflict')
    expect((await read(story, holderOf(inspector))).vaults.report?.leavers).toEqual([
      triager.member,
    ])
    await begin(story, inspector, 'report', remaining())
    const opened = await read(story, reporterOf(story))
    expect(opened.findings).toEqual([])
    expect(opened.vaults.report?.holders.has(triager.member)).toBe(false)
  })

  it('goes on without whom two others removed, and not whom one alone would', async () => {
    await write(story, inspector, 'removal', { member: triager.member })
    await write(story, inspector, 'removal', { member: triager.member })
    expect((await read(story, holderOf(inspector))).vaults.report?.leavers).toEqual([])
    await write(story, administrator, 'removal', { member: triager.member })
    expect((await read(story, holderOf(inspector))).vaults.report?.leavers).toEqual([
      triager.member,
    ])
    await begin(story, administrator, 'report', remaining())
    const opened = await read(story, holderOf(inspector))
    expect(opened.findings).toEqual([])
    expect(opened.vaults.report?.holders.has(triager.member)).toBe(false)
  })
})

describe('an epoch that may not be', () => {
  const refused = async (holder = holderOf(inspector), office = story.office) => {
    const opened = await read(story, holder, office)
    expect(opened.vaults.report?.epoch).toBe(story.submission.opening.hash)
    return opened.findings
  }

  it('is refused when it throws a colleague out', async () => {
    await begin(story, inspector, 'report', remaining())
    expect(await refused(holderOf(administrator))).toContainEqual({
      kind: 'grant-refused',
      grant: expect.any(String),
    })
  })

  it('is refused without the reporter, or without recovery', async () => {
    for (const left of ['reporter', 'recovery']) {
      story = await beginStory(fixture.office, intake(fixture.members))
      await begin(
        story,
        inspector,
        'report',
        everybody().filter((one) => one !== left),
      )
      expect(await refused()).toContainEqual(expect.objectContaining({ kind: 'grant-refused' }))
    }
  })

  it('is told to the reporter as being shut out', async () => {
    await begin(story, inspector, 'report', [inspector, administrator, triager, 'recovery'])
    expect(await refused(reporterOf(story))).toEqual([{ kind: 'shut-out', vault: 'report' }])
  })

  it('is refused with somebody added', async () => {
    await begin(story, inspector, 'report', [...everybody(), assistant])
    await refused()
  })

  it('is refused with a person whom the reporter excluded', async () => {
    const granted = intake(fixture.members).filter((one) => one.member !== administrator.member)
    story = await beginStory(fixture.office, granted, [administrator.member])
    await begin(story, inspector, 'report', everybody())
    await refused()
  })

  it('is refused by whoever never held the one before', async () => {
    const opened = await read(story, holderOf(inspector))
    const held = opened.vaults.report
    if (held === undefined) throw new Error('no report')
    const forged = { ...story, envelopes: [...story.envelopes], grants: [...story.grants] }
    await begin(forged, inspector, 'report', everybody())
    const author = { id: assistant.member, signing: assistant.signing, directory: 1 }
    const writer = { ...story.submission.writer, author }
    const members = [
      ...remaining().map((one) => (typeof one === 'string' ? one : one.member)),
      assistant.member,
    ]
    const before = { epoch: held.epoch, secret: held.secret }
    const plan = { vault: 'report', before, members, previous: held.heads, seen: [] } as const
    const begun = await beginEpoch(writer, plan)
    story.envelopes.push(begun.epoch)
    expect(await refused()).toEqual([{ kind: 'shut-out', vault: 'report' }])
  })

  it('is followed by nobody when there are two', async () => {
    const fork = { ...story, envelopes: [...story.envelopes] }
    await begin(fork, administrator, 'report', everybody())
    await begin(story, inspector, 'report', everybody())
    story.envelopes.push(...fork.envelopes.slice(-1))
    await refused()
  })

  it('is refused under a vault or recipient that is not its own', async () => {
    await begin(story, inspector, 'report', everybody())
    const epoch = story.envelopes.at(-1)
    if (epoch === undefined) throw new Error('no epoch')
    story.envelopes.splice(-1, 1, { ...epoch, vault: 'original' })
    const opened = await read(story, holderOf(inspector))
    expect(opened.findings).not.toEqual([])
    expect(opened.vaults.original?.epoch).toBe(story.submission.opening.hash)
  })
})

describe('a vault that officers found', () => {
  const found = (members: readonly MemberKeys[]) =>
    foundVault(story, inspector, 'examination', members)

  it('is read by its members, and by nobody else who reads the case', async () => {
    await found([inspector, triager])
    await write(story, triager, 'paper', { text: 'kertas kerja' }, 'examination')
    const opened = await read(story, holderOf(inspector))
    expect(opened.findings).toEqual([])
    expect(kindsOf(opened)).toContain('paper')
    for (const holder of [holderOf(administrator), reporterOf(story)]) {
      const other = await read(story, holder)
      expect(other.findings).toEqual([])
      expect(kindsOf(other)).not.toContain('paper')
      expect(other.vaults.examination).toBeUndefined()
    }
  })

  it('counts what a colleague writes whom one of them let in since', async () => {
    await found([inspector, triager])
    await letIn(story, triager, administrator, ['examination'])
    const paper = await write(story, administrator, 'paper', { text: 'baru' }, 'examination')
    const opened = await read(story, holderOf(inspector))
    expect(opened.findings).toEqual([])
    expect(opened.envelopes.map((one) => one.id)).toContain(paper.id)
  })

  it('stands beside another that they found', async () => {
    await found([inspector, triager])
    await foundVault(story, administrator, 'internal', [administrator, inspector])
    const opened = await read(story, holderOf(inspector))
    expect(opened.findings).toEqual([])
    expect(Object.keys(opened.vaults).sort()).toEqual([
      ...['examination', 'internal', 'original', 'report'],
    ])
  })

  it('may be founded by who has seen nothing but the opening', async () => {
    const members = [inspector, triager]
    const { vault } = await foundVault(story, inspector, 'internal', members, { seen: [] })
    const opened = await read(story, holderOf(triager))
    expect(opened.findings).toEqual([])
    expect(opened.vaults.internal?.epoch).toBe(vault.epoch)
  })

  it('goes on without a leaver, whose paper counts only if somebody had seen it', async () => {
    await found([inspector, triager])
    await write(story, triager, 'paper', { text: 'terlihat' }, 'examination')
    const before = [...story.envelopes]
    const late = await write(story, triager, 'paper', { text: 'mundur' }, 'examination')
    story.envelopes.splice(0, story.envelopes.length, ...before)
    await begin(leave(), inspector, 'report', remaining())
    await begin(story, inspector, 'examination', [inspector])
    story.envelopes.push(late)
    const opened = await inAfter(inspector)
    expect(opened.findings).toEqual([{ kind: 'late', envelope: late.id }])
    expect(opened.vaults.examination?.holders).toEqual(new Set([inspector.member]))
    expect(kindsOf(opened).filter((one) => one === 'paper')).toHaveLength(2)
  })

  it('is said to be missing, never empty, when its key is not served', async () => {
    await found([inspector, triager])
    story.grants.pop()
    const opened = await read(story, holderOf(triager))
    expect(opened.findings).toEqual([{ kind: 'key-missing', vault: 'examination' }])
  })
})

describe('a reporter whose code may have been seen', () => {
  it('writes on with new keys, and what the old ones write later is refused', async () => {
    const age = await ageKeyOf(randomSecret())
    const signing = signingKeyOf(randomSecret())
    const reporter = { recipient: age.recipient, key: base64url(signing.key) }
    const begun = await begin(story, null, 'report', everybody(), { reporter })
    expect(recipientHash(begun.vault.recipient)).toHaveLength(52)
    const opened = await read(story, holderOf(inspector))
    expect(opened.findings).toEqual([])
    expect(opened.reporterRecipient).toBe(age.recipient)
    const old = await write(story, null, 'message', { text: 'kunci lama', evidence: [] })
    const seen = await read(story, holderOf(inspector))
    expect(seen.findings).toEqual([{ kind: 'refused', envelope: old.id, reason: 'tampered' }])
  })
})
