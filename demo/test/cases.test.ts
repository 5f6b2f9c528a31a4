import { recognizeEvidence, safeFileName } from '@kentongan/domain/evidence'
import { parseMessage, parseNote, parseStatus } from '@kentongan/domain/message'
import { mojokerto } from '@kentongan/domain/mojokerto'
import { parseReportContent, parseReporterIdentity } from '@kentongan/domain/report'
import { describe, expect, it } from 'vitest'
import { demoCases } from '../src/cases.ts'
import { makeFile } from '../src/files.ts'
import { colleagues } from '../src/officers.ts'

const codes = (list: readonly { readonly code: string }[]) => list.map((one) => one.code)

describe('the demo’s cases', () => {
  it('are a dozen, of more accounts than one, of which one has two', () => {
    const perAccount = Map.groupBy(demoCases, (one) => one.account)
    expect(demoCases).toHaveLength(12)
    expect([...perAccount.values()].filter((own) => own.length === 2)).toHaveLength(1)
    expect(new Set(demoCases.map((one) => one.title)).size).toBe(12)
  })

  it.each(demoCases)('hold what a form would let through: $title', (one) => {
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
    expect(codes(mojokerto.kinds)).toContain(one.kind)
    for (const person of one.people) {
      expect(codes(mojokerto.classifications)).toContain(person.classification)
    }
    if (one.location.district !== undefined) {
      expect(codes(mojokerto.districts)).toContain(one.location.district)
    }
  })

  it.each(demoCases.flatMap((one) => one.files))('bring real files: $name', (file) => {
    const bytes = makeFile(file.kind, file.caption)
    expect(recognizeEvidence(file.name, bytes.length, bytes).ok).toBe(true)
    expect(safeFileName(file.name)).toBe(file.name)
  })

  it('say only what can be read again', () => {
    const usernames: readonly string[] = ['inspektur', ...colleagues.map((one) => one.username)]
    for (const step of demoCases.flatMap((one) => one.steps)) {
      if (step.act !== 'answer') expect(usernames).toContain(step.officer)
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
