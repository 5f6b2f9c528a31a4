// What the palette offers for what is typed: commands and places by their names, cases by all that is known of them.
import { folded } from '@kentongan/domain/text'
import { inView, type Search, type ShownRow, wordsOf } from '../list/rows.ts'
import type { AllWords } from '../page/language.ts'
import { type CommandGroup, type CommandId, commands, nameOfCommand } from './commands.ts'

const casesMax = 8

export type Entry =
  | { readonly kind: 'command'; readonly id: CommandId }
  | { readonly kind: 'case'; readonly row: ShownRow }

export interface Found {
  readonly group: 'acts' | 'places' | 'cases'
  readonly entries: readonly Entry[]
}

/** What makes no sense to choose in a list of commands. */
const unchosen: readonly CommandId[] = ['palette', 'open']

/** Groups that have something in them: with nothing typed every command and place that is offered, and no case. */
export function findEntries(
  words: AllWords,
  offered: readonly CommandId[],
  rows: readonly ShownRow[],
  search: Search,
): readonly Found[] {
  const wanted = wordsOf(search.text)
  const isNamed = (id: CommandId): boolean => {
    const name = folded(nameOfCommand(words, id))
    return wanted.every((word) => name.includes(word))
  }
  const named = offered.filter((id) => !unchosen.includes(id) && isNamed(id))
  const groupOf = (id: CommandId): CommandGroup => commands[id].group
  const entry = (id: CommandId): Entry => ({ kind: 'command', id })
  const cases = wanted.length === 0 ? [] : inView(rows, { view: 'semua', kind: null }, search)
  const found: readonly Found[] = [
    { group: 'acts', entries: named.filter((id) => groupOf(id) !== 'go').map(entry) },
    { group: 'places', entries: named.filter((id) => groupOf(id) === 'go').map(entry) },
    { group: 'cases', entries: cases.slice(0, casesMax).map((row) => ({ kind: 'case', row })) },
  ]
  return found.filter(({ entries }) => entries.length > 0)
}
