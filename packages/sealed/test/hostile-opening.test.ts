// Openings that a server makes or multiplies, with the help of somebody who holds a case's secret.
import { beforeAll, describe, expect, it } from 'vitest'
import { sealInCase } from '../src/case-writer.ts'
import { sealGrant } from '../src/grant.ts'
import { type CaseId, caseIdOf, keyIdOf } from '../src/id.ts'
import { randomSecret, signingKeyOf } from '../src/keys.ts'
import type { MemberKeys } from '../src/member.ts'
import { openCase } from '../src/open-case.ts'
import { openSummary } from '../src/open-summary.ts'
import { writeBody } from '../src/statement.ts'
import { base64url } from '../src/text.ts'
import { beginStory, castOf, holderOf, read, type Story, servedTo } from './case-fixture.ts'
import { type Fixture, intake, makeOffice } from './office-fixture.ts'

let fixture: Fixture
let story: Story
let inspector: MemberKeys

beforeAll(async () => {
  fixture = await makeOffice()
  ;({ inspector } = castOf(fixture))
  story = await beginStory(fixture.office, intake(fixture.members))
})

const refused = { ok: false, reason: 'tampered' }

describe('an opening', () => {
  it('is refused in a list as well, where nothing else would say that it is another case’s', async () => {
    const { opening, vaults } = await read(story, holderOf(inspector))
    const signing = signingKeyOf(randomSecret())
    const reporter = { ...opening.reporter, key: base64url(signing.key) }
    const author = { id: keyIdOf(signing.key), signing, directory: 0 }
    const listed = async (body: Uint8Array, caseId: CaseId) => {
      const writer = { ...story.submission.writer, author, case: caseId }
      const { recipient } = story.submission.vaults.report
      const founding = { name: 'report', recipient, epoch: '' } as const
      const forged = await sealInCase(writer, founding, 'opening', body, { previous: [] })
      const secret = vaults.report?.secret ?? randomSecret()
      const secrets = [{ vault: 'report', epoch: forged.hash, secret }] as const
      const target = { member: inspector.member, recipient: inspector.age.recipient }
      const grants = [(await sealGrant(writer, target, secrets, null)).bytes]
      const served = { ...servedTo(story, inspector.member), case: caseId, grants }
      return openSummary(fixture.office, { ...served, envelopes: [forged] }, holderOf(inspector))
    }
    const body = writeBody({ ...opening, reporter })
    expect(await listed(body, caseIdOf(body))).toMatchObject({ ok: true })
    expect(await listed(body, story.submission.caseId)).toMatchObject(refused)
    const other = { ...opening.vaults, report: fixture.office.directoryHash }
    const moved = writeBody({ ...opening, reporter, vaults: other })
    expect(await listed(moved, caseIdOf(moved))).toMatchObject(refused)
  })

  it('is found among three that are junk, and a server that serves more is not humoured', async () => {
    const served = servedTo(story, inspector.member)
    const [opening, ...others] = served.envelopes
    if (opening === undefined) throw new Error('no opening')
    const after = (count: number) => {
      const junk = Array.from({ length: count }, () => ({ ...opening, bytes: randomSecret() }))
      const envelopes = [...junk, opening, ...others]
      return openCase(fixture.office, { ...served, envelopes }, holderOf(inspector))
    }
    expect(await after(3)).toMatchObject({ ok: true })
    expect(await after(4)).toEqual(refused)
  })
})
