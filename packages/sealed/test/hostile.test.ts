// What a server that holds everything but keys may try, and what the reader makes of it.
import { beforeAll, describe, expect, it } from 'vitest'
import type { ServedCase } from '../src/case-file.ts'
import { sealInCase } from '../src/case-writer.ts'
import { grantLater, sealGrant } from '../src/grant.ts'
import { keyIdOf } from '../src/id.ts'
import { ageKeyOf, randomSecret, signingKeyOf } from '../src/keys.ts'
import { type MemberKeys, memberKeysOf } from '../src/member.ts'
import { openCase } from '../src/open-case.ts'
import { writeBody } from '../src/statement.ts'
import { beginSubmission, finishSubmission, type Submission } from '../src/submission.ts'
import { base64url, utf8 } from '../src/text.ts'
import { type Fixture, intake, makeOffice, today } from './office-fixture.ts'

describe('a hostile server', () => {
  let fixture: Fixture
  let submission: Submission
  let served: ServedCase
  let inspector: MemberKeys
  let triager: MemberKeys

  async function makeCase(): Promise<{ submission: Submission; served: ServedCase }> {
    const made = await beginSubmission({
      office: fixture.office,
      accountSecret: randomSecret(),
      route: 'normal',
      granted: intake(fixture.members),
      excluded: [],
      day: today,
    })
    const content = { report: utf8('{"a":1}'), identity: utf8('{}') }
    const envelopes = await finishSubmission(made, content)
    const nonce = base64url(made.nonce)
    return { submission: made, served: { case: made.caseId, nonce, grants: [], envelopes } }
  }

  const grantsOf = (from: Submission, member: string) =>
    from.grants.filter((one) => one.member === member).map((one) => one.bytes)
  const open = (asServed: ServedCase, keys = inspector) => {
    const grants = asServed.grants.length > 0 ? asServed.grants : grantsOf(submission, keys.member)
    return openCase(fixture.office, { ...asServed, grants }, { member: keys.member, key: keys.age })
  }
  const opened = async (asServed: ServedCase, keys = inspector) => {
    const result = await open(asServed, keys)
    if (!result.ok) throw new Error(result.reason)
    return result.value
  }

  beforeAll(async () => {
    fixture = await makeOffice()
    inspector = fixture.members[0] as MemberKeys
    triager = fixture.members[2] as MemberKeys
    const made = await makeCase()
    submission = made.submission
    served = made.served
  })

  it('cannot pass off its own message as a colleague’s', async () => {
    const server = signingKeyOf(randomSecret())
    const author = { id: triager.member, signing: server, directory: 1 }
    const writer = { ...submission.writer, author }
    const links = { previous: [submission.opening.hash] }
    const body = writeBody({ text: 'palsu', evidence: [] })
    const forged = await sealInCase(writer, submission.vaults.report, 'message', body, links)
    const value = await opened({ ...served, envelopes: [...served.envelopes, forged] })
    expect(value.findings).toEqual([{ kind: 'refused', envelope: forged.id, reason: 'tampered' }])
    expect(value.envelopes.map((one) => one.kind)).not.toContain('message')
  })

  it('cannot invent an author', async () => {
    const server = signingKeyOf(randomSecret())
    const author = { id: keyIdOf(server.key), signing: server, directory: 1 }
    const links = { previous: [] }
    const writer = { ...submission.writer, author }
    const body = writeBody({})
    const forged = await sealInCase(writer, submission.vaults.report, 'receipt', body, links)
    const value = await opened({ ...served, envelopes: [...served.envelopes, forged] })
    expect(value.findings).toMatchObject([{ kind: 'refused', reason: 'tampered' }])
  })

  it('cannot move an envelope to another case', async () => {
    const other = await makeCase()
    const moved = {
      ...served,
      envelopes: [...served.envelopes, other.served.envelopes[1] as never],
    }
    const value = await opened(moved)
    expect(value.findings).toMatchObject([{ kind: 'refused', reason: 'not-a-member' }])
  })

  it('cannot show a case under another id or nonce', async () => {
    const other = await makeCase()
    expect(await open({ ...served, nonce: other.served.nonce })).toMatchObject({
      reason: 'tampered',
    })
    const grants = grantsOf(submission, inspector.member)
    const renamed = { ...served, case: other.served.case, grants }
    expect(await open(renamed)).toMatchObject({ reason: 'not-a-member' })
  })

  it('cannot relabel what the wire says of an envelope', async () => {
    for (const change of [
      { author: triager.member },
      { class: 'status' as const },
      { pair: 'Z'.repeat(26) },
    ]) {
      const envelopes = served.envelopes.map((one, at) => (at === 1 ? { ...one, ...change } : one))
      const value = await opened({ ...served, envelopes })
      expect(value.findings).toMatchObject([{ kind: 'refused', reason: 'tampered' }])
      expect(value.envelopes.map((one) => one.kind)).toEqual(['opening'])
    }
  })

  it('cannot add a reader: a grant of its own opens nothing', async () => {
    const secret = randomSecret()
    const server = signingKeyOf(randomSecret())
    const author = { id: keyIdOf(server.key), signing: server, directory: 1 }
    const writer = { ...submission.writer, author }
    const epoch = submission.opening.hash
    const secrets = [{ vault: 'report' as const, epoch, secret }]
    const holder = { member: inspector.member, recipient: inspector.age.recipient }
    const grant = await sealGrant(writer, holder, secrets, null)
    expect(await open({ ...served, grants: [grant.bytes] })).toMatchObject({ reason: 'tampered' })
  })

  it('cannot swap a vault: what is sealed to its own recipient is refused', async () => {
    const { recipient } = await ageKeyOf(randomSecret())
    const own = { ...submission.vaults.report, recipient }
    const body = writeBody({ text: 'x', evidence: [] })
    const links = { previous: [] }
    const swapped = await sealInCase(submission.writer, own, 'message', body, links)
    const value = await opened({ ...served, envelopes: [...served.envelopes, swapped] })
    expect(value.findings).toMatchObject([{ kind: 'refused', reason: 'not-a-member' }])
  })

  it('cannot drop what a later envelope names', async () => {
    const report = served.envelopes[1]?.id
    const first = await opened(served)
    const links = { previous: first.vaults.report?.heads ?? [] }
    const body = writeBody({ text: 'lanjutan', evidence: [] })
    const vault = submission.vaults.report
    const message = await sealInCase(submission.writer, vault, 'message', body, links)
    const kept = served.envelopes.filter((one) => one.id !== report)
    const value = await opened({ ...served, envelopes: [...kept, message] })
    expect(value.findings).toMatchObject([{ kind: 'missing', vault: 'report' }])
  })

  it('cannot use a record of a grant by somebody who could not read', async () => {
    const outsider = await memberKeysOf(randomSecret())
    const assistant = fixture.members[3] as MemberKeys
    const author = { id: assistant.member, signing: assistant.signing, directory: 1 }
    const writer = { ...submission.writer, author }
    const target = {
      member: outsider.member,
      person: outsider.member,
      recipient: outsider.age.recipient,
    }
    const epoch = submission.opening.hash
    const secrets = [{ vault: 'report' as const, epoch, secret: randomSecret() }]
    const links = [submission.opening.hash]
    const act = await grantLater(writer, submission.vaults.report, target, secrets, null, links)
    const value = await opened({ ...served, envelopes: [...served.envelopes, act.record] })
    expect(value.findings).toMatchObject([{ kind: 'refused', reason: 'tampered' }])
    expect(value.readers.map((one) => one.member)).not.toContain(outsider.member)
  })

  it('cannot hide that it serves an older office than an envelope names', async () => {
    const author = { id: triager.member, signing: triager.signing, directory: 9 }
    const links = { previous: [submission.opening.hash] }
    const writer = { ...submission.writer, author }
    const receipt = await sealInCase(
      writer,
      submission.vaults.report,
      'receipt',
      writeBody({}),
      links,
    )
    const value = await opened({ ...served, envelopes: [...served.envelopes, receipt] })
    expect(value.findings).toContainEqual({ kind: 'office-behind', version: 9 })
  })

  it('cannot let an officer write what only a reporter may', async () => {
    const author = { id: triager.member, signing: triager.signing, directory: 1 }
    const writer = { ...submission.writer, author }
    const links = { previous: [submission.opening.hash] }
    const vault = submission.vaults.report
    const report = await sealInCase(writer, vault, 'report', writeBody({}), links)
    const value = await opened({ ...served, envelopes: [...served.envelopes, report] })
    expect(value.findings).toMatchObject([{ kind: 'refused', reason: 'tampered' }])
  })
})

describe('a submission', () => {
  it('is never made without a reader, nor to a person who was excluded', async () => {
    const fixture = await makeOffice()
    const plan = {
      office: fixture.office,
      accountSecret: randomSecret(),
      route: 'normal' as const,
      day: today,
    }
    const halfOnly = intake(fixture.members).slice(3)
    await expect(beginSubmission({ ...plan, granted: halfOnly, excluded: [] })).rejects.toThrow()
    const excluded = [fixture.members[1]?.member ?? '']
    const granted = intake(fixture.members)
    await expect(beginSubmission({ ...plan, granted, excluded })).rejects.toThrow('excluded')
  })
})
