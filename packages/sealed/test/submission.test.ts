import { beforeAll, describe, expect, it } from 'vitest'
import { sealEvidence, sealInCase } from '../src/case-writer.ts'
import { randomSecret } from '../src/keys.ts'
import { openCase } from '../src/open-case.ts'
import { writeBody } from '../src/statement.ts'
import { beginSubmission, type SubmissionPlan } from '../src/submission.ts'
import { beginStory, castOf, holderOf, read, reporterOf, servedTo } from './case-fixture.ts'
import { type Fixture, intake, makeOffice, today } from './office-fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await makeOffice()
})

const plan = (change: Partial<SubmissionPlan> = {}): SubmissionPlan => ({
  ...{ office: fixture.office, accountSecret: randomSecret(), route: 'normal', day: today },
  ...{ granted: intake(fixture.members), excluded: [], ...change },
})

describe('a submission', () => {
  it('is not begun when no officer would read it', async () => {
    const granted = intake(fixture.members).map((one) => ({ ...one, vaults: [] }))
    for (const none of [granted, []]) {
      await expect(beginSubmission(plan({ granted: none }))).rejects.toThrow(/no officer/)
    }
  })

  it('is not begun with somebody whom the reporter excluded', async () => {
    const excluded = ['somebody', fixture.members[2]?.member ?? '']
    await expect(beginSubmission(plan({ excluded }))).rejects.toThrow(/excluded/)
    expect((await beginSubmission(plan({ excluded: [fixture.keys.office] }))).grants).toHaveLength(
      6,
    )
  })

  it('is not begun with a person twice, nor with a member who has no card', async () => {
    const granted = intake(fixture.members)
    const twice = granted.map((one) => ({ ...one, person: granted[0]?.person ?? '' }))
    await expect(beginSubmission(plan({ granted: twice }))).rejects.toThrow(/twice/)
    const stranger = granted.map((one) => ({ ...one, member: fixture.office.directoryHash }))
    await expect(beginSubmission(plan({ granted: stranger }))).rejects.toThrow(/card/)
  })

  it('is granted to the reporter, to each officer, and to recovery where the route has it', async () => {
    const { grants } = await beginSubmission(plan())
    const officers = fixture.members.map((one) => one.member as string)
    expect(grants.map((one) => one.member)).toEqual(['reporter', ...officers, 'recovery'])
    const inspektur = await beginSubmission(plan({ route: 'inspektur' }))
    expect(inspektur.grants.map((one) => one.member)).toEqual(['reporter', ...officers])
  })

  it('opens for each as far as they were granted, and for recovery but for the identity', async () => {
    const story = await beginStory(fixture.office, intake(fixture.members))
    const { inspector, administrator } = castOf(fixture)
    const recovery = { member: 'recovery', key: fixture.keys.recovery }
    for (const [holder, vaults, half] of [
      [reporterOf(story), ['report', 'original', 'identity'], undefined],
      [holderOf(inspector), ['report', 'original'], 'B'],
      [holderOf(administrator), ['report'], undefined],
      [recovery, ['report', 'original'], 'B'],
    ] as const) {
      const opened = await read(story, holder)
      expect(opened.findings).toEqual([])
      expect(Object.keys(opened.vaults)).toEqual(vaults)
      expect(opened.half?.name).toBe(half)
    }
  })

  it('is not opened by recovery where its route has none', async () => {
    const submission = await beginSubmission(plan({ route: 'inspektur' }))
    const envelopes = [submission.opening]
    const story = { office: fixture.office, submission, grants: [...submission.grants], envelopes }
    const recovery = { member: 'recovery', key: fixture.keys.recovery }
    const opened = await openCase(fixture.office, servedTo(story, 'recovery'), recovery)
    expect(opened).toEqual({ ok: false, reason: 'not-a-member' })
  })
})

describe('writing into a case', () => {
  it('puts no kind into a vault that is not its own', async () => {
    const { writer, vaults } = await beginSubmission(plan())
    const body = writeBody({})
    const links = { previous: [] }
    await expect(sealInCase(writer, vaults.original, 'message', body, links)).rejects.toThrow(
      'message is not of original',
    )
    const file = { bytes: 0, sha256: 'A'.repeat(43), stream: new Blob([]).stream() }
    await expect(sealEvidence(writer, vaults.report, file, [])).rejects.toThrow(/not of report/)
  })
})
