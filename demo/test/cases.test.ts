import { recognizeEvidence, safeFileName } from '@kentongan/domain/evidence'
import { parseMessage, parseNote, parseStatus } from '@kentongan/domain/message'
import { parseProfile } from '@kentongan/domain/profile'
import { parseReportContent, parseReporterIdentity } from '@kentongan/domain/report'
import { describe, expect, it } from 'vitest'
import { makeFile } from '../src/files.ts'
import { colleagues } from '../src/officers.ts'
import { mojokerto, tirtamarga } from '../src/offices.ts'

const demoCases = mojokerto.cases
const everyCase = [mojokerto, tirtamarga].flatMap((office) =>
  office.cases.map((one) => ({ ...one, office })),
)
const codes = (list: readonly { readonly code: string }[]) => list.map((one) => one.code)

describe('the demo’s cases', () => {
  it('are a dozen, of more accounts than one, of which one has two', () => {
    const perAccount = Map.groupBy(demoCases, (one) => one.account)
    expect(demoCases).toHaveLength(12)
    expect([...perAccount.values()].filter((own) => own.length === 2)).toHaveLength(1)
    expect(new Set(demoCases.map((one) => one.title)).size).toBe(12)
  })

  it.each(everyCase)('hold what a form would let through: $title', (one) => {
    const { profile } = one.office
    const content = {
      title: one.title,
      kind: one.kind,
      description: one.description,
      people: one.people,
      evidence: [],
      time: { text: one.time },
      location: one.location,
      identityChoice: one.identity === null ? 'anonymous' : 'confidential',
      language: 'id',
    }
    expect(parseReportContent(content)).not.toBeNull()
    if (one.identity !== null) expect(parseReporterIdentity(one.identity)).not.toBeNull()
    expect(codes(profile.kinds)).toContain(one.kind)
    for (const person of one.people) {
      expect(codes(profile.classifications)).toContain(person.classification)
    }
    if (one.location.district !== undefined) {
      expect(codes(profile.districts)).toContain(one.location.district)
    }
  })

  it.each(everyCase.flatMap((one) => one.files))('bring real files: $name', (file) => {
    const bytes = makeFile(file.kind, file.caption)
    expect(recognizeEvidence(file.name, bytes.length, bytes).ok).toBe(true)
    expect(safeFileName(file.name)).toBe(file.name)
  })

  it('say only what can be read again', () => {
    for (const { office, steps } of everyCase) {
      const names = ['inspektur', ...office.colleagues.map((one) => one.username)]
      for (const step of steps) if (step.act !== 'answer') expect(names).toContain(step.officer)
    }
    for (const step of everyCase.flatMap((one) => one.steps)) {
      if (step.act === 'answer' || step.act === 'reply') {
        expect(parseMessage({ text: step.text, evidence: [] })).not.toBeNull()
      } else if (step.act === 'note') {
        expect(parseNote({ text: step.text })).not.toBeNull()
      } else if (step.act === 'verify') {
        expect(parseStatus({ status: 'verifying', reason: step.reason })).not.toBeNull()
      }
    }
  })
})

describe('the demo’s officers', () => {
  it('are eight with the keepers of both halves among them', () => {
    expect(colleagues).toHaveLength(7)
    const roles = colleagues.flatMap((one) => [...one.roles])
    expect(roles.filter((role) => role === 'assistant-inspector')).toHaveLength(2)
    expect(roles.filter((role) => role === 'triager')).toHaveLength(2)
  })
})

describe('the demo’s second office', () => {
  it('is a profile, with an identity of every reporter, as it requires', () => {
    const carried: unknown = JSON.parse(JSON.stringify(tirtamarga.profile))
    expect(parseProfile(carried)).toEqual({ ok: true, profile: tirtamarga.profile })
    expect(tirtamarga.profile.identity).toBe('required')
    for (const { identity } of tirtamarga.cases) {
      expect(Object.values(identity ?? { none: '' })).not.toContain('')
    }
  })

  it('shares no word, colour, or code of its own with the first', () => {
    const { texts, kinds, colours, districts, classifications } = tirtamarga.profile
    for (const text of Object.keys(texts) as (keyof typeof texts)[]) {
      expect(texts[text].id).not.toBe(mojokerto.profile.texts[text].id)
    }
    expect(colours.brick).not.toEqual(mojokerto.profile.colours.brick)
    expect(
      codes(districts).filter((one) => codes(mojokerto.profile.districts).includes(one)),
    ).toEqual([])
    expect(codes(kinds).filter((one) => codes(mojokerto.profile.kinds).includes(one))).toEqual([
      'DISIPLIN',
      'LAIN',
    ])
    expect(codes(classifications)).not.toEqual(codes(mojokerto.profile.classifications))
    expect(JSON.stringify(tirtamarga)).not.toMatch(/mojokerto|majapahit|damar/i)
  })
})
