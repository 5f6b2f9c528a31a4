// The list of cases: titles opened here, and known from the index the next time.
import { type CaseSummary, listCases } from '@kentongan/client/officer'
import type { ListedCase } from '@kentongan/domain/wire/case'
import { missingCases } from '@kentongan/sealed/pins'
import { atWork } from './case.ts'
import {
  type CaseIndex,
  findWords,
  indexOf,
  type Learned,
  learnCases,
  partCases,
  type Title,
} from './case-index.ts'
import { wordsOfReport } from './case-words.ts'
import type { Own } from './kept.ts'
import { changeMemory, type Memory, readMemory, withRead } from './memory.ts'
import type { CaseListing, CaseRow, Outcome, Told } from './protocol.ts'
import type { State } from './state.ts'

const notSignedIn = { ok: false, code: 'not-signed-in' } as const

/** Lists the cases; those whose titles are not known yet come in batches through `tell`, newest first. */
export async function listOwnCases(
  state: State,
  tell: (told: Told) => void,
): Promise<Outcome<CaseListing>> {
  const work = atWork(state)
  if (work === null) return notSignedIn
  const { office, own } = work
  const list = await listCases(state.http)
  if (!list.ok) return list
  state.listed = list.value
  const [memory, index] = await Promise.all([readMemory(own), indexOf(state, own)])
  const listing = (): CaseListing => listingOf(list.value, index.titles, memory)
  const cold = list.value
    .filter((one) => !isKnown(index.titles.get(one.id), one))
    .sort((a, b) => b.received.localeCompare(a.received))
    .map(({ id }) => id)
  if (cold.length === 0) return { ok: true, value: listing() }
  tell({ kind: 'listing', listing: listing(), of: cold.length })
  const keeper = keeperOf(state, own, index)
  let done = 0
  const opened = await state.openMany(office, own.keys, cold, (summaries) => {
    const learned = summaries.map(learnedOf)
    for (const { id, title } of learned) index.titles.set(id, title)
    keeper.keep(learned)
    done += summaries.length
    const listed = summaries.map((one) => one.listed)
    tell({ kind: 'rows', rows: listingOf(listed, index.titles, memory).rows, done })
  })
  await keeper.end()
  if (opened.ok) nameWithheld(list.value, index.titles)
  return opened.ok ? { ok: true, value: listing() } : opened
}

/** Takes these as read, as they were listed last: what comes after is news again. */
export async function markRead(state: State, cases: readonly string[]): Promise<Outcome<null>> {
  const work = atWork(state)
  if (work === null) return notSignedIn
  const { own } = work
  const wanted = new Set(cases)
  const read = state.listed.filter(({ id }) => wanted.has(id))
  await changeMemory(state, own, (memory) => memory && withRead(memory, read))
  return { ok: true, value: null }
}

/** What was listed and asked for, and did not come, is a row that says so. Not kept: it is asked for again. */
function nameWithheld(listed: readonly ListedCase[], titles: CaseIndex['titles']): void {
  for (const { id, envelopes } of listed) {
    if (titles.has(id)) continue
    const nothing = { title: null, kind: null, wroteOn: null, protection: false }
    titles.set(id, { ...nothing, envelopes, finding: 'withheld' })
  }
}

/** Where each of these folded words stands in what was opened. */
export async function searchCases(
  state: State,
  words: readonly string[],
): Promise<Outcome<readonly (readonly string[])[]>> {
  const work = atWork(state)
  if (work === null) return notSignedIn
  const index = await indexOf(state, work.own)
  return { ok: true, value: await findWords(index, words) }
}

/** Keeps what is learned a part at a time, so that an interrupted first opening is not all lost. */
function keeperOf(state: State, own: Own, index: CaseIndex) {
  let waiting: Learned[] = []
  let kept: Promise<void> = Promise.resolve()
  function flush(): void {
    const some = waiting
    waiting = []
    if (some.length > 0) kept = kept.then(() => learnCases(state, own, index, some))
  }
  return {
    keep(learned: readonly Learned[]): void {
      waiting.push(...learned)
      if (waiting.length >= partCases) flush()
    },
    async end(): Promise<void> {
      flush()
      await kept
    },
  }
}

/** What did not open is tried again, and everything once something was added. */
function isKnown(title: Title | undefined, { envelopes }: ListedCase): boolean {
  if (title === undefined) return false
  if (title.finding !== null && title.finding !== 'half') return false
  return title.envelopes === envelopes
}

function learnedOf(summary: CaseSummary): Learned {
  const { listed, report } = summary
  const words = report === null ? null : wordsOfReport(report)
  return { id: listed.id, title: titleOf(summary), report: words, since: null }
}

function titleOf(summary: CaseSummary): Title {
  const { listed, report, refusal, halfOnly, wroteOn, protection } = summary
  const known = { envelopes: listed.envelopes, wroteOn, protection }
  if (report !== null) {
    const { title, kind } = report
    return { ...known, title, kind, finding: null }
  }
  const finding = halfOnly ? 'half' : (refusal ?? 'unreadable')
  return { ...known, title: null, kind: null, finding }
}

/** The rows of these cases as far as their titles are known. */
function listingOf(
  listed: readonly ListedCase[],
  titles: CaseIndex['titles'],
  memory: Memory | null,
): CaseListing {
  const known = listed.flatMap((one) => {
    const title = titles.get(one.id)
    return title === undefined ? [] : [{ one, title }]
  })
  const served = new Set(listed.map(({ id }) => id))
  const missing = memory === null ? [] : missingCases(memory.cases, served)
  return {
    rows: known.flatMap(({ one, title }) => {
      return title.finding === 'half' ? [] : [rowOf(one, title, memory)]
    }),
    halfOnly: known.filter(({ title }) => title.finding === 'half').length,
    missing: missing.map((id) => memory?.marks[id]?.ticket ?? id.slice(0, 10)),
  }
}

function rowOf(
  { id, ticket, received, changed, status, workflow, envelopes }: ListedCase,
  { title, kind, finding, wroteOn, protection }: Title,
  memory: Memory | null,
): CaseRow {
  const mark = memory?.marks[id]
  const seen =
    mark === undefined ? wroteOn !== null && wroteOn >= changed : mark.envelopes >= envelopes
  const isNew = mark === undefined && wroteOn === null
  const news = seen ? null : isNew ? 'new' : 'changed'
  const statusDay = mark?.status === status ? mark.statusDay : null
  const own = { title, kind, finding: finding === 'half' ? null : finding }
  const mirror = { status, ...(workflow && { workflow }) }
  return { id, ticket, received, changed, ...mirror, ...own, news, statusDay, protection }
}
