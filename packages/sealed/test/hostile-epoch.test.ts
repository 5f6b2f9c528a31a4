// Epochs that somebody who holds a case's keys may begin with a server's help, and what the reader makes of them.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Finding, OpenedCase } from '../src/case-file.ts'
import { sealInCase } from '../src/case-writer.ts'
import { recipientHash, type StatementHash } from '../src/id.ts'
import { ageKeyOf, randomSecret, signingKeyOf } from '../src/keys.ts'
import type { MemberKeys } from '../src/member.ts'
import { missingHeads } from '../src/pins.ts'
import type { VaultName } from '../src/schema.ts'
import { writeBody } from '../src/statement.ts'
import { base64url } from '../src/text.ts'
import { unwind } from '../src/unwind.ts'
import {
  begin,
  beginStory,
  branch,
  castOf,
  foundVault,
  holderOf,
  letIn,
  read,
  recordOf,
  reporterOf,
  type Story,
  write,
  writerOf,
} from './case-fixture.ts'
import { changeDirectory, type Fixture, intake, makeOffice } from './office-fixture.ts'

let fixture: Fixture
let story: Story
let inspector: MemberKeys
let administrator: MemberKeys
let triager: MemberKeys
let assistant: MemberKeys

beforeAll(async () => {
  fixture = await makeOffice()
  ;({ inspector, administrator, triager, assistant } = castOf(fixture))
})
beforeEach(async () => {
  story = await beginStory(fixture.office, intake(fixture.members))
})

const everybody = () => [inspector, administrator, triager, 'reporter', 'recovery'] as const
const remaining = () => [inspector, administrator, 'reporter', 'recovery'] as const
const kinds = (findings: readonly Finding[]) => [...new Set(findings.map((one) => one.kind))]
const first = () => story.submission.opening.hash

/** What this holder finds, where nothing that was begun is followed. */
async function notFollowed(holder = holderOf(inspector)) {
  const opened = await read(story, holder)
  expect(opened.vaults.report?.epoch).toBe(first())
  expect(opened.findings).not.toEqual([])
  return opened
}

const inReport = ({ vaults }: OpenedCase) => {
  if (vaults.report === undefined) throw new Error('no report')
  return vaults.report
}

/** The next epoch of `report` by the Inspektur under a secret of their choice. */
async function sealEpoch(
  secret: Uint8Array,
  before: { readonly epoch: StatementHash; readonly secret: Uint8Array },
  previous: readonly string[],
) {
  const { recipient } = await ageKeyOf(secret)
  const members = everybody().map((one) => (typeof one === 'string' ? one : one.member))
  const own = { vault: 'report', recipient: recipientHash(recipient), members, seen: [] }
  const body = writeBody({ ...own, secret: base64url(before.secret), reporter: null })
  const vault = { name: 'report', recipient, epoch: before.epoch } as const
  return sealInCase(writerOf(story, inspector), vault, 'epoch', body, { previous })
}

async function freshReporter() {
  const { recipient } = await ageKeyOf(randomSecret())
  return { recipient, key: base64url(signingKeyOf(randomSecret()).key) }
}

describe('an epoch of `report`', () => {
  it('is not followed when who begins it has declared a conflict', async () => {
    await write(story, triager, 'conflict')
    await begin(story, triager, 'report', everybody())
    await notFollowed()
  })

  it('is not followed when its author is not among its members', async () => {
    // Not barred, and nobody misses who has left: only this is wrong with it.
    story = { ...story, office: changeDirectory(fixture, { [triager.member]: 'left' }) }
    await begin(story, triager, 'report', remaining())
    await notFollowed()
  })

  it('is not followed when it keeps somebody who is barred', async () => {
    await write(story, triager, 'conflict')
    await begin(story, inspector, 'report', everybody())
    const opened = await notFollowed()
    expect(opened.vaults.report?.leavers).toEqual([triager.member])
  })

  it('is not followed when it does not hold the secret of the one before', async () => {
    const before = { epoch: first() as never, secret: randomSecret() }
    await begin(story, inspector, 'report', everybody(), { before })
    await notFollowed()
    await notFollowed(reporterOf(story))
  })

  it('is not followed when it holds no secret before it at all', async () => {
    const { epoch } = inReport(await read(story, holderOf(inspector)))
    const held = { epoch, secret: new Uint8Array() }
    const begun = { epoch: await sealEpoch(randomSecret(), held, [epoch]) }
    story.envelopes.push(begun.epoch)
    const opened = await notFollowed()
    expect(opened.envelopes.map((one) => one.id)).not.toContain(begun.epoch.id)
  })

  it('is not followed when it takes back a secret that a leaver knows', async () => {
    const { secret } = inReport(await read(story, holderOf(inspector)))
    const { vault } = await begin(story, inspector, 'report', everybody())
    const held = inReport(await read(story, holderOf(inspector)))
    story.envelopes.push(await sealEpoch(secret, held, held.heads))
    const opened = await read(story, holderOf(inspector))
    expect(opened.vaults.report?.epoch).toBe(vault.epoch)
    const envelope = story.envelopes.at(-1)?.id
    expect(opened.findings).toContainEqual({ kind: 'refused', envelope, reason: 'tampered' })
  })

  it('is not followed when it has not seen the one that it follows', async () => {
    const { vault } = await begin(story, inspector, 'report', everybody())
    await begin(story, administrator, 'report', everybody(), { previous: [first()] })
    const opened = await read(story, holderOf(inspector))
    expect(opened.vaults.report?.epoch).toBe(vault.epoch)
    expect(kinds(opened.findings)).toEqual(['shut-out', 'grant-refused'])
  })

  it('is not followed when it follows another than the one whose secret it holds', async () => {
    const { vault } = await begin(story, inspector, 'report', everybody())
    const { secret } = inReport(await read(story, holderOf(administrator)))
    const before = { epoch: first(), secret }
    await begin(story, administrator, 'report', everybody(), { before })
    const opened = await read(story, holderOf(inspector))
    expect(opened.vaults.report?.epoch).toBe(vault.epoch)
    expect(kinds(opened.findings)).toContain('grant-refused')
  })

  it('that changes the reporter’s keys is followed only by the reporter’s own hand', async () => {
    const reporter = await freshReporter()
    await begin(story, inspector, 'report', everybody(), { reporter })
    const opened = await notFollowed(reporterOf(story))
    expect(opened.reporterRecipient).toBe(story.submission.keys.age.recipient)
    expect(opened.reporterKeys).toEqual([story.submission.keys.signing.key])
  })

  it('that changes the reporter’s keys does so in `report` alone', async () => {
    const members = [inspector, triager, 'reporter', 'recovery'] as const
    await begin(story, null, 'original', members, { reporter: await freshReporter() })
    const opened = await read(story, holderOf(inspector))
    expect(opened.vaults.original?.epoch).toBe(first())
  })

  it('that skips a conflict leaves it to be seen, as late', async () => {
    const conflict = await write(story, triager, 'conflict')
    await begin(story, inspector, 'report', everybody(), { previous: [first()] })
    const opened = await read(story, holderOf(administrator))
    expect(opened.findings).toContainEqual({ kind: 'late', envelope: conflict.id })
  })

  it('that skips a record to be rid of a colleague leaves it to be seen, as late', async () => {
    await letIn(story, inspector, assistant, ['report'])
    const record = story.envelopes.at(-1)
    await begin(story, triager, 'report', everybody(), { previous: [first()] })
    const opened = await read(story, holderOf(inspector))
    expect(opened.findings).toContainEqual({ kind: 'late', envelope: record?.id })
    const shut = await read(story, holderOf(assistant))
    expect(shut.findings).toContainEqual({ kind: 'shut-out', vault: 'report' })
  })

  it('is not followed when the removal behind it is withheld, and that it was begun is shown', async () => {
    await write(story, inspector, 'removal', { member: triager.member })
    const removal = await write(story, administrator, 'removal', { member: triager.member })
    await begin(story, administrator, 'report', remaining())
    story.envelopes.splice(story.envelopes.indexOf(removal), 1)
    const opened = await notFollowed()
    expect(kinds(opened.findings)).toEqual(['shut-out', 'grant-refused'])
  })

  it('counts no back-dated removal that its author takes up', async () => {
    await letIn(story, inspector, assistant, ['report'])
    const rival = branch(story)
    const late = await write(rival, triager, 'removal', { member: assistant.member })
    story = { ...story, office: changeDirectory(fixture, { [triager.member]: 'left' }) }
    await begin(story, inspector, 'report', [...remaining(), assistant])
    const second = await write(story, administrator, 'removal', { member: assistant.member })
    story.envelopes.push(late)
    const { epoch } = inReport(await read(story, holderOf(inspector)))
    await begin(story, administrator, 'report', remaining(), { previous: [second.hash, late.hash] })
    const opened = await read(story, holderOf(inspector))
    expect(opened.vaults.report?.epoch).toBe(epoch)
    expect(opened.findings).toContainEqual({ kind: 'late', envelope: late.id })
  })

  it('that is withheld is missed by a browser that pinned it', async () => {
    const before = branch(story)
    await begin(story, inspector, 'report', everybody())
    const pinned = { report: (await read(story, holderOf(inspector))).vaults.report?.heads ?? [] }
    const served = await read(before, holderOf(inspector))
    const hashes = new Set<string>(served.envelopes.map((one) => one.hash))
    expect(missingHeads(pinned, hashes)).toEqual(pinned.report)
  })
})

describe('two epochs after one', () => {
  it('do not stop a case when one is by an officer who has left', async () => {
    const rival = branch(story)
    await begin(rival, triager, 'report', everybody())
    story = { ...story, office: changeDirectory(fixture, { [triager.member]: 'left' }) }
    const { vault } = await begin(story, inspector, 'report', remaining())
    story.envelopes.push(...rival.envelopes.slice(-1))
    story.grants.push(...rival.grants.slice(-5))
    const opened = await read(story, holderOf(inspector))
    expect(opened.vaults.report?.epoch).toBe(vault.epoch)
    expect(kinds(opened.findings)).toEqual(['shut-out', 'grant-refused'])
  })

  it('do not stop a case when one is by an officer whom the other had seen removed', async () => {
    const rival = branch(story)
    await begin(rival, triager, 'report', everybody())
    await write(story, inspector, 'removal', { member: triager.member })
    await write(story, administrator, 'removal', { member: triager.member })
    const { vault } = await begin(story, inspector, 'report', remaining())
    story.envelopes.push(...rival.envelopes.slice(-1))
    story.grants.push(...rival.grants.slice(-5))
    for (const holder of [holderOf(inspector), reporterOf(story)]) {
      expect((await read(story, holder)).vaults.report?.epoch).toBe(vault.epoch)
    }
  })

  it('are both refused when both authors might', async () => {
    const rival = branch(story)
    await begin(rival, null, 'report', everybody())
    await begin(story, inspector, 'report', everybody())
    story.envelopes.push(...rival.envelopes.slice(-1))
    story.grants.push(...rival.grants.slice(-5))
    await notFollowed()
  })
})

describe('an epoch of another vault', () => {
  it('that unsees a removal to keep somebody asks for the next one at once', async () => {
    const before = (await read(story, holderOf(inspector))).vaults.report?.heads ?? []
    await write(story, inspector, 'removal', { member: triager.member })
    await write(story, administrator, 'removal', { member: triager.member })
    await begin(story, inspector, 'report', remaining())
    const members = [inspector, triager, 'reporter', 'recovery'] as const
    await begin(story, inspector, 'original', members, { seen: before })
    const opened = await read(story, holderOf(inspector))
    expect(opened.vaults.original?.leavers).toEqual([triager.member])
  })

  it('founds nothing by who has declared a conflict, nor with them', async () => {
    await write(story, triager, 'conflict')
    for (const [founder, members] of [
      [triager, [triager, inspector]],
      [inspector, [inspector, triager]],
    ] as const) {
      const tried = branch(story)
      await foundVault(tried, founder, 'internal', members)
      const opened = await read(tried, holderOf(inspector))
      expect(opened.vaults.internal).toBeUndefined()
      expect(kinds(opened.findings)).toContain('grant-refused')
    }
  })

  it('founds nothing of the reporter’s, nor with the reporter in it', async () => {
    await foundVault(story, inspector, 'internal', [inspector, 'reporter'])
    expect((await read(story, holderOf(inspector))).vaults.internal).toBeUndefined()
    const again = { before: null, previous: [] } as const
    await begin(story, inspector, 'original', [inspector, triager], again)
    expect((await read(story, holderOf(inspector))).vaults.original?.epoch).toBe(first())
  })

  it('owes no seat to who has it from somebody outside the vault', async () => {
    await foundVault(story, inspector, 'examination', [inspector, triager])
    const examination = (await read(story, holderOf(inspector))).vaults.examination
    const { member } = administrator
    const vaults: VaultName[] = ['examination']
    await recordOf(story, administrator, { person: member, member, vaults, half: null })
    const opened = await read(story, holderOf(inspector))
    expect(opened.vaults.examination?.holders).toEqual(new Set([inspector.member, triager.member]))
    const { vault } = await begin(story, inspector, 'examination', [inspector, triager])
    const next = await read(story, holderOf(triager))
    expect(next.vaults.examination?.epoch).toBe(vault.epoch)
    expect(vault.epoch).not.toBe(examination?.epoch)
  })

  it('keeps a seat for who was let in since by somebody inside', async () => {
    await foundVault(story, inspector, 'examination', [inspector, triager])
    await letIn(story, triager, administrator, ['examination'])
    await begin(story, inspector, 'examination', [inspector, triager])
    const opened = await read(story, holderOf(administrator))
    expect(opened.vaults.examination?.holders.has(administrator.member)).toBe(true)
    expect(kinds(opened.findings)).toContain('shut-out')
  })
})

describe('unwinding', () => {
  it('ends where an epoch holds its own secret', async () => {
    const secret = randomSecret()
    const key = await ageKeyOf(secret)
    const epoch = story.submission.opening.hash
    const circle = await sealEpoch(secret, { epoch, secret }, [epoch])
    const unwound = await unwind([circle, circle], [{ vault: 'report', epoch, secret, key }])
    expect([unwound.links.length, unwound.secrets.length]).toEqual([1, 1])
  })

  it('stops at a bound that no honest case comes near, and what is left stays shut', async () => {
    const secret = randomSecret()
    const key = await ageKeyOf(secret)
    const epoch = story.submission.opening.hash
    const last = await sealEpoch(secret, { epoch, secret: randomSecret() }, [epoch])
    const granted = [{ vault: 'report' as const, epoch, secret, key }]
    const junk = Array.from({ length: 10_000 }, () => ({ ...last, bytes: new Uint8Array(8) }))
    expect((await unwind([last, ...junk.slice(1)], granted)).links).toHaveLength(1)
    expect((await unwind([last, ...junk], granted)).links).toHaveLength(0)
  })
})
