// What a place of the profile is called, in the reader's language.
import type { ProfileProblem } from '@kentongan/domain/profile'
import type { AllWords } from '../page/language.ts'

type Path = readonly (string | number)[]
const entryOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

const lookUp = (names: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(names, key) ? names[key] : undefined

/** The name of the last step of a path; the number of an item where the step is one. */
export function placeName({ deskOffice }: AllWords, path: Path): string {
  const last = path.at(-1) ?? ''
  if (typeof last === 'number') return deskOffice.item(last + 1)
  return lookUp(deskOffice.places, last) ?? last
}

/** The whole way to a place: "Kontak › Telepon". */
export const wayTo = (words: AllWords, path: Path): string =>
  path.map((_, at) => placeName(words, path.slice(0, at + 1))).join(' › ')

export function choiceName({ deskOffice, status }: AllWords, choice: string): string {
  return lookUp(status.internal, choice) ?? lookUp(deskOffice.choices, choice) ?? choice
}

const firstOf = (bilingual: unknown): unknown => Object.values(entryOf(bilingual))[0]

/** What an item of a list is known by: its name, title, year, or day. */
export function itemName(words: AllWords, item: unknown, at: number): string {
  const entry = entryOf(item)
  const named = ['label', 'title', 'term', 'network', 'day', 'year', 'status', 'code']
    .map((key) => entry[key])
    .map((value) => (typeof value === 'object' ? firstOf(value) : value))
    .find((value) => value !== undefined && value !== '')
  return named === undefined ? words.deskOffice.item(at + 1) : choiceName(words, String(named))
}

export const problemText = (words: AllWords, { path, wanted, limit }: ProfileProblem): string =>
  `${wayTo(words, path)}: ${words.deskOffice.wanted[wanted](limit)}`
