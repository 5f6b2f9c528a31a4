// Envelopes that a server repeats, reorders, moves, or has sealed anew, and what is listed of a case.
import { Decrypter, Encrypter } from 'age-encryption'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ServedEnvelope } from '../src/case-file.ts'
import { sealInCase } from '../src/case-writer.ts'
import { writePrefix } from '../src/format.ts'
import { envelopeIdOfBytes, recipientHash, sha256Base64url } from '../src/id.ts'
import { randomSecret, sign } from '../src/keys.ts'
import type { MemberKeys } from '../src/member.ts'
import { openSummary } from '../src/open-summary.ts'
import { sealEnvelope } from '../src/seal.ts'
import { writeBody } from '../src/statement.ts'
import { concat, fromUtf8, utf8 } from '../src/text.ts'
import {
  begin,
  beginStory,
  castOf,
  foundVault,
  holderOf,
  letIn,
  put,
  read,
  type Story,
  servedTo,
  write,
} from './case-fixture.ts'
import { type Fixture, intake, makeOffice, today } from './office-fixture.ts'

let fixture: Fixture
let story: Story
let inspector: MemberKeys
let administrator: MemberKeys
let triager: MemberKeys

beforeAll(async () => {
  fixture = await makeOffice()
  ;({ inspector, administrator, triager } = castOf(fixture))
})
beforeEach(async () => {
  story = await beginStory(fixture.office, intake(fixture.members))
})

const everybody = () => [inspector, administrator, triager, 'reporter', 'recovery'] as const

/** What stands in an envelope, as anybody with the vault's key may seal it again. */
async function container(envelope: ServedEnvelope, keys = inspector): Promise<Uint8Array> {
  const { report } = (await read(story, holderOf(keys))).vaults
  const decrypter = new Decrypter()
  decrypter.addIdentity(report?.key.identity ?? '')
  return decrypter.decrypt(envelope.bytes)
}

async function resealed(
  envelope: ServedEnvelope,
  plain: Uint8Array,
  recipient: string,
): Promise<ServedEnvelope> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const bytes = await encrypter.encrypt(plain)
  return { ...envelope, id: envelopeIdOfBytes(bytes), bytes }
}

const findingsWith = async (...more: ServedEnvelope[]) => {
  story.envelopes.push(...more)
  return (await read(story, holderOf(inspector))).findings
}

describe('an envelope', () => {
  it('is read the same in whatever order it is served', async () => {
    await write(story, triager, 'receipt')
    await write(story, null, 'message', { text: 'satu', evidence: [] })
    await begin(story, inspector, 'report', everybody())
    await begin(story, triager, 'report', everybody())
    const opened = await read(story, holderOf(inspector))
    story.envelopes.reverse()
    story.grants.reverse()
    const again = await read(story, holderOf(inspector))
    expect(again.findings).toEqual([])
    expect(again.envelopes.map((one) => one.hash)).toEqual(opened.envelopes.map((one) => one.hash))
  })

  it('sealed anew to the same vault is a replay', async () => {
    const receipt = await write(story, triager, 'receipt')
    const { recipient } = story.submission.vaults.report
    const again = await resealed(receipt, await container(receipt), recipient)
    expect(await findingsWith(again)).toEqual([{ kind: 'replayed', envelope: again.id }])
  })

  it('sealed on to another vault, or moved into its place, is refused', async () => {
    const receipt = await write(story, triager, 'receipt')
    const { recipient } = story.submission.vaults.original
    const on = await resealed(receipt, await container(receipt), recipient)
    const moved = { ...on, vault: 'original' as const }
    expect(await findingsWith(moved)).toEqual([
      { kind: 'refused', envelope: moved.id, reason: 'tampered' },
    ])
  })

  it('keeps its body: with another under the same signature it is refused', async () => {
    const message = await write(story, triager, 'message', { text: 'asli', evidence: [] })
    const plain = await container(message)
    const at = plain.findIndex((_, index) => fromUtf8(plain.slice(index, index + 4)) === 'asli')
    plain.set(utf8('palsu').slice(0, 4), at)
    const { recipient } = story.submission.vaults.report
    const changed = await resealed(message, plain, recipient)
    expect(await findingsWith(changed)).toEqual([
      { kind: 'refused', envelope: changed.id, reason: 'tampered' },
    ])
  })

  it('of a version to come is unsupported', async () => {
    const { report } = story.submission.vaults
    const body = utf8('{}')
    const header = { to: recipientHash(report.recipient), body: sha256Base64url(body) }
    const statement = `kentongan/v2/receipt\n${JSON.stringify(header)}`
    const prefix = writePrefix(statement, sign(utf8(statement), triager.signing), body.length)
    const receipt = await write(story, triager, 'receipt')
    const later = await resealed(receipt, concat(prefix, body), report.recipient)
    expect(await findingsWith(later)).toEqual([
      { kind: 'refused', envelope: later.id, reason: 'unsupported' },
    ])
  })

  it('that is classical or has two stanzas is unsupported, and junk malformed', async () => {
    const receipt = await write(story, triager, 'receipt')
    const encrypter = new Encrypter()
    encrypter.addRecipient(story.submission.vaults.report.recipient)
    encrypter.addRecipient(triager.age.recipient)
    const bytes = await encrypter.encrypt(await container(receipt))
    const double = { ...receipt, id: 'dua', bytes }
    const junk = { ...receipt, id: 'sampah', bytes: randomSecret(2_000) }
    expect(await findingsWith(double, junk)).toEqual([
      { kind: 'refused', envelope: 'dua', reason: 'unsupported' },
      { kind: 'refused', envelope: 'sampah', reason: 'malformed' },
    ])
  })

  it('of a colleague’s vault says nothing to who holds none of it', async () => {
    await foundVault(story, inspector, 'internal', [inspector, triager])
    await write(story, triager, 'note', { text: 'rahasia' }, 'internal')
    const opened = await read(story, holderOf(administrator))
    expect(opened.findings).toEqual([])
    expect(opened.envelopes.map((one) => one.vault)).not.toContain('internal')
  })
})

describe('a summary', () => {
  const summary = (keys = inspector) =>
    openSummary(story.office, servedTo(story, keys.member), holderOf(keys))

  it('takes no report but the reporter’s own', async () => {
    const { report } = story.submission.vaults
    const header = {
      ...{ office: fixture.keys.office, case: story.submission.caseId, vault: 'report' as const },
      ...{ epoch: story.submission.opening.hash, author: story.submission.keys.author, pair: '' },
      ...{ previous: [story.submission.opening.hash], directory: 0, day: today },
    }
    const body = writeBody({ judul: 'palsu' })
    const signer = triager.signing
    const forged = await sealEnvelope('report', header, body, report.recipient, signer)
    const [, genuine] = story.envelopes
    if (genuine === undefined) throw new Error('no report')
    story.envelopes.unshift({ ...genuine, ...forged })
    const opened = await summary()
    expect(opened.ok && fromUtf8(opened.report?.body ?? new Uint8Array())).toBe('{"judul":"a"}')
    const own = await put(story, triager, 'message', {}, report, { previous: [] })
    story.envelopes.splice(story.envelopes.indexOf(genuine), 1)
    expect(own.class).toBe('content')
    expect(await summary()).toMatchObject({ ok: true, report: null })
  })

  it('says when this officer wrote, in whatever epoch, by what they signed themselves', async () => {
    expect(await summary(triager)).toMatchObject({ wroteOn: null })
    const receipt = await write(story, triager, 'receipt')
    expect(await summary(triager)).toMatchObject({ wroteOn: today })
    expect(await summary(inspector)).toMatchObject({ wroteOn: null })
    story.envelopes.splice(-1, 1, { ...receipt, author: inspector.member })
    expect(await summary(inspector)).toMatchObject({ wroteOn: null })
  })

  it('names the last of the days on which they wrote, and none that somebody else signed', async () => {
    const { report } = story.submission.vaults
    const on = (day: string, by = triager, signer = by) => {
      const { office, case: caseId } = story.submission.writer
      const author = { id: by.member, signing: signer.signing, directory: 1 }
      const writer = { office, case: caseId, author, day }
      return sealInCase(writer, report, 'receipt', writeBody({}), { previous: [] })
    }
    story.envelopes.push(await on('2026-11-26'), await on('2026-11-28'), await on('2026-11-27'))
    story.envelopes.push(await on('2026-11-29', triager, inspector))
    expect(await summary(triager)).toMatchObject({ wroteOn: '2026-11-28' })
  })

  it('has the reporter’s messages of every epoch, and nobody else’s', async () => {
    const said = async () => {
      const opened = await summary()
      return opened.ok ? opened.messages.map((body) => fromUtf8(body)) : opened.reason
    }
    expect(await said()).toEqual([])
    await write(story, null, 'message', { n: 1 })
    await write(story, inspector, 'message', { n: 2 })
    const { submission } = story
    const author = { ...submission.writer.author, signing: inspector.signing }
    const { report } = submission.vaults
    const links = { previous: [] }
    const forged = { ...submission.writer, author }
    story.envelopes.push(await sealInCase(forged, report, 'message', writeBody({ n: 3 }), links), {
      ...(story.envelopes[1] as ServedEnvelope),
      id: 'junk',
      bytes: randomSecret(),
    })
    await begin(story, inspector, 'report', everybody())
    await write(story, null, 'message', { n: 4 })
    expect(await said()).toEqual(['{"n":1}', '{"n":4}'])
  })

  it('is refused without a grant, a key, or its opening, and says who holds a half alone', async () => {
    const assistant = castOf(fixture).assistant
    expect(await summary(assistant)).toEqual({ ok: false, reason: 'not-a-member', halfOnly: true })
    story.grants.splice(0)
    expect(await summary()).toEqual({ ok: false, reason: 'not-a-member', halfOnly: false })
    story = await beginStory(fixture.office, intake(fixture.members))
    story.envelopes.shift()
    expect(await summary()).toEqual({ ok: false, reason: 'tampered', halfOnly: false })
  })

  it('opens through every epoch since', async () => {
    await begin(story, inspector, 'report', everybody())
    await letIn(story, inspector, castOf(fixture).assistant, ['report'])
    const opened = await summary(castOf(fixture).assistant)
    expect(opened.ok && fromUtf8(opened.report?.body ?? new Uint8Array())).toBe('{"judul":"a"}')
  })
})
