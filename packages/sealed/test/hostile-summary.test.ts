// A list's summary, which judges nobody's access: what a server or a holder of the case's keys may put into it.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ServedEnvelope } from '../src/case-file.ts'
import { type CaseWriter, sealInCase, type Vault } from '../src/case-writer.ts'
import { sealGrant, type VaultSecret } from '../src/grant.ts'
import { recipientHash } from '../src/id.ts'
import { ageKeyOf, caseKeysOf, randomSecret } from '../src/keys.ts'
import type { MemberKeys } from '../src/member.ts'
import { openSummary } from '../src/open-summary.ts'
import { writeBody } from '../src/statement.ts'
import { base64url, fromUtf8 } from '../src/text.ts'
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
  write,
  writerOf,
} from './case-fixture.ts'
import { type Fixture, intake, makeOffice, today } from './office-fixture.ts'

let fixture: Fixture
let story: Story
let inspector: MemberKeys
let triager: MemberKeys
let assistant: MemberKeys

beforeAll(async () => {
  fixture = await makeOffice()
  ;({ inspector, triager, assistant } = castOf(fixture))
})
beforeEach(async () => {
  story = await beginStory(fixture.office, intake(fixture.members))
})

const everybody = () =>
  [inspector, castOf(fixture).administrator, triager, 'reporter', 'recovery'] as const
const target = (keys: MemberKeys) => ({ member: keys.member, recipient: keys.age.recipient })
const report = (): Vault => story.submission.vaults.report
const summary = (keys = inspector) =>
  openSummary(story.office, servedTo(story, keys.member), holderOf(keys))
const tampered = { ok: false, reason: 'tampered', halfOnly: false }

/** What the list has of the reporter's messages. */
async function said(keys = inspector): Promise<readonly (string | null)[] | string> {
  const opened = await summary(keys)
  return opened.ok ? opened.messages.map((body) => fromUtf8(body)) : opened.reason
}

/** The same envelope, of which the wire says otherwise. */
function relabel(envelope: ServedEnvelope, change: Partial<ServedEnvelope>): void {
  const at = story.envelopes.findIndex((one) => one.id === envelope.id)
  story.envelopes.splice(at, 1, { ...envelope, ...change })
}

async function otherCase(writer: CaseWriter): Promise<CaseWriter> {
  const { submission } = await beginStory(fixture.office, intake(fixture.members))
  return { ...writer, case: submission.caseId }
}

describe('the messages in a list', () => {
  it('are those that the wire gives to the reporter, as content', async () => {
    const message = await write(story, null, 'message', { n: 1 })
    expect(await said()).toEqual(['{"n":1}'])
    relabel(message, { author: triager.member })
    expect(await said()).toEqual([])
    relabel(message, { class: 'status' })
    expect(await said()).toEqual([])
  })

  it('are of this case, whatever else the reporter signed', async () => {
    const writer = await otherCase(story.submission.writer)
    const body = writeBody({ n: 1 })
    story.envelopes.push(await sealInCase(writer, report(), 'message', body, { previous: [] }))
    expect(await said()).toEqual([])
  })

  it('are sealed to the epoch that they name', async () => {
    const begun = await begin(story, inspector, 'report', everybody())
    const astray = { ...begun.vault, epoch: report().epoch }
    await put(story, null, 'message', { n: 1 }, astray, { previous: [] })
    await put(story, triager, 'receipt', {}, astray, { previous: [] })
    expect(await said()).toEqual([])
    expect(await summary(triager)).toMatchObject({ ok: true, wroteOn: null })
  })

  it('are none of an epoch that a grant made up', async () => {
    const nowhere = story.office.directoryHash
    const held = (await read(story, reporterOf(story))).vaults.report
    const secret = { vault: 'report', epoch: nowhere, secret: held?.secret ?? randomSecret() }
    const grant = await sealGrant(
      writerOf(story, triager),
      target(inspector),
      [secret as VaultSecret],
      null,
    )
    story.grants.splice(0, story.grants.length, grant)
    await put(
      story,
      triager,
      'message',
      { n: 1 },
      { ...report(), epoch: nowhere },
      { previous: [] },
    )
    expect(await said()).toEqual([])
  })

  it('are by the keys of their epoch, which only the reporter can change', async () => {
    const forger = await caseKeysOf(randomSecret(), story.submission.nonce)
    const reporter = { recipient: forger.age.recipient, key: base64url(forger.signing.key) }
    const officer = writerOf(story, triager)
    const posing = { ...officer, author: { ...officer.author, id: story.submission.keys.author } }
    const told = story
    for (const writer of [officer, posing]) {
      story = { ...told, grants: [...told.grants], envelopes: [...told.envelopes] }
      const held = (await read(story, reporterOf(story))).vaults.report
      if (held === undefined) throw new Error('no report')
      const secret = randomSecret()
      const { recipient } = await ageKeyOf(secret)
      const body = {
        ...{ vault: 'report', recipient: recipientHash(recipient), members: ['reporter'] },
        ...{ seen: [], secret: base64url(held.secret), reporter },
      }
      const vault = { name: 'report', recipient, epoch: held.epoch } as const
      const links = { previous: held.heads }
      const epoch = await sealInCase(writer, vault, 'epoch', writeBody(body), links)
      const next: VaultSecret = { vault: 'report', epoch: epoch.hash, secret }
      story.grants.push(await sealGrant(officer, target(inspector), [next], null))
      const author = { id: forger.author, signing: forger.signing, directory: 0 }
      const into = { ...vault, epoch: epoch.hash }
      const forged = { ...story.submission.writer, author }
      const bytes = writeBody({ n: 1 })
      story.envelopes.push(epoch, await sealInCase(forged, into, 'message', bytes, links))
      expect(await said()).toEqual([])
    }
  })

  it('are by the reporter’s new key in every epoch since they changed it', async () => {
    const next = await caseKeysOf(randomSecret(), story.submission.nonce)
    const reporter = { recipient: next.age.recipient, key: base64url(next.signing.key) }
    await begin(story, null, 'report', everybody(), { reporter })
    const { vault } = await begin(story, inspector, 'report', everybody())
    const author = { id: next.author, signing: next.signing, directory: 0 }
    const writer = { ...story.submission.writer, author }
    const links = { previous: [vault.epoch] }
    story.envelopes.push(await sealInCase(writer, vault, 'message', writeBody({ n: 1 }), links))
    expect(await said()).toEqual(['{"n":1}'])
    await put(story, null, 'message', { n: 2 }, vault, links)
    expect(await said()).toEqual(['{"n":1}'])
  })
})

describe('the report in a list', () => {
  it('is what the wire has in `report`, as content', async () => {
    const [, genuine] = story.envelopes as [ServedEnvelope, ServedEnvelope]
    expect(await summary()).toMatchObject({ ok: true, report: { day: today } })
    relabel(genuine, { class: 'status' })
    expect(await summary()).toMatchObject({ ok: true, report: null })
    relabel(genuine, { vault: 'original' })
    expect(await summary()).toMatchObject({ ok: true, report: null })
  })

  it('is of this case and of its first epoch, whatever else the reporter signed', async () => {
    story.envelopes.splice(1, 1)
    const { writer } = story.submission
    const body = writeBody({ judul: 'lain' })
    const links = { previous: [] }
    const moved = await sealInCase(await otherCase(writer), report(), 'report', body, links)
    const astray = { ...report(), epoch: story.office.directoryHash }
    story.envelopes.push(moved, await sealInCase(writer, astray, 'report', body, links))
    expect(await summary()).toMatchObject({ ok: true, report: null })
  })
})

describe('the day on which an officer wrote last', () => {
  it('is that of what stands in `report` of this case', async () => {
    const writer = await otherCase(writerOf(story, triager))
    story.envelopes.push(
      await sealInCase(writer, report(), 'receipt', writeBody({}), { previous: [] }),
    )
    expect(await summary(triager)).toMatchObject({ ok: true, wroteOn: null })
    const receipt = await write(story, triager, 'receipt')
    expect(await summary(triager)).toMatchObject({ ok: true, wroteOn: today })
    relabel(receipt, { vault: 'original' })
    expect(await summary(triager)).toMatchObject({ ok: true, wroteOn: null })
  })
})

describe('a list without anything to read', () => {
  it('does not take a grant of `original` for half of an identity', async () => {
    const original = (await read(story, reporterOf(story))).vaults.original
    if (original === undefined) throw new Error('no original')
    const { epoch, secret } = original
    const only = [{ vault: 'original', epoch, secret } as const]
    const grant = await sealGrant(story.submission.writer, target(triager), only, null)
    story.grants.splice(0, story.grants.length, grant)
    expect(await summary(triager)).toEqual({ ok: false, reason: 'not-a-member', halfOnly: false })
  })
})

describe('the way back from the newest epoch to the report', () => {
  it('goes through what the wire calls an epoch of this vault', async () => {
    const { epoch } = await begin(story, inspector, 'report', everybody())
    await letIn(story, inspector, assistant, ['report'])
    expect(await summary(assistant)).toMatchObject({ ok: true, report: { day: today } })
    relabel(epoch, { class: 'content' })
    expect(await summary(assistant)).toEqual(tampered)
    relabel(epoch, { vault: 'original' })
    expect(await summary(assistant)).toEqual(tampered)
  })

  it('goes through an epoch whose body names this vault and this secret, and is written as it should be', async () => {
    const held = (await read(story, reporterOf(story))).vaults.report
    if (held === undefined) throw new Error('no report')
    const secret = randomSecret()
    const { recipient } = await ageKeyOf(secret)
    const vault = { name: 'report', recipient, epoch: held.epoch } as const
    const writer = writerOf(story, inspector)
    const told = story
    const through = async (body: unknown) => {
      const links = { previous: held.heads }
      const epoch = await sealInCase(writer, vault, 'epoch', writeBody(body), links)
      const next: VaultSecret = { vault: 'report', epoch: epoch.hash, secret }
      const grant = await sealGrant(writer, target(assistant), [next], null)
      story = { ...told, grants: [grant], envelopes: [...told.envelopes, epoch] }
      return summary(assistant)
    }
    const right = {
      ...{ vault: 'report', recipient: recipientHash(recipient), members: [assistant.member] },
      ...{ seen: [], secret: base64url(held.secret), reporter: null },
    }
    expect(await through(right)).toMatchObject({ ok: true, report: { day: today } })
    expect(await through({ ...right, vault: 'original' })).toEqual(tampered)
    expect(await through({ ...right, recipient: held.epoch })).toEqual(tampered)
    expect(await through({})).toEqual(tampered)
    // 43 symbols whose left-over bits are not zero: no bytes are written so.
    expect(await through({ ...right, secret: `${'A'.repeat(42)}B` })).toEqual(tampered)
    expect(await through({ ...right, secret: '' })).toEqual(tampered)
  })
})
