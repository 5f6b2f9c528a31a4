import { checkReport } from '@kentongan/domain/check-report'
import { emptyCircumstances } from '@kentongan/domain/circumstances'
import {
  composeIdentity,
  composeReport,
  emptyDraft,
  type ReportDraft,
} from '@kentongan/domain/draft'
import { mojokerto } from '@kentongan/domain/mojokerto'
import {
  consents,
  contactMeans,
  parseReportContent,
  parseReporterIdentity,
  questionsMax,
  reportLimits,
} from '@kentongan/domain/report'
import { envelopeBytesMax, submissionBytesMax } from '@kentongan/domain/wire/limits'
import { writeBody } from '@kentongan/sealed/statement'
import { beginSubmission, finishSubmission, type Submission } from '@kentongan/sealed/submission'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeOffice, today } from '../../sealed/test/office-fixture.ts'

/** Four bytes of UTF-8 each; two of JSON each; and one that is more characters once it is normalised. */
const characters = ['😀', '𝕬', '𠀀', '"', '\\', 'a', 'é', 'क़'] as const

/** Text of exactly so many characters, give or take one, which a form may refuse. */
const about = (max: number): fc.Arbitrary<string> =>
  fc
    .record({
      cycle: fc.oneof(
        { weight: 3, arbitrary: fc.constant(['😀']) },
        fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 5 }),
      ),
      length: fc.oneof(
        { weight: 12, arbitrary: fc.constant(max) },
        fc.constantFrom(max - 1, max + 1),
      ),
    })
    .map(({ cycle, length }) =>
      Array.from({ length }, (_, at) => cycle[at % cycle.length]).join(''),
    )

const identity = fc.record({
  name: about(reportLimits.reporterName.max),
  phone: fc.constantFrom('+62 812 3456 7890 12', '+628123456789012'),
  email: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constant(`${'😀'.repeat(reportLimits.email.max - 3)}@a.b`.slice(2)),
    },
    fc.constant(`${'𠀀'.repeat(reportLimits.email.max)}@a.b`),
  ),
  address: about(reportLimits.address.max),
})

const questions = Array.from({ length: questionsMax }, (_, at) => ({
  code: `SOAL-${at}`,
  label: { id: '😀'.repeat(120), en: '😀'.repeat(120) },
}))
const office = { ...mojokerto, kinds: [{ ...mojokerto.kinds[0], questions }] } as typeof mojokerto
const kind = office.kinds[0]?.code ?? ''
const file = { name: `${'😀'.repeat(190)}.jpeg`, type: 'image/jpeg', bytes: 5_000_000, caption: '' }

const largest: fc.Arbitrary<ReportDraft> = fc
  .record({
    identity,
    title: about(reportLimits.title.max),
    description: about(reportLimits.description.max),
    person: fc.record({
      name: about(reportLimits.name.max),
      position: about(reportLimits.position.max),
      unit: about(reportLimits.unit.max),
    }),
    caption: about(reportLimits.caption.max),
    time: about(reportLimits.time.max),
    location: about(reportLimits.location.max),
    why: about(reportLimits.why.max),
    loss: about(reportLimits.loss.max),
    answer: about(reportLimits.answer.max),
    placeText: about(reportLimits.elsewhere.max),
    hope: about(reportLimits.hope.max),
  })
  .map((any) => ({
    ...emptyDraft('id'),
    ...{ identity: any.identity, contact: [...contactMeans] },
    ...{ title: any.title, description: any.description, kind },
    people: Array.from({ length: reportLimits.people.max }, () => ({
      ...any.person,
      ...{ classification: 'STRUKTURAL', role: 'beneficiary' as const },
    })),
    evidence: Array.from({ length: 10 }, () => ({ ...file, caption: any.caption })),
    time: { text: any.time, from: '2026-08-01', to: '2026-08-02' },
    location: { text: any.location, district: 'DAWARBLANDONG' },
    circumstances: {
      ...emptyCircumstances,
      ...({ relation: 'undisclosed', source: 'documents', ongoing: 'unknown' } as const),
      ...{ why: any.why, loss: any.loss, place: 'enforcement' as const, hope: any.hope },
      ...{ placeText: any.placeText, protection: true, consents: [...consents] },
      answers: Object.fromEntries(questions.map(({ code }) => [code, any.answer])),
    },
    agreed: ['good-faith', 'privacy-notice'],
  }))

describe('the largest report and identity that the form takes', () => {
  let submission: Submission
  beforeAll(async () => {
    const { office: verified, members } = await makeOffice()
    const granted = members.map(({ member }, at) => ({
      ...{ person: member, member, vaults: ['report' as const, 'original' as const] },
      half: at === 0 ? ('B' as const) : at === 3 ? ('A' as const) : null,
    }))
    const plan = { office: verified, accountSecret: new Uint8Array(32), route: 'normal' } as const
    submission = await beginSubmission({ ...plan, granted, excluded: [], day: today })
  })

  it('are sealed in the sizes that the format and the server have, or are refused by name', async () => {
    let fitted = 0
    let refused = 0
    await fc.assert(
      fc.asyncProperty(largest, async (draft) => {
        const problems = checkReport(draft, office, today)
        if (problems.length > 0) {
          refused += 1
          expect(
            problems
              .map(({ code }) => code)
              .filter((code) => !/-too-long$|email-invalid/.test(code)),
          ).toEqual([])
          return
        }
        fitted += 1
        const entries = draft.evidence.map((one) => ({
          ...one,
          ...{ envelopeId: 'E'.repeat(52), statement: 'S'.repeat(52), sha256: 'a'.repeat(64) },
        }))
        const report = composeReport(draft, entries, {
          kinds: office.kinds,
          profileVersion: 999_999,
        })
        const identity = composeIdentity(draft)
        expect(parseReportContent(structuredClone(report))).toEqual(report)
        expect(parseReporterIdentity(structuredClone(identity))).toEqual(identity)
        const body = { report: writeBody(report), identity: writeBody(identity) }
        const sealed = await finishSubmission(submission, body)
        for (const { bytes } of sealed) expect(bytes.length).toBeLessThanOrEqual(envelopeBytesMax)
        const whole = [...sealed, ...submission.grants].reduce(
          (sum, { bytes }) => sum + bytes.length,
          0,
        )
        expect(whole).toBeLessThan(submissionBytesMax / 2)
      }),
      { numRuns: 120 },
    )
    expect(fitted).toBeGreaterThan(10)
    expect(refused).toBeGreaterThan(10)
  })
})
