// The list of cases: titles opened here, a batch at a time, and kept sealed so that the next list is at once.
import { type CaseSummary, listCases, openSummaries } from '@kentongan/client/officer'
import type { ListedCase } from '@kentongan/domain/wire/case'
import { missingCases } from '@kentongan/sealed/pins'
import * as v from 'valibot'
import { ownOf } from './enter.ts'
import { keepSealed, type Own, readSealed } from './kept.ts'
import { type Memory, readMemory } from './memory.ts'
import type { CaseListing, CaseRow, Outcome, Told } from './protocol.ts'
import type { State } from './state.ts'

/**
 * Of one case, by its id: a case's id is the hash of its opening and its report never changes, so what was
 * opened once stands. 'half': this officer holds a half of an identity and nothing to read.
 */
const titleSchema = v.strictObject({
  /** How many envelopes there were: a grant may have come with a later one. */
  envelopes: v.number(),
  title: v.nullable(v.string()),
  kind: v.nullable(v.string()),
  /** The last day on which this officer wrote into it: the case is not new to them, whatever this browser knows. */
  wroteOn: v.nullable(v.string()),
  finding: v.nullable(
    v.picklist(['malformed', 'unsupported', 'not-a-member', 'tampered', 'unreadable', 'half']),
  ),
})
type Title = v.InferOutput<typeof titleSchema>
const indexSchema = v.record(v.string(), titleSchema)
type Index = Record<string, Title>

const purpose = 'index'
/** Batches after which the index is kept, so that an interrupted first opening is not all lost. */
const batchesBetween = 8

/** Lists the cases; those whose titles are not kept yet come in batches through `tell`. */
export async function listOwnCases(
  state: State,
  tell: (told: Told) => void,
): Promise<Outcome<CaseListing>> {
  const office = state.loaded?.office ?? null
  if (office === null || state.session === null) return { ok: false, code: 'not-signed-in' }
  const own = ownOf(state, office.office, state.session)
  const list = await listCases(state.http)
  if (!list.ok) return list
  const memory = await readMemory(own)
  const index: Index = (await readSealed(own, purpose, '', indexSchema)) ?? {}
  const listing = (): CaseListing => listingOf(list.value, index, memory)
  const cold = list.value
    .filter((one) => !isKnown(index[one.id], one))
    .sort((a, b) => b.received.localeCompare(a.received))
    .map(({ id }) => id)
  if (cold.length === 0) return { ok: true, value: listing() }
  let done = 0
  let batches = 0
  const of = cold.length
  tell({ kind: 'rows', listing: listing(), done, of })
  const opened = await openSummaries(state.http, office, own.keys, cold, (summaries) => {
    for (const one of summaries) index[one.listed.id] = titleOf(one)
    done += summaries.length
    batches += 1
    if (batches % batchesBetween === 0) void keepIndex(state, own, index)
    tell({ kind: 'rows', listing: listing(), done, of })
  })
  if (done > 0) await keepIndex(state, own, index)
  return opened.ok ? { ok: true, value: listing() } : opened
}

const keepIndex = (state: State, own: Own, index: Index): Promise<void> =>
  state.alone(() => keepSealed(own, purpose, '', index))

/**
 * What did not open is tried again; once something was added, so is what was not for this officer, and what
 * they had not written into: they may have read it in another browser since.
 */
function isKnown(title: Title | undefined, { envelopes }: ListedCase): boolean {
  if (title === undefined) return false
  if (title.finding !== null && title.finding !== 'half') return false
  return title.wroteOn !== null || title.envelopes === envelopes
}

function titleOf({ listed, report, refusal, halfOnly, wroteOn }: CaseSummary): Title {
  const { envelopes } = listed
  if (report !== null) {
    const { title, kind } = report
    return { envelopes, title, kind, finding: null, wroteOn }
  }
  const finding = halfOnly ? 'half' : (refusal ?? 'unreadable')
  return { envelopes, title: null, kind: null, finding, wroteOn }
}

/** The rows of these cases as far as their titles are known. */
export function listingOf(
  listed: readonly ListedCase[],
  index: Index,
  memory: Memory | null,
): CaseListing {
  const known = listed.flatMap((one) => {
    const title = index[one.id]
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
  { id, ticket, received, changed, status, envelopes }: ListedCase,
  { title, kind, finding, wroteOn }: Title,
  memory: Memory | null,
): CaseRow {
  const mark = memory?.marks[id]
  const seen =
    mark === undefined ? wroteOn !== null && wroteOn >= changed : mark.envelopes >= envelopes
  const isNew = mark === undefined && wroteOn === null
  const news = seen ? null : isNew ? 'new' : 'changed'
  const statusDay = mark?.status === status ? mark.statusDay : null
  const own = { title, kind, finding: finding === 'half' ? null : finding }
  return { id, ticket, received, changed, status, ...own, news, statusDay }
}
