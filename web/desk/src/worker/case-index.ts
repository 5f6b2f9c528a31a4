// The index of cases: titles, and words to search by, kept on the device sealed to the officer, part by part.
import { isInDanger } from '@kentongan/client/reporter-marks'
import type { CaseView } from '@kentongan/client/view'
import { folded } from '@kentongan/domain/text'
import type { ListedCase } from '@kentongan/domain/wire/case'
import * as v from 'valibot'
import { wordsOfEntries, wordsOfReport } from './case-words.ts'
import { forgetSealed, keepSealed, type Own, readSealed, sealedUnder } from './kept.ts'

/**
 * Of one case, by its id: a case's id is the hash of its opening and its report never changes, so what was
 * opened once stands until something is added. 'half': this officer holds a half of an identity and nothing to read.
 */
const titleSchema = v.strictObject({
  /** How many envelopes there were: with a later one a grant may have come, or a reporter's word that they are in danger. */
  envelopes: v.number(),
  title: v.nullable(v.string()),
  kind: v.nullable(v.string()),
  /** The last day on which this officer wrote into it: the case is not new to them, whatever this browser knows. */
  wroteOn: v.nullable(v.string()),
  /** The flag PERLINDUNGAN. */
  protection: v.boolean(),
  finding: v.nullable(
    v.picklist([
      'malformed',
      'unsupported',
      'not-a-member',
      'tampered',
      'unreadable',
      'withheld',
      'half',
    ]),
  ),
})
export type Title = v.InferOutput<typeof titleSchema>

/** Folded: of the report, and of what came after it, as far as it was opened here. */
const wordsSchema = v.strictObject({ report: v.string(), since: v.string() })
type Words = v.InferOutput<typeof wordsSchema>

const titlesSchema = v.record(v.string(), titleSchema)
const allWordsSchema = v.record(v.string(), wordsSchema)

/** Two records a part: a list waits for no words. What a later part says of a case goes before an earlier one's. */
const purposes = { titles: 'index', words: 'index-words' } as const

/** Cases in a part, where many are kept at once. */
export const partCases = 250
/** Parts beyond those that are needed, one for each case opened lately, before all are written anew. */
const spareParts = 48

export interface CaseIndex {
  readonly titles: Map<string, Title>
  readonly words: Map<string, Words>
  /** Settled once the words that were kept are in. */
  readonly ready: Promise<void>
}

/** Of a desk, what the index needs: its place while the desk is unlocked, and turns among the tabs. */
interface Desk {
  index: Promise<CaseIndex> | null
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
}

/** The index of this officer, read once from unlocking to locking. */
export function indexOf(desk: Desk, own: Own): Promise<CaseIndex> {
  desk.index ??= openIndex(desk, own)
  return desk.index
}

async function openIndex(desk: Desk, own: Own): Promise<CaseIndex> {
  const parts = await partsOf(own)
  const titles = new Map<string, Title>()
  const words = new Map<string, Words>()
  for (const kept of await readParts(own, 'titles', parts, titlesSchema)) put(titles, kept)
  const read = async (): Promise<void> => {
    for (const kept of await readParts(own, 'words', parts, allWordsSchema)) put(words, kept)
    const spare = parts.length - Math.ceil(titles.size / partCases)
    if (spare > spareParts) await desk.alone(() => writeAnew(own, { titles, words }))
  }
  return { titles, words, ready: read() }
}

function put<T>(into: Map<string, T>, kept: Readonly<Record<string, T>> | null): void {
  for (const [id, one] of Object.entries(kept ?? {})) into.set(id, one)
}

/** What was just opened of some cases. */
export interface Learned {
  readonly id: string
  readonly title: Title
  /** As written; null leaves what is known. */
  readonly report: string | null
  readonly since: string | null
}

/** Takes these into the index, and keeps them. */
export async function learnCases(
  desk: Desk,
  own: Own,
  index: CaseIndex,
  learned: readonly Learned[],
): Promise<void> {
  for (const { id, title } of learned) index.titles.set(id, title)
  await index.ready
  const titles = new Map<string, Title>()
  const words = new Map<string, Words>()
  for (const { id, title, report, since } of learned) {
    const known = index.words.get(id)
    const own = {
      report: report === null ? (known?.report ?? '') : folded(report),
      since: since === null ? (known?.since ?? '') : folded(since),
    }
    index.words.set(id, own)
    titles.set(id, title)
    words.set(id, own)
  }
  const keeping = desk.alone(async () => {
    const last = (await partsOf(own)).at(-1) ?? 0
    await writePart(own, last + 1, titles, words)
  })
  // A device that has no room opens them again next time.
  await keeping.catch(() => undefined)
}

/** What a case says now that it was opened whole; kept only where that is news. */
export async function learnOpened(
  desk: Desk,
  own: Own,
  { id, envelopes }: ListedCase,
  view: CaseView,
): Promise<void> {
  const { report, entries } = view
  if (report === null) return
  const index = await indexOf(desk, own)
  await index.ready
  const since = wordsOfEntries(entries)
  const title = index.titles.get(id)
  if (title?.envelopes === envelopes && index.words.get(id)?.since === folded(since)) return
  const { title: text, kind } = report
  const wroteOn = title?.wroteOn ?? null
  const protection = isInDanger(view)
  const fresh = { envelopes, title: text, kind, wroteOn, protection, finding: null }
  const words = wordsOfReport(report)
  await learnCases(desk, own, index, [{ id, title: fresh, report: words, since }])
}

/** Forgets a case that this officer has given up, on the device as well. */
export async function forgetCase(desk: Desk, own: Own, id: string): Promise<void> {
  const index = await indexOf(desk, own)
  await index.ready
  index.titles.delete(id)
  index.words.delete(id)
  await desk.alone(() => writeAnew(own, index))
}

/** For each of these folded words, the cases in whose opened content it stands. */
export async function findWords(
  index: CaseIndex,
  sought: readonly string[],
): Promise<readonly (readonly string[])[]> {
  await index.ready
  const found = sought.map((): string[] => [])
  for (const [id, { report, since }] of index.words) {
    for (const [at, word] of sought.entries()) {
      if (report.includes(word) || since.includes(word)) found[at]?.push(id)
    }
  }
  return found
}

type Kept = Pick<CaseIndex, 'titles' | 'words'>

async function writeAnew(own: Own, { titles, words }: Kept): Promise<void> {
  const before = await partsOf(own)
  const ids = [...titles.keys()]
  let number = before.at(-1) ?? 0
  for (let at = 0; at < ids.length; at += partCases) {
    const some = ids.slice(at, at + partCases)
    number += 1
    await writePart(own, number, pick(titles, some), pick(words, some))
  }
  for (const part of before) {
    for (const purpose of Object.values(purposes)) await forgetSealed(own, purpose, aboutOf(part))
  }
}

const pick = <T>(from: ReadonlyMap<string, T>, ids: readonly string[]): ReadonlyMap<string, T> =>
  new Map(
    ids.flatMap((id) => {
      const one = from.get(id)
      return one === undefined ? [] : [[id, one] as const]
    }),
  )

/** Words first: a title without its words would not be opened for them again. */
async function writePart(
  own: Own,
  number: number,
  titles: ReadonlyMap<string, Title>,
  words: ReadonlyMap<string, Words>,
): Promise<void> {
  const about = aboutOf(number)
  await keepSealed(own, purposes.words, about, Object.fromEntries(words))
  await keepSealed(own, purposes.titles, about, Object.fromEntries(titles))
}

const aboutOf = (part: number): string => String(part).padStart(8, '0')

/** The numbers of the parts that are kept, oldest first. */
async function partsOf(own: Own): Promise<readonly number[]> {
  const kept = await sealedUnder(own, purposes.titles)
  return kept.filter((about) => /^\d{8}$/.test(about)).map(Number)
}

async function readParts<Schema extends v.GenericSchema>(
  own: Own,
  what: keyof typeof purposes,
  parts: readonly number[],
  schema: Schema,
): Promise<readonly (v.InferOutput<Schema> | null)[]> {
  // Remembered as a whole here: the parts themselves would be remembered a second time.
  const { keys } = own
  const once = { ...own, keys: { ...keys, age: { ...keys.age, sitting: undefined } } }
  const read: (v.InferOutput<Schema> | null)[] = []
  for (const part of parts) {
    read.push(await readSealed(once, purposes[what], aboutOf(part), schema))
  }
  return read
}
