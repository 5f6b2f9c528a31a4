// What somebody who holds a case's keys may seal beside the record, and how the case is then shown.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OpenedCase, ServedEnvelope } from '../src/case-file.ts'
import { type CaseWriter, sealInCase, stampOf, type Vault } from '../src/case-writer.ts'
import { beginEpoch } from '../src/epoch-writer.ts'
import { grantLater, type SealedGrant, sealGrant, type VaultSecret } from '../src/grant.ts'
import { recipientHash } from '../src/id.ts'
import { ageKeyOf, caseKeysOf, randomSecret } from '../src/keys.ts'
import { type MemberKeys, memberKeysOf } from '../src/member.ts'
import { openCase } from '../src/open-case.ts'
import type { VaultName } from '../src/schema.ts'
import { sealEnvelope } from '../src/seal.ts'
import { writeBody } from '../src/statement.ts'
import { base64url } from '../src/text.ts'
import {
  begin,
  beginStory,
  castOf,
  foundVault,
  holderOf,
  letIn,
  put,
  read,
  reporterOf,
  type Story,
  servedTo,
  vaultIn,
  write,
  writerOf,
} from './case-fixture.ts'
import { type Fixture, intake, makeOffice } from './office-fixture.ts'

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
const target = (keys: MemberKeys) => ({ member: keys.member, recipient: keys.age.recipient })
const secretOf = async (vault: VaultName): Promise<VaultSecret> => {
  const held = (await read(story, reporterOf(story))).vaults[vault]
  if (held === undefined) throw new Error(`no ${vault}`)
  return { vault, epoch: held.epoch, secret: held.secret }
}
const refused = (...grants: readonly SealedGrant[]) =>
  grants.map((one) => ({ kind: 'grant-refused', grant: one.id }))
/** What this holder finds when these grants are served to them as well. */
async function findingsWith(keys: MemberKeys, ...grants: readonly SealedGrant[]) {
  story.grants.push(...grants)
  return (await read(story, holderOf(keys))).findings
}

describe('a grant', () => {
  it('by somebody who is neither the reporter nor of the office is refused', async () => {
    const stranger = writerOf(story, await memberKeysOf(randomSecret()))
    const grant = await sealGrant(stranger, target(inspector), [await secretOf('report')], null)
    expect(await findingsWith(inspector, grant)).toEqual(refused(grant))
  })

  it('of what the opening gives counts without a record by the reporter’s hand alone', async () => {
    const secrets = [await secretOf('report'), await secretOf('original')]
    const own = await sealGrant(story.submission.writer, target(triager), secrets, null)
    const officers = await sealGrant(writerOf(story, inspector), target(triager), secrets, null)
    expect(await findingsWith(triager, own, officers)).toEqual(refused(officers))
  })

  it('of another secret than its epoch’s is refused, on record too', async () => {
    const opened = await read(story, holderOf(inspector))
    const { member, recipient } = target(administrator)
    for (const vault of ['report', 'original'] as const) {
      const wrong = { ...(await secretOf(vault)), secret: randomSecret() }
      const act = await grantLater(
        writerOf(story, inspector),
        vaultIn(opened, 'report'),
        { member, recipient, person: member },
        [wrong],
        null,
        opened.vaults.report?.heads ?? [],
      )
      story.envelopes.push(act.record)
      expect(await findingsWith(administrator, act.grant)).toContainEqual(refused(act.grant)[0])
    }
  })

  it('of an epoch that the reporter began counts without a record by the reporter alone', async () => {
    const begun = await begin(story, null, 'report', everybody())
    const last = story.grants.findLastIndex((one) => one.member === triager.member)
    story.grants.splice(last, 1)
    const grant = await sealGrant(writerOf(story, inspector), target(triager), [begun.secret], null)
    expect(await findingsWith(triager, grant)).toEqual([
      { kind: 'shut-out', vault: 'report' },
      ...refused(grant),
    ])
  })

  it('whose secret or half is written as no bytes are gives neither, and stops nobody', async () => {
    const { writer } = story.submission
    // 43 symbols whose left-over bits are not zero.
    const none = `${'A'.repeat(42)}B`
    const fields = { ...stampOf(writer), member: triager.member }
    for (const body of [
      {
        secrets: [{ vault: 'report', epoch: story.submission.opening.hash, secret: none }],
        half: null,
      },
      { secrets: [], half: { name: 'A', value: none } },
    ]) {
      const { recipient } = triager.age
      const signer = writer.author.signing
      const sealed = await sealEnvelope('grant', fields, writeBody(body), recipient, signer)
      const given = servedTo(story, triager.member)
      const grants = [...given.grants, sealed.bytes]
      const opened = await openCase(story.office, { ...given, grants }, holderOf(triager))
      expect(opened).toMatchObject({ ok: true, value: { findings: [], half: null } })
    }
  })

  it('of `original` alone reads nothing, and nothing in it was changed', async () => {
    const writer = story.submission.writer
    const grant = await sealGrant(writer, target(triager), [await secretOf('original')], null)
    const served = { ...servedTo(story, triager.member), grants: [grant.bytes] }
    const opened = await openCase(story.office, served, holderOf(triager))
    expect(opened).toEqual({ ok: false, reason: 'not-a-member' })
  })
})

describe('an envelope', () => {
  const sealed = (writer: CaseWriter, kind: 'receipt' | 'opening' | 'message', vault?: Vault) =>
    sealInCase(writer, vault ?? story.submission.vaults.report, kind, writeBody({}), {
      previous: [],
    })
  const findings = async (...more: readonly ServedEnvelope[]) => {
    story.envelopes.push(...more)
    return (await read(story, holderOf(inspector))).findings
  }
  const tampered = ({ id }: ServedEnvelope) => ({
    ...{ kind: 'refused', envelope: id, reason: 'tampered' },
  })

  it('that says that it is of another case, or of another office, is refused though it opens', async () => {
    const own = writerOf(story, triager)
    const other = await beginStory(fixture.office, intake(fixture.members))
    const moved = await sealed({ ...own, case: other.submission.caseId }, 'receipt')
    const foreign = await sealed({ ...own, office: other.submission.caseId as never }, 'receipt')
    expect(await findings(moved, foreign)).toEqual([tampered(moved), tampered(foreign)])
  })

  it('is no second opening, by the reporter’s own hand neither', async () => {
    const { report } = story.submission.vaults
    const again = await sealed(story.submission.writer, 'opening', { ...report, epoch: '' })
    expect(await findings(again)).toEqual([tampered(again)])
    const opened = await read(story, holderOf(inspector))
    expect(opened.envelopes.map(({ kind }) => kind)).toEqual(['opening', 'report'])
  })

  it('in an epoch that follows nothing of this case is refused, and stops nobody', async () => {
    const secret = randomSecret()
    const { recipient } = await ageKeyOf(secret)
    const nowhere = story.office.directoryHash
    const body = {
      ...{ vault: 'report', recipient: recipientHash(recipient), members: [triager.member] },
      ...{ seen: [], secret: '', reporter: null },
    }
    const founding = { name: 'report', recipient, epoch: nowhere } as const
    const writer = writerOf(story, triager)
    const epoch = await sealInCase(writer, founding, 'epoch', writeBody(body), { previous: [] })
    const message = await sealed(writer, 'message', { ...founding, epoch: epoch.hash })
    const held = { vault: 'report', epoch: epoch.hash, secret } as const
    const grant = await sealGrant(writer, target(inspector), [held], null)
    story.grants.push(grant)
    expect(await findings(epoch, message)).toEqual([
      { kind: 'refused', envelope: epoch.id, reason: 'not-a-member' },
      { kind: 'refused', envelope: message.id, reason: 'not-a-member' },
      ...refused(grant),
    ])
  })
})

describe('an epoch of `original`', () => {
  it('may be begun by who holds it and does not read `report`', async () => {
    const only = intake(fixture.members).map((one) =>
      one.member === triager.member ? { ...one, vaults: ['original' as const] } : one,
    )
    story = await beginStory(fixture.office, only)
    const { original } = (await read(story, holderOf(inspector))).vaults
    if (original === undefined) throw new Error('no original')
    const writer = writerOf(story, triager)
    const begun = await beginEpoch(writer, {
      ...{ vault: 'original', before: original, members: [...original.holders] },
      ...{ previous: original.heads, seen: [story.submission.opening.hash] },
    })
    story.envelopes.push(begun.epoch)
    const grant = await sealGrant(writer, target(inspector), [begun.secret], null)
    expect(await findingsWith(inspector, grant)).toEqual([])
    const after = await read(story, holderOf(inspector))
    expect(after.vaults.original?.epoch).toBe(begun.vault.epoch)
  })
})

describe('a case that went on', () => {
  const vaultsOf = ({ readers }: OpenedCase, { member }: MemberKeys) =>
    readers.filter((one) => one.member === member).flatMap((one) => one.vaults)

  it('seals to the reporter’s new key in every epoch that comes after it', async () => {
    const next = await caseKeysOf(randomSecret(), story.submission.nonce)
    const reporter = { recipient: next.age.recipient, key: base64url(next.signing.key) }
    await begin(story, null, 'report', everybody(), { reporter })
    const last = await begin(story, inspector, 'report', everybody())
    const author = { id: next.author, signing: next.signing, directory: 0 }
    const writer = { ...story.submission.writer, author }
    const links = { previous: [last.vault.epoch] }
    story.envelopes.push(await sealInCase(writer, last.vault, 'message', writeBody({}), links))
    const opened = await read(story, holderOf(inspector))
    expect(opened.findings).toEqual([])
    expect(opened.reporterRecipient).toBe(next.age.recipient)
    const key = base64url(next.signing.key)
    expect(opened.reporterKeys.map(base64url)).toEqual([
      base64url(story.submission.keys.signing.key),
      ...[key, key],
    ])
  })

  it('joins what is late after everything that counts', async () => {
    const { report } = story.submission.vaults
    const begun = await begin(story, inspector, 'report', everybody())
    for (let count = 0; count < 3; count += 1) {
      await put(story, triager, 'receipt', { count }, report, { previous: [] })
    }
    const links = { previous: [begun.vault.epoch] }
    for (let count = 0; count < 15; count += 1) {
      await put(story, triager, 'receipt', { count }, begun.vault, links)
    }
    const opened = await read(story, holderOf(inspector))
    const late = opened.envelopes.filter((one) => one.late).map(({ hash }) => hash)
    const heads = opened.vaults.report?.heads ?? []
    expect([late.length, heads.length]).toEqual([3, 16])
    expect(heads.map((one) => late.includes(one as never)).indexOf(true)).toBe(15)
  })

  it('shows a vault no more as that of a reader whom its next epoch left out', async () => {
    await foundVault(story, inspector, 'internal', [inspector, administrator])
    expect(vaultsOf(await read(story, holderOf(inspector)), administrator)).toEqual([
      'report',
      'internal',
    ])
    await write(story, administrator, 'conflict')
    await begin(story, inspector, 'internal', [inspector])
    const opened = await read(story, holderOf(inspector))
    expect(opened.findings).toEqual([])
    expect(vaultsOf(opened, administrator)).toEqual(['report'])
    expect(vaultsOf(opened, inspector)).toContain('internal')
    // Of a vault that they do not hold themselves, a reader shows what is on record.
    expect(vaultsOf(await read(story, holderOf(triager)), administrator)).toEqual([
      'report',
      'internal',
    ])
  })

  it('misses no key of a vault that its holder was left out of before they were let in again', async () => {
    await write(story, triager, 'conflict')
    await begin(story, inspector, 'report', [inspector, administrator, 'reporter', 'recovery'])
    await begin(story, inspector, 'original', [inspector, 'reporter', 'recovery'])
    const before = story.grants.findIndex((one) => one.member === triager.member)
    story.grants.splice(before, 1)
    await letIn(story, inspector, triager, ['report'])
    const opened = await read(story, holderOf(triager))
    expect(opened.findings).toEqual([])
    expect(opened.vaults.original).toBeUndefined()
    const day = opened.readers.filter((one) => one.member === triager.member)
    expect(day.map(({ until }) => until === null)).toEqual([false, true])
  })

  it('keeps what a founding member wrote whom no record names and a next epoch left out', async () => {
    const members = [inspector.member, administrator.member]
    const founded = await foundVault(story, inspector, 'internal', [inspector], { members })
    const links = { previous: [founded.vault.epoch] }
    const note = await put(story, administrator, 'note', { text: 'a' }, founded.vault, links)
    await write(story, administrator, 'conflict')
    await begin(story, inspector, 'internal', [inspector])
    const opened = await read(story, holderOf(inspector))
    expect(opened.findings).toEqual([])
    expect(opened.envelopes.map((one) => one.id)).toContain(note.id)
  })
})
