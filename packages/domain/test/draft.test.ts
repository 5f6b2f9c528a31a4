import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkPerson,
  checkReport,
  checkStatements,
  evidenceProblem,
  type ReportProblemCode,
  reportProblemCodes,
} from '../src/check-report.ts'
import { type CircumstancesDraft, emptyCircumstances } from '../src/circumstances.ts'
import { composeIdentity, composeReport, emptyDraft, type ReportDraft } from '../src/draft.ts'
import { mojokerto } from '../src/mojokerto.ts'
import {
  consents,
  contactMeans,
  emptyIdentity,
  knowledgeSources,
  ongoingStates,
  parseReportContent,
  parseReporterIdentity,
  reportedPlaces,
  reporterRelations,
  subjectRoles,
} from '../src/report.ts'
import { draft, entry, today } from './report-fixture.ts'

const problems = (changed: Partial<ReportDraft>): readonly string[] =>
  checkReport({ ...draft, ...changed }, mojokerto, today).map(
    ({ field, code }) => `${field} ${code}`,
  )
const told = (changed: Partial<CircumstancesDraft>): Partial<ReportDraft> => ({
  circumstances: { ...draft.circumstances, ...changed },
})
const office = { kinds: mojokerto.kinds, profileVersion: 3 }
const required = { ...mojokerto, identity: 'required' as const }
const [person] = draft.people as [ReportDraft['people'][number]]
const [file] = draft.evidence as [ReportDraft['evidence'][number]]
const identity = draft.identity

/** Each change to a good draft, and exactly the problem it makes. */
const cases: readonly [string, Partial<ReportDraft>][] = [
  ['identity.name reporter-name-missing', { identity: { ...identity, name: ' ' } }],
  ['identity.name reporter-name-too-short', { identity: { ...identity, name: 'Y' } }],
  ['identity.name reporter-name-too-long', { identity: { ...identity, name: 'Y'.repeat(101) } }],
  ['identity.phone phone-invalid', { identity: { ...identity, phone: '0321-321' } }],
  ['identity.email email-invalid', { identity: { ...identity, email: 'yuliana@' } }],
  ['identity.address address-too-long', { identity: { ...identity, address: 'a'.repeat(301) } }],
  [
    'identity.phone phone-or-email-missing',
    { identity: { ...identity, phone: '', email: '' }, contact: [] },
  ],
  [
    'identity.phone contact-without-phone',
    { identity: { ...identity, phone: '' }, contact: ['whatsapp'] },
  ],
  [
    'identity.email contact-without-email',
    { identity: { ...identity, email: '' }, contact: ['email'] },
  ],
  ['title title-missing', { title: ' \u200b ' }],
  ['title title-too-short', { title: 'Pungutan' }],
  ['title title-too-long', { title: 'a'.repeat(151) }],
  ['kind kind-missing', { kind: '' }],
  ['kind kind-unknown', { kind: 'BUKAN' }],
  ['description description-missing', { description: '\n' }],
  ['description description-too-short', { description: 'a'.repeat(49) }],
  ['description description-too-long', { description: 'a'.repeat(10_001) }],
  [
    'circumstances.answers.BESARAN answer-too-long',
    told({ answers: { BESARAN: 'a'.repeat(301) } }),
  ],
  ['circumstances.why why-too-long', told({ why: 'a'.repeat(1_001) })],
  ['circumstances.loss loss-too-long', told({ loss: 'a'.repeat(101) })],
  ['people people-missing', { people: [] }],
  ['people people-too-many', { people: Array.from({ length: 21 }, () => person) }],
  ['people.0.name name-too-short', { people: [{ ...person, name: 'H' }] }],
  ['people.0.name name-too-long', { people: [{ ...person, name: 'H'.repeat(101) }] }],
  [
    'people.1.position position-missing',
    { people: [person, { ...person, name: 'tidak diketahui', position: '', unit: '' }] },
  ],
  ['people.0.position position-too-long', { people: [{ ...person, position: 'a'.repeat(151) }] }],
  [
    'people.0.classification classification-missing',
    { people: [{ ...person, classification: '' }] },
  ],
  [
    'people.0.classification classification-unknown',
    { people: [{ ...person, classification: 'RAJA' }] },
  ],
  ['people.0.unit unit-too-long', { people: [{ ...person, unit: 'a'.repeat(151) }] }],
  ['evidence evidence-too-many', { evidence: Array.from({ length: 11 }, () => file) }],
  [
    'evidence evidence-total-too-large',
    { evidence: Array.from({ length: 6 }, () => ({ ...file, bytes: 20_000_000 })) },
  ],
  ['evidence.0 evidence-too-large', { evidence: [{ ...file, bytes: 20_971_521 }] }],
  ['evidence.0 evidence-empty', { evidence: [{ ...file, bytes: 0 }] }],
  ['evidence.0 evidence-type-not-allowed', { evidence: [{ ...file, name: 'tarif.exe' }] }],
  ['evidence.0.caption caption-too-long', { evidence: [{ ...file, caption: 'a'.repeat(301) }] }],
  ['time time-missing', { time: { text: '', from: '', to: '' } }],
  ['time time-too-short', { time: { text: 'ya', from: '', to: '' } }],
  ['time time-too-long', { time: { text: 'a'.repeat(201), from: '', to: '' } }],
  ['time.from time-day-invalid', { time: { text: 'Agustus', from: '2026-02-30', to: '' } }],
  ['time.to time-order', { time: { text: 'Agustus', from: '2026-08-02', to: '2026-08-01' } }],
  ['time.to time-ahead', { time: { text: 'Nanti', from: today, to: '2026-11-26' } }],
  ['location location-missing', { location: { text: '', district: '' } }],
  ['location location-too-short', { location: { text: 'di', district: '' } }],
  ['location location-too-long', { location: { text: 'a'.repeat(301), district: '' } }],
  ['location.district district-unknown', { location: { text: 'Pasar', district: 'SURABAYA' } }],
  ['circumstances.placeText elsewhere-too-long', told({ placeText: 'a'.repeat(301) })],
  ['circumstances.hope hope-too-long', told({ hope: 'a'.repeat(1_001) })],
]

describe('checking a draft', () => {
  it('finds nothing in a good one', () => {
    expect(problems({})).toEqual([])
  })

  it.each(cases)('finds %s and nothing else', (problem, changed) => {
    expect(problems(changed)).toEqual([problem])
  })

  it('finds every problem of the form; only what the file itself shows comes from elsewhere', () => {
    const none = { name: '', phone: '', email: '', address: '' }
    const asked = checkReport({ ...draft, identity: none }, required, today)
    const statements = checkStatements({ agreed: [] })
    const found = new Set([
      ...cases.map(([problem]) => problem.split(' ')[1] as ReportProblemCode),
      ...[...asked, ...statements].map(({ code }) => code),
    ])
    const elsewhere = reportProblemCodes.filter((code) => !found.has(code))
    expect(elsewhere).toEqual(['evidence-content-mismatch'])
    expect(Object.values(evidenceProblem)).toContain('evidence-content-mismatch')
  })

  it('finds all of an empty form at once, in the form’s order', () => {
    expect(checkReport(emptyDraft('id'), mojokerto, today).map(({ code }) => code)).toEqual([
      'reporter-name-missing',
      'phone-or-email-missing',
      'title-missing',
      'kind-missing',
      'description-missing',
      'people-missing',
      'time-missing',
      'location-missing',
    ])
  })

  it('asks for nothing about the reporter, and looks at nothing of it when anonymous', () => {
    const none = { name: '', phone: '', email: '', address: '' }
    const anonymous = { identityChoice: 'anonymous' } as const
    expect(problems({ ...anonymous, identity: none })).toEqual([])
    expect(problems({ ...anonymous, identity: { ...none, phone: 'bukan nomor' } })).toEqual([])
  })

  it('asks for all four of the manual, and of nobody to be anonymous, where an office requires it', () => {
    const none = { name: '', phone: '', email: '', address: '' }
    const wanted = (changed: Partial<ReportDraft>) =>
      checkReport({ ...draft, ...changed }, required, today).map(({ code }) => code)
    expect(wanted({})).toEqual([])
    expect(wanted({ identity: none })).toEqual([
      'identity-required',
      'phone-missing',
      'email-missing',
      'address-missing',
    ])
    expect(wanted({ identityChoice: 'anonymous' })).toEqual(['identity-required'])
  })

  it('takes as much evidence as the office does, and no more', () => {
    const files = Array.from({ length: 2 }, () => ({ ...file, bytes: 20_000_000 }))
    const small = { ...mojokerto, evidenceTotalMegabytes: 30 }
    const found = (profile: typeof small) =>
      checkReport({ ...draft, evidence: files }, profile, today).map(({ code }) => code)
    expect(found(small)).toEqual(['evidence-total-too-large'])
    expect(found({ ...small, evidenceTotalMegabytes: 40 })).toEqual([])
  })

  it('takes a day ahead of one that is only planned', () => {
    const time = { text: 'Bulan depan', from: '2026-12-10', to: '' }
    expect(problems({ time, ...told({ ongoing: 'planned' }) })).toEqual([])
    expect(problems({ time, ...told({ ongoing: 'unknown' }) })).toEqual(['time.from time-ahead'])
  })

  it('lacks a statement until it is ticked', () => {
    expect(checkStatements({ agreed: ['privacy-notice'] })).toEqual([
      { field: 'statements.good-faith', code: 'good-faith-missing' },
    ])
    expect(checkStatements(draft)).toEqual([])
  })

  it('takes Indonesian mobile numbers as people write them', () => {
    for (const phone of [
      '0812 0000 0417',
      '+62 812-0000-0417',
      '62812.0000.0417',
      '(0812)00000417',
    ])
      expect(problems({ identity: { ...identity, phone } })).toEqual([])
    for (const phone of ['0812', '0812000004171234', '+1 812 0000 0417', '0712 0000 0417'])
      expect(problems({ identity: { ...identity, phone } })).toEqual([
        'identity.phone phone-invalid',
      ])
  })

  it('drops nothing of a phone number but what stands between its digits', () => {
    const mixed = '\u202a+62 812\u20110000.(0417)\u202c'
    expect(composeIdentity({ ...draft, identity: { ...identity, phone: mixed } }).phone).toBe(
      '+6281200000417',
    )
    for (const phone of ['abc', 'WA 081200000417', '081200000417 (istri)', '0812/00000417', '---'])
      expect(problems({ identity: { ...identity, phone } })).toEqual([
        'identity.phone phone-invalid',
      ])
  })

  it('takes a unit in place of a name and a position', () => {
    const unknown = { ...person, name: '', position: '', unit: 'UPTD Pasar' }
    expect(checkPerson(unknown, mojokerto, 'person')).toEqual([])
  })

  it('takes an event that began and ended on one day', () => {
    const time = { text: 'Agustus', from: '2026-08-01', to: '2026-08-01' }
    expect(problems({ time })).toEqual([])
  })

  it('counts letters, not the bytes of an emoji', () => {
    expect(problems({ title: '👩‍🌾'.repeat(50) })).toEqual([])
    expect(problems({ title: '😀'.repeat(151) })).toEqual(['title title-too-long'])
  })
})

describe('composing a report', () => {
  it('makes what is sealed, tidied, with "Tidak diketahui" as no name', () => {
    expect(composeReport(draft, [entry], office)).toEqual({
      title: draft.title,
      kind: 'PUNGLI',
      description: draft.description.replaceAll('\r\n', '\n'),
      people: [
        {
          name: 'Hendro Purwadi',
          position: 'Kepala UPTD Pasar Wilayah Timur',
          classification: 'STRUKTURAL',
          role: 'main',
        },
        {
          name: '',
          position: 'petugas penarik retribusi',
          classification: 'NON-ASN',
          unit: 'UPTD Pasar',
        },
      ],
      evidence: [entry],
      time: { text: draft.time.text, from: '2026-08-01' },
      location: { text: 'Kantor pasar', district: 'KUTOREJO' },
      identityChoice: 'confidential',
      language: 'id',
      circumstances: {
        relation: 'civil-servant',
        ongoing: 'yes',
        answers: [{ code: 'BESARAN', question: 'Besaran pungutan', text: 'Rp350.000 setiap kios' }],
        consents: ['team'],
      },
      statementVersions: { 'good-faith': '3', 'privacy-notice': '3' },
    })
  })

  it('leaves out answers of a kind that is no longer chosen, and leaves that need an identity', () => {
    const other = { ...draft, kind: 'LAIN', identityChoice: 'anonymous' as const }
    expect(composeReport(other, [entry], office).circumstances).toEqual({
      relation: 'civil-servant',
      ongoing: 'yes',
    })
    const nothing = { ...draft, circumstances: emptyCircumstances, agreed: [] }
    const bare = composeReport(nothing, [entry], office)
    expect([bare.circumstances, bare.statementVersions]).toEqual([undefined, undefined])
  })

  it('seals nothing of a person who chose to stay anonymous, whatever was typed before', () => {
    expect(composeIdentity({ ...draft, identityChoice: 'anonymous' })).toEqual(emptyIdentity)
    expect(composeIdentity(draft).contact).toEqual(['phone'])
  })

  it('names a file safely, whatever the device called it', () => {
    const raw = { ...entry, name: 'DCIM/daftar\u202e tarif.jpg', caption: ' Daftar\nharga ' }
    expect(composeReport(draft, [raw], office).evidence).toEqual([entry])
  })

  it('from any draft without problems makes a report and an identity that open again', () => {
    const text = fc.oneof(
      { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 20, maxLength: 110 }) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 12, maxLength: 60 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('', 'Tidak diketahui', 'ab', ' \u202e ', '日本\r\n'),
      },
      { weight: 4, arbitrary: fc.constantFrom('Kepala pasar di kecamatan itu', 'Pasar  e\u0301') },
    )
    const anyDraft = fc.record({
      identityChoice: fc.constantFrom('confidential' as const, 'anonymous' as const),
      identity: fc.record({
        name: text,
        phone: fc.constantFrom('', '0812 0000 0417', '+6281200000417'),
        email: fc.oneof(fc.constant(''), fc.emailAddress()),
        address: text,
      }),
      title: text,
      kind: fc.constantFrom('PUNGLI', 'LAIN'),
      description: text.map((part) => `${part}\n`.repeat(5)),
      people: fc.array(
        fc.record({
          name: text,
          position: text,
          classification: fc.constantFrom('LAIN', 'DPRD'),
          role: fc.constantFrom('' as const, ...subjectRoles),
          unit: text,
        }),
        { minLength: 1, maxLength: 3 },
      ),
      evidence: fc.constant([]),
      time: fc.record({
        text,
        from: fc.constantFrom('', '2026-08-01'),
        to: fc.constantFrom('', '2026-08-01'),
      }),
      location: fc.record({ text, district: fc.constantFrom('', 'LUAR', 'PACET') }),
      contact: fc.subarray([...contactMeans]),
      circumstances: fc.record({
        relation: fc.constantFrom('' as const, ...reporterRelations),
        why: text,
        source: fc.constantFrom('' as const, ...knowledgeSources),
        ongoing: fc.constantFrom('' as const, ...ongoingStates),
        loss: text,
        answers: fc.dictionary(fc.constantFrom('LAYANAN', 'BESARAN', 'constructor'), text),
        place: fc.constantFrom('' as const, ...reportedPlaces),
        placeText: text,
        hope: text,
        protection: fc.boolean(),
        consents: fc.subarray([...consents]),
      }),
      agreed: fc.subarray(['good-faith' as const, 'privacy-notice' as const]),
      language: fc.constantFrom('id' as const, 'en' as const),
    })
    let sent = 0
    fc.assert(
      fc.property(anyDraft, (any) => {
        if (checkReport(any, mojokerto, today).length > 0) return
        sent += 1
        const report = composeReport(any, [], office)
        expect(parseReportContent(JSON.parse(JSON.stringify(report)))).toEqual(report)
        const identity = composeIdentity(any)
        expect(parseReporterIdentity(JSON.parse(JSON.stringify(identity)))).toEqual(identity)
      }),
      { numRuns: 3000 },
    )
    expect(sent).toBeGreaterThan(200)
  })
})
