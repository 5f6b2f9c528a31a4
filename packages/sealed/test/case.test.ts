import { beforeAll, describe, expect, it } from 'vitest'
import type { ServedCase } from '../src/case-file.ts'
import { sealEvidence, sealInCase } from '../src/case-writer.ts'
import { beginEpoch } from '../src/epoch-writer.ts'
import { grantLater, sealGrant } from '../src/grant.ts'
import { ticketOf } from '../src/id.ts'
import { randomSecret } from '../src/keys.ts'
import type { MemberKeys } from '../src/member.ts'
import { openEnvelope } from '../src/open.ts'
import { openCase } from '../src/open-case.ts'
import { openEvidence } from '../src/open-evidence.ts'
import { hashStream, partsOf } from '../src/parts.ts'
import { writeBody } from '../src/statement.ts'
import { beginSubmission, finishSubmission, type Submission } from '../src/submission.ts'
import { base64url, concat, utf8 } from '../src/text.ts'
import { type Fixture, intake, makeOffice, today } from './office-fixture.ts'

const streamOf = (bytes: Uint8Array) => new Blob([Uint8Array.from(bytes)]).stream()

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of partsOf(stream)) parts.push(part.bytes.slice())
  return concat(...parts)
}

describe('a case', () => {
  let fixture: Fixture
  let submission: Submission
  let served: ServedCase
  const file = randomSecret(60_000)
  let evidence: { hash: string; bytes: Uint8Array }

  const grantsOf = (member: string) =>
    submission.grants.filter((one) => one.member === member).map((one) => one.bytes)
  const holder = (keys: MemberKeys) => ({ member: keys.member, key: keys.age })
  const servedTo = (member: string): ServedCase => ({ ...served, grants: grantsOf(member) })

  beforeAll(async () => {
    fixture = await makeOffice()
    submission = await beginSubmission({
      office: fixture.office,
      accountSecret: randomSecret(),
      route: 'normal',
      granted: intake(fixture.members),
      excluded: [],
      day: today,
    })
    const known = await hashStream(streamOf(file))
    const { writer, vaults } = submission
    const sealed = await sealEvidence(
      writer,
      vaults.original,
      { ...known, stream: streamOf(file) },
      [],
    )
    evidence = { hash: sealed.hash, bytes: await collect(sealed.ciphertext) }
    const content = { report: utf8('{"judul":"rahasia"}'), identity: utf8('{}') }
    const envelopes = await finishSubmission(submission, content)
    served = { case: submission.caseId, nonce: base64url(submission.nonce), grants: [], envelopes }
  })

  it('opens for every officer of the intake, with nothing found wrong', async () => {
    for (const keys of fixture.members.slice(0, 3)) {
      const opened = await openCase(fixture.office, servedTo(keys.member), holder(keys))
      expect(opened).toMatchObject({ ok: true, value: { findings: [] } })
      if (!opened.ok) return
      const report = opened.value.envelopes.find((one) => one.kind === 'report')
      expect(report?.body).toEqual(utf8('{"judul":"rahasia"}'))
      expect(opened.value.readers).toHaveLength(4)
    }
  })

  it('gives the reporter everything, the identity too', async () => {
    const reporter = { member: 'reporter', key: submission.keys.age }
    const opened = await openCase(fixture.office, servedTo('reporter'), reporter)
    expect(opened).toMatchObject({ ok: true, value: { findings: [] } })
    if (!opened.ok) return
    expect(opened.value.envelopes.map((one) => one.kind)).toContain('identity')
  })

  it('has files that name what they come after', async () => {
    const { writer, vaults, opening } = submission
    const known = { ...(await hashStream(streamOf(file))), stream: streamOf(file) }
    const sealed = await sealEvidence(writer, vaults.original, known, [opening.hash])
    const bytes = await collect(sealed.ciphertext)
    const reporter = { member: 'reporter', key: submission.keys.age }
    const opened = await openCase(fixture.office, servedTo('reporter'), reporter)
    const key = opened.ok ? opened.value.vaults.original?.key : undefined
    if (key === undefined) throw new Error('the reporter holds their files')
    expect(await openEnvelope(bytes, key, ['evidence'], {})).toMatchObject({
      ok: true,
      value: { fields: { previous: [opening.hash] } },
    })
  })

  it('does not open for the holder of half A alone', async () => {
    const keys = fixture.members[3] as MemberKeys
    const opened = await openCase(fixture.office, servedTo(keys.member), holder(keys))
    expect(opened).toEqual({ ok: false, reason: 'not-a-member' })
  })

  it('gives evidence back byte for byte, only under the name the report gave it', async () => {
    const keys = fixture.members[2] as MemberKeys
    const opened = await openCase(fixture.office, servedTo(keys.member), holder(keys))
    if (!opened.ok) throw new Error(opened.reason)
    const office = fixture.office.office
    const whole = await openEvidence(opened.value, office, evidence.hash, evidence.bytes)
    expect(whole).toEqual({ ok: true, content: file })
    const other = await openEvidence(opened.value, office, 'X'.repeat(52), evidence.bytes)
    expect(other).toEqual({ ok: false, reason: 'tampered' })
  })

  it('keeps the untouched evidence from an officer without `original`', async () => {
    const keys = fixture.members[1] as MemberKeys
    const opened = await openCase(fixture.office, servedTo(keys.member), holder(keys))
    if (!opened.ok) throw new Error(opened.reason)
    const result = await openEvidence(
      opened.value,
      fixture.office.office,
      evidence.hash,
      evidence.bytes,
    )
    expect(result).toEqual({ ok: false, reason: 'not-a-member' })
  })

  it('lets an officer found `internal`, and colleagues read a note the reporter cannot', async () => {
    const inspector = fixture.members[0] as MemberKeys
    const triager = fixture.members[2] as MemberKeys
    const opened = await openCase(fixture.office, servedTo(inspector.member), holder(inspector))
    if (!opened.ok) throw new Error(opened.reason)
    const report = opened.value.vaults.report
    if (report === undefined) throw new Error('no report vault')
    const author = { id: inspector.member, signing: inspector.signing, directory: 1 }
    const writer = { office: fixture.office.office, case: opened.value.case, author, day: today }
    const founded = await beginEpoch(writer, {
      vault: 'internal',
      before: null,
      members: [inspector.member, triager.member],
      previous: [],
      seen: report.heads,
    })
    const secrets = [founded.secret]
    const reportVault = {
      name: 'report' as const,
      recipient: report.key.recipient,
      epoch: report.epoch,
    }
    const target = {
      member: triager.member,
      person: triager.member,
      recipient: triager.age.recipient,
    }
    const act = await grantLater(writer, reportVault, target, secrets, null, report.heads)
    const note = await sealInCase(writer, founded.vault, 'note', writeBody({ text: 'catatan' }), {
      previous: [founded.epoch.hash],
    })
    const after: ServedCase = {
      ...served,
      envelopes: [...served.envelopes, founded.epoch, act.record, note],
      grants: [...grantsOf(triager.member), act.grant.bytes],
    }
    const read = await openCase(fixture.office, after, holder(triager))
    expect(read).toMatchObject({ ok: true, value: { findings: [] } })
    if (!read.ok) return
    expect(read.value.envelopes.map((one) => one.kind)).toContain('note')
    const withoutRecord = {
      ...after,
      envelopes: after.envelopes.filter((one) => one.id !== act.record.id),
    }
    const refused = await openCase(fixture.office, withoutRecord, holder(triager))
    if (!refused.ok) throw new Error(refused.reason)
    expect(refused.value.envelopes.map((one) => one.kind)).not.toContain('note')
    const reporter = { member: 'reporter', key: submission.keys.age }
    const seen = await openCase(
      fixture.office,
      { ...after, grants: [...grantsOf('reporter'), act.grant.bytes] },
      reporter,
    )
    if (!seen.ok) throw new Error(seen.reason)
    expect(seen.value.envelopes.map((one) => one.kind)).not.toContain('note')
    expect(seen.value.readers.filter((one) => one.member === triager.member)).toHaveLength(2)
  })

  it('names a dropped envelope as a hole and a repeated one as replayed', async () => {
    const keys = fixture.members[0] as MemberKeys
    const twice = {
      ...servedTo(keys.member),
      envelopes: [...served.envelopes, ...served.envelopes.slice(1, 2)],
    }
    const opened = await openCase(fixture.office, twice, holder(keys))
    expect(opened).toMatchObject({ ok: true, value: { findings: [{ kind: 'replayed' }] } })
  })

  it('has a ticket of ten symbols that is not the case id', () => {
    expect(ticketOf(submission.caseId)).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
    expect(submission.caseId).not.toContain(ticketOf(submission.caseId))
  })
})

describe('the fixed sizes', () => {
  it('hold the largest grant and the largest identity that there can be', async () => {
    const { members, office } = await makeOffice()
    const keys = members[0] as MemberKeys
    const writer = {
      office: office.office,
      case: office.office as never,
      author: { id: keys.member, signing: keys.signing, directory: 999_999 },
      day: today,
    }
    const epoch = office.directoryHash
    const vaults = ['report', 'original', 'identity', 'internal'] as const
    const secrets = vaults.map((vault) => ({ vault, epoch, secret: randomSecret() }))
    const half = { name: 'A' as const, value: randomSecret() }
    const holder = { member: keys.member, recipient: keys.age.recipient }
    await expect(sealGrant(writer, holder, secrets, half)).resolves.toBeDefined()
    // Four bytes a character, and room for quotes to be escaped.
    const identity = { name: '😀'.repeat(100), phone: `+62${'8'.repeat(13)}` }
    const more = { email: 'a'.repeat(254), address: `${'😀'.repeat(280)}${'"'.repeat(20)}` }
    const body = writeBody({ ...identity, ...more })
    const vault = { name: 'identity' as const, recipient: keys.age.recipient, epoch }
    await expect(
      sealInCase(writer, vault, 'identity', body, { previous: [epoch] }),
    ).resolves.toBeDefined()
  })
})
