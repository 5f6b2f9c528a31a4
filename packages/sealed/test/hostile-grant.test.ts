// Who is let in, and what they may write: records and grants by holders, former holders, and the server.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Finding } from '../src/case-file.ts'
import { grantLater, type SealedGrant, sealGrant, type VaultSecret } from '../src/grant.ts'
import { randomSecret } from '../src/keys.ts'
import { type MemberKeys, memberKeysOf } from '../src/member.ts'
import type { VerifiedOffice } from '../src/office.ts'
import { openCase } from '../src/open-case.ts'
import { agreesWithOpening, openGrants } from '../src/open-grants.ts'
import type { VaultName } from '../src/schema.ts'
import {
  begin,
  beginStory,
  branch,
  castOf,
  foundVault,
  holderOf,
  letIn,
  put,
  read,
  recordOf,
  reporterOf,
  type Story,
  servedTo,
  vaultIn,
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
/** The Verifikator's second card, and the office that names it. */
let second: MemberKeys
let renewed: VerifiedOffice

beforeAll(async () => {
  fixture = await makeOffice()
  ;({ inspector, administrator, triager, assistant } = castOf(fixture))
  second = await memberKeysOf(randomSecret())
  renewed = changeDirectory(fixture, {}, [{ keys: second, person: triager.member }])
})
beforeEach(async () => {
  story = await beginStory(fixture.office, intake(fixture.members))
})

const kinds = (findings: readonly Finding[]) => [...new Set(findings.map((one) => one.kind))]
const everybody = () => [inspector, administrator, triager, 'reporter', 'recovery'] as const
const entry = (
  keys: MemberKeys,
  vaults: VaultName[] = ['report'],
  half: 'A' | 'B' | null = null,
) => ({
  ...{ person: keys.member, member: keys.member, vaults, half },
})
const refusedOnly = async (envelope: { readonly id: string }, office = story.office) => {
  const opened = await read(story, holderOf(inspector), office)
  const finding = { kind: 'refused', envelope: envelope.id, reason: 'tampered' }
  expect(opened.findings).toContainEqual(finding)
  expect(opened.envelopes.map((one) => one.id)).not.toContain(envelope.id)
  return opened
}
const secretOf = async (vault: VaultName): Promise<VaultSecret> => {
  const held = (await read(story, reporterOf(story))).vaults[vault]
  if (held === undefined) throw new Error(`no ${vault}`)
  return { vault, epoch: held.epoch, secret: held.secret }
}
const target = (keys: MemberKeys) => ({ member: keys.member, recipient: keys.age.recipient })

describe('a record of a grant', () => {
  it('gives no identity', async () => {
    await refusedOnly(await recordOf(story, inspector, entry(assistant, ['identity'])))
  })

  it('gives no `original` by who holds none', async () => {
    await refusedOnly(await recordOf(story, administrator, entry(assistant, ['original'])))
  })

  it('of another vault lets nobody into `report`, nor one of nobody, nor what is no record', async () => {
    await recordOf(story, inspector, entry(assistant, ['original']))
    const opened = await read(story, holderOf(inspector))
    expect(opened.findings).toEqual([])
    expect(opened.vaults.report?.holders.has(assistant.member)).toBe(false)
    expect(opened.vaults.original?.holders.has(assistant.member)).toBe(true)
    await refusedOnly(await write(story, inspector, 'granted', { orang: assistant.member }))
    const nobody = { ...entry(assistant), member: fixture.office.directoryHash }
    await refusedOnly(await recordOf(story, inspector, nobody))
  })

  it('is refused for an excluded person, under a new card too', async () => {
    const granted = intake(fixture.members).filter((one) => one.member !== triager.member)
    story = await beginStory(renewed, granted, [triager.member])
    const record = entry(second)
    const refused = await recordOf(story, inspector, { ...record, person: triager.member })
    await refusedOnly(refused)
    const renamed = await recordOf(story, inspector, record)
    const opened = await refusedOnly(renamed)
    expect(opened.readers.map((one) => one.member)).not.toContain(second.member)
  })

  it('asks for the next epoch when it lets in somebody who is not active', async () => {
    await letIn(story, inspector, assistant, ['report'])
    const office = changeDirectory(fixture, { [assistant.member]: 'suspended' })
    const opened = await read(story, holderOf(inspector), office)
    expect(opened.vaults.report?.leavers).toEqual([assistant.member])
  })

  it('brings no two halves to one person, by succession or under a second card', async () => {
    await refusedOnly(await recordOf(story, inspector, entry(assistant, [], 'B')))
    const own = await recordOf(story, inspector, entry(administrator, [], 'A'))
    await refusedOnly(own)
    story = await beginStory(renewed, intake(fixture.members))
    await letIn(story, inspector, triager, [], true)
    await letIn(story, inspector, assistant, ['report'])
    const half = { ...entry(second, [], 'A'), person: triager.member }
    const opened = await refusedOnly(await recordOf(story, assistant, half))
    expect(opened.readers.filter((one) => one.half !== null)).toHaveLength(3)
  })

  it('is refused by who has declared a conflict, who cannot let themselves in again either', async () => {
    await write(story, triager, 'conflict')
    await refusedOnly(await recordOf(story, triager, entry(assistant)))
    const own = await recordOf(story, triager, entry(triager))
    const opened = await refusedOnly(own)
    expect(opened.vaults.report?.leavers).toEqual([triager.member])
  })

  it('by a colleague ends a declared conflict', async () => {
    await write(story, triager, 'conflict')
    await letIn(story, inspector, triager, ['report'])
    expect((await read(story, holderOf(inspector))).vaults.report?.leavers).toEqual([])
  })

  it('does not bring back whom two removed, unless one of the two takes it back', async () => {
    await write(story, inspector, 'removal', { member: assistant.member })
    await letIn(story, triager, assistant, ['report'])
    await write(story, administrator, 'removal', { member: assistant.member })
    await refusedOnly(await recordOf(story, triager, entry(assistant)))
    const removed = await read(story, holderOf(inspector))
    expect(removed.vaults.report?.leavers).toEqual([assistant.member])
    await letIn(story, administrator, assistant, ['report'])
    const opened = await read(story, holderOf(inspector))
    expect(opened.vaults.report?.leavers).toEqual([])
  })

  it('is no record of another’s grant: who names it shuts nobody out', async () => {
    const before = story.envelopes.length
    await letIn(story, inspector, assistant, ['report'])
    const grant = story.grants.at(-1)?.id ?? ''
    const [genuine] = story.envelopes.splice(before, 1)
    await recordOf(story, triager, { ...entry(administrator), grant })
    await recordOf(story, triager, { ...entry(assistant), grant })
    if (genuine !== undefined) story.envelopes.push(genuine)
    expect((await read(story, holderOf(assistant))).findings).toEqual([])
  })
})

describe('a removal', () => {
  it('by two cards of one person counts once', async () => {
    story = await beginStory(renewed, intake(fixture.members))
    const record = { ...entry(second), person: triager.member }
    await recordOf(story, triager, record)
    const { vaults } = await read(story, reporterOf(story))
    const links = { previous: vaults.report?.heads ?? [] }
    const body = { member: administrator.member }
    await write(story, triager, 'removal', body)
    await put(story, second, 'removal', body, story.submission.vaults.report, links)
    const opened = await read(story, holderOf(inspector))
    expect([opened.findings, opened.vaults.report?.leavers]).toEqual([[], []])
  })

  it('is of the person: a second card is no way back', async () => {
    story = await beginStory(renewed, intake(fixture.members))
    await letIn(story, inspector, assistant, ['report'])
    await write(story, inspector, 'removal', { member: triager.member })
    await write(story, administrator, 'removal', { member: second.member })
    const record = { ...entry(second), person: triager.member }
    await refusedOnly(await recordOf(story, assistant, record))
    const opened = await read(story, holderOf(inspector))
    expect(opened.vaults.report?.leavers).toEqual([triager.member])
  })

  it('by who is barred counts for nothing, nor does one of nobody', async () => {
    await write(story, triager, 'conflict')
    await refusedOnly(await write(story, triager, 'removal', { member: inspector.member }))
    const nobody = fixture.office.directoryHash
    await refusedOnly(await write(story, inspector, 'removal', { member: nobody }))
    await refusedOnly(await write(story, inspector, 'removal', { orang: inspector.member }))
  })
})

describe('a grant', () => {
  const withGrant = async (keys: MemberKeys, grant: SealedGrant) => {
    const served = servedTo(story, keys.member)
    const grants = [...served.grants, grant.bytes]
    return openCase(story.office, { ...served, grants }, holderOf(keys))
  }

  it('opens nothing without its record, or on the record of somebody else', async () => {
    const writer = writerOf(story, inspector)
    const secret = await secretOf('report')
    const grant = await sealGrant(writer, target(assistant), [secret], null)
    const refused = { ok: false, reason: 'tampered' }
    expect(await withGrant(assistant, grant)).toEqual(refused)
    await recordOf(story, triager, { ...entry(assistant), grant: grant.id })
    expect(await withGrant(assistant, grant)).toEqual(refused)
  })

  it('opens nothing on the record of another grant, or of a grant to somebody else', async () => {
    const writer = writerOf(story, inspector)
    const secrets = [await secretOf('report')]
    await letIn(story, inspector, assistant, ['report'])
    const again = await sealGrant(writer, target(assistant), secrets, null)
    story.grants.push(again)
    const opened = await read(story, holderOf(assistant))
    expect(opened.findings).toEqual([{ kind: 'grant-refused', grant: again.id }])
    story = await beginStory(fixture.office, intake(fixture.members))
    const own = [await secretOf('report')]
    const grant = await sealGrant(writerOf(story, inspector), target(assistant), own, null)
    await recordOf(story, inspector, { ...entry(administrator), grant: grant.id })
    expect(await withGrant(assistant, grant)).toEqual({ ok: false, reason: 'tampered' })
  })

  it('gives no vault beyond its record, nor a half', async () => {
    const secrets = [await secretOf('report'), await secretOf('original')]
    const { half } = await read(story, holderOf(inspector))
    const heads = (await read(story, holderOf(inspector))).vaults.report?.heads ?? []
    const writer = writerOf(story, inspector)
    const vault = vaultIn(await read(story, holderOf(inspector)), 'report')
    for (const [more, handed] of [
      [secrets, null],
      [secrets.slice(0, 1), half],
    ] as const) {
      const grant = await sealGrant(writer, target(assistant), more, handed)
      const tried = branch(story)
      const act = await grantLater(
        writer,
        vault,
        { ...target(assistant), person: assistant.member },
        secrets.slice(0, 1),
        null,
        heads,
      )
      tried.envelopes.push(act.record)
      await recordOf(tried, inspector, { ...entry(assistant), grant: grant.id })
      tried.grants.push(act.grant, grant)
      const opened = await read(tried, holderOf(assistant))
      expect(opened.findings).toEqual([{ kind: 'grant-refused', grant: grant.id }])
      expect(opened.vaults.original).toBeUndefined()
      expect(opened.half?.name).toBe('A')
    }
  })

  it('of a half that is not the opening’s is refused', async () => {
    const half = { name: 'A' as const, value: randomSecret() }
    const secret = await secretOf('report')
    const grant = await sealGrant(writerOf(story, inspector), target(assistant), [secret], half)
    await recordOf(story, inspector, { ...entry(assistant), grant: grant.id })
    expect(await withGrant(assistant, grant)).toEqual({ ok: false, reason: 'tampered' })
  })

  it('is nobody’s when sealed on, or made for another holder or case', async () => {
    const other = await beginStory(fixture.office, intake(fixture.members))
    const forwarded = story.submission.grants.find((one) => one.member === inspector.member)
    if (forwarded === undefined) throw new Error('no grant')
    const refused = { ok: false, reason: 'not-a-member' }
    expect(await withGrant(assistant, forwarded)).toEqual(refused)
    const served = servedTo(other, inspector.member)
    const moved = { ...served, grants: [forwarded.bytes] }
    expect(await openCase(other.office, moved, holderOf(inspector))).toEqual(refused)
    const misnamed = { member: inspector.member, recipient: assistant.age.recipient }
    const secret = await secretOf('report')
    const grant = await sealGrant(writerOf(story, inspector), misnamed, [secret], null)
    expect(await withGrant(assistant, grant)).toEqual(refused)
  })

  it('of an epoch counts only by who began it, to who is in it', async () => {
    const begun = await begin(story, inspector, 'report', everybody())
    const served = servedTo(story, triager.member)
    const own = { ...served, grants: served.grants.slice(0, 1) }
    const forged = await sealGrant(
      writerOf(story, administrator),
      target(triager),
      [begun.secret],
      null,
    )
    const grants = [...own.grants, forged.bytes]
    const opened = await openCase(story.office, { ...own, grants }, holderOf(triager))
    if (!opened.ok) throw new Error(opened.reason)
    expect(kinds(opened.value.findings)).toEqual(['shut-out', 'grant-refused'])
    const writer = writerOf(story, inspector)
    const stranger = await sealGrant(writer, target(assistant), [begun.secret], null)
    expect(await withGrant(assistant, stranger)).toEqual({ ok: false, reason: 'tampered' })
  })

  it('that is withheld is said to be missing', async () => {
    await letIn(story, inspector, administrator, ['original'])
    story.grants.pop()
    const opened = await read(story, holderOf(administrator))
    expect(opened.findings).toEqual([{ kind: 'key-missing', vault: 'original' }])
  })
})

describe('an officer who was handed the keys off the record', () => {
  it('writes nothing that counts into `report`', async () => {
    const { report } = story.submission.vaults
    const links = { previous: [story.submission.opening.hash] }
    const body = { text: 'menyusup', evidence: [] }
    await refusedOnly(await put(story, assistant, 'message', body, report, links))
  })

  it('writes nothing that counts after having left', async () => {
    const office = changeDirectory(fixture, { [triager.member]: 'left' })
    story = { ...story, office }
    const remaining = [inspector, administrator, 'reporter', 'recovery'] as const
    const { vault, epoch } = await begin(story, inspector, 'report', remaining)
    const links = { previous: [epoch.hash] }
    const body = { text: 'masih di sini', evidence: [] }
    await refusedOnly(await put(story, triager, 'message', body, vault, links))
  })

  it('writes nothing that counts into a vault that officers found', async () => {
    await foundVault(story, inspector, 'internal', [inspector, triager])
    const vault = vaultIn(await read(story, holderOf(inspector)), 'internal')
    const links = { previous: [vault.epoch] }
    const note = await put(story, administrator, 'note', { text: 'asing' }, vault, links)
    await refusedOnly(note)
    const own = await put(story, triager, 'note', { text: 'sah' }, vault, links)
    const opened = await read(story, holderOf(inspector))
    expect(opened.envelopes.map((one) => one.id)).toContain(own.id)
  })

  it('stops nobody from writing with more heads than an envelope may join', async () => {
    const links = { previous: [story.submission.opening.hash] }
    for (let count = 0; count < 20; count += 1) {
      await put(story, triager, 'receipt', { count }, story.submission.vaults.report, links)
    }
    await write(story, inspector, 'receipt')
    const opened = await read(story, holderOf(inspector))
    expect(opened.findings).toEqual([])
    expect(opened.vaults.report?.heads).toHaveLength(6)
  })
})

describe('a grant under the reporter’s own key', () => {
  /** The opening lets this officer into `report` alone. */
  const agrees = async (
    secrets: readonly VaultSecret[],
    to = administrator,
  ): Promise<readonly boolean[]> => {
    const { submission } = story
    const grant = await sealGrant(submission.writer, target(to), secrets, null)
    const { opening } = await read(story, reporterOf(story))
    const [office, id] = [story.office.office, submission.caseId] as const
    const opened = await openGrants([grant.bytes], office, id, holderOf(to))
    return opened.map((one) => agreesWithOpening(one, opening, submission.opening.hash))
  }

  it('counts for what the opening says, and for nothing that differs in one thing', async () => {
    const report = await secretOf('report')
    expect(await agrees([report])).toEqual([true])
    expect(await agrees([await secretOf('original')])).toEqual([false])
    expect(await agrees([report, await secretOf('original')])).toEqual([false])
    const epoch = story.office.directoryHash
    expect(await agrees([{ ...report, epoch }])).toEqual([false])
    expect(await agrees([{ ...report, secret: randomSecret() }])).toEqual([false])
    expect(await agrees([report], assistant)).toEqual([false])
    expect(await agrees([report], second)).toEqual([false])
  })
})
