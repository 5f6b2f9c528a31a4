// docs/workflow.md against the table of the workflow, the words of its stages, and the tests that it names.
import { readFileSync } from 'node:fs'
import { mojokerto } from '@kentongan/domain/mojokerto'
import { type CaseStatus, caseStatuses, reporterLabel } from '@kentongan/domain/status'
import {
  authorities,
  type Move,
  moves,
  outcomes,
  rejectionReasons,
} from '@kentongan/domain/workflow/moves'
import { stages } from '@kentongan/domain/workflow/stages'
import { describe, expect, it } from 'vitest'
import { id } from '../src/status.ts'

const page = readFileSync(new URL('../../../docs/workflow.md', import.meta.url), 'utf8')

/** The rows of the table under this heading, cell by cell. */
const rowsUnder = (heading: string): readonly (readonly string[])[] =>
  (page.split(`## ${heading}\n`)[1] ?? '')
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.slice(2, -2).split(' | ')) ?? []

const listed = (all: readonly string[]): string => (all.length === 0 ? '–' : all.join(', '))

function dueOf(status: CaseStatus): string {
  const due = mojokerto.deadlines.find((one) => one.status === status)
  if (due === undefined) return '–'
  const unit = due.unit === 'working-day' ? 'HK' : 'days'
  return `${due.count} ${unit}${due.from === 'receipt' ? ' from receipt' : ''}`
}

const groups = {
  '*rejections*': rejectionReasons,
  '*outcomes*': outcomes,
  '*authorities*': authorities,
}
function reasonsOf({ codes }: Move): string {
  const group = Object.entries(groups).find(([, all]) => listed(all) === listed(codes))
  return group?.[0] ?? listed(codes)
}

describe('docs/workflow.md', () => {
  it('has every stage: its words, whose turn it is, its clock, and its deadline', () => {
    expect(rowsUnder('Stages')).toEqual(
      caseStatuses.map((status) => [
        ...[id.code[status], id.reporter[reporterLabel[status]], listed(stages[status].works)],
        ...[stages[status].clock, dueOf(status)],
      ]),
    )
  })

  it('has every move: who makes it, for which reasons, on what grounds', () => {
    const grounds = ({ facts, papers, two }: Move): string =>
      listed([...facts, ...papers, ...(two ? ['two persons'] : [])])
    expect(rowsUnder('Moves').map((row) => row.slice(0, 5))).toEqual(
      moves.map((one) => [
        ...[id.code[one.from], id.code[one.to], listed(one.by), reasonsOf(one), grounds(one)],
      ]),
    )
    for (const [name, all] of Object.entries(groups)) {
      expect(page).toContain(`${name}: ${listed(all)}.`)
    }
  })

  it('names a test for each move and promise, and each is there', () => {
    const named = [...rowsUnder('Moves'), ...rowsUnder('What holds over all of it')]
    expect(named.length).toBeGreaterThan(moves.length)
    for (const row of named) {
      const [file = '', name = ''] = (row.at(-1) ?? '').split(/: (.*)/)
      const url = new URL(`../../domain/test/workflow/${file}`, import.meta.url)
      expect(readFileSync(url, 'utf8')).toContain(`it('${name}'`)
    }
  })
})
