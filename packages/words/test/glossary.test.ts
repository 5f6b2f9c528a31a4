import { readFileSync } from 'node:fs'
import { subjectRoles } from '@kentongan/domain/report'
import { roles } from '@kentongan/domain/role'
import { caseStatuses, reporterLabel, reporterLabels } from '@kentongan/domain/status'
import { describe, expect, it } from 'vitest'
import { id as report } from '../src/report.ts'
import { id as roleWords } from '../src/roles.ts'
import { id as status } from '../src/status.ts'

const glossary = readFileSync(new URL('../../../docs/glossary.md', import.meta.url), 'utf8')

/** The cells of the table under a heading, without the heading row and the backticks. */
function table(heading: string): readonly (readonly string[])[] {
  const section = glossary.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
}

describe('the glossary', () => {
  it('has every status in order, in the words the officers read', () => {
    expect(table('Statuses of a case')).toEqual(
      caseStatuses.map((code) => [
        status.internal[code],
        code,
        status.code[code],
        reporterLabel[code],
      ]),
    )
  })

  it('has everything a reporter can be told', () => {
    expect(table('What the reporter is told')).toEqual(
      reporterLabels.map((code) => [status.reporter[code], code]),
    )
  })

  it('has every role', () => {
    expect(table('Roles')).toEqual(roles.map((code) => [roleWords.role[code], code]))
  })

  it('has every part that a person can have played', () => {
    expect(table('Parts played by those involved')).toEqual(
      subjectRoles.map((code) => [report.person.roles[code], code]),
    )
  })
})
