// The table of docs/manual.md: what the office's manual says, where it stands on the site, and the test that finds it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from './root.ts'

export interface ManualRow {
  /** As printed. */
  readonly printed: string
  /** As it stands on the site. */
  readonly words: string
  /** The path of a public page, `every page`, or a screen of the reporter's pages. */
  readonly place: string
  /** The file of the test that finds it, from the root of the repository. */
  readonly test: string
}

/** Every row, in the manual's order. Throws when a line of the table has not four cells. */
export function readManual(): readonly ManualRow[] {
  const text = readFileSync(join(repositoryRoot, 'docs/manual.md'), 'utf8')
  const [, , ...lines] = text.split('\n').filter((line) => line.startsWith('|'))
  return lines.map((line) => {
    const [, printed, words, place, test, ...rest] = line.split('|').map((cell) => cell.trim())
    if (!printed || !words || !place || !test || rest.length !== 1) throw new Error(line)
    return {
      printed,
      words: words === '=' ? printed : words,
      place,
      test: test.replaceAll('`', ''),
    }
  })
}
