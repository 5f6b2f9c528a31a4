// The list of cases: what is known from the sealed index at once, the rest as it is opened.
import { type CaseSummary, listCases, openSummaries } from '@kentongan/client/officer'
import type { ListedCase } from '@kentongan/domain/wire/case'
import { casePinsSchema, missingCases } from '@kentongan/sealed/pins'
import * as v from 'valibot'
import { keepOwn, recallOwn } from './own.ts'
import type { CaseListEnd, CaseRow, Outcome, Progress } from './protocol.ts'
import { http, locked, type State } from './state.ts'

const refusals = ['malformed', 'unsupported', 'not-a-member', 'tampered'] as const

const entrySchema = v.strictObject({
  title: v.nullable(v.string()),
  kind: v.string(),
  people: v.number(),
  evidence: v.number(),
  findings: v.number(),
  refusal: v.nullable(v.picklist(refusals)),
  /** Envelopes when this officer last opened the case; 0 for never. */
  seen: v.number(),
})
type Entry = v.InferOutput<typeof entrySchema>

const indexSchema = v.strictObject({
  entries: v.record(v.string(), entrySchema),
  pins: casePinsSchema,
})
export type Index = v.InferOutput<typeof indexSchema>

/** This officer's sealed index, or an empty one. */
export async function recallIndex(state: State): Promise<Index> {
  const { session, office } = state
  const empty: Index = { entries: {}, pins: {} }
  if (session === null || office === null) return empty
  return (await recallOwn(session, office.office, 'index', indexSchema)) ?? empty
}

export async function keepIndex(state: State, index: Index): Promise<void> {
  const { session, office } = state
  if (session === null || office === null) return
  await keepOwn(session, office.office, 'index', index)
}

/** Tells rows as they become known, newest arrivals opened first; answers what is not a row. */
export async function showCases(
  state: State,
  tell: (told: Progress) => void,
): Promise<Outcome<CaseListEnd>> {
  const { session, office } = state
  if (session === null || office === null) return locked
  const list = await listCases(http)
  if (!list.ok) return list
  const index = await recallIndex(state)
  const total = list.value.length
  const known = list.value.filter((one) => isIndexed(index, one))
  tell({ kind: 'rows', rows: rowsOf(index, known), opened: known.length, total })
  const fresh = list.value
    .filter((one) => !isIndexed(index, one))
    .sort((a, b) => (a.received < b.received ? 1 : -1))
  let opened = known.length
  const answer = await openSummaries(
    http,
    office,
    session.keys,
    fresh.map((one) => one.id),
    (summaries) => {
      for (const one of summaries) index.entries[one.listed.id] = entryOf(one)
      opened += summaries.length
      const listed = summaries.map((one) => one.listed)
      tell({ kind: 'rows', rows: rowsOf(index, listed), opened, total })
    },
  )
  if (!answer.ok) return answer
  if (fresh.length > 0) await keepIndex(state, index)
  const served = new Set(list.value.map((one) => one.id))
  const missing = missingCases(index.pins, served)
  return {
    ok: true,
    value: { halves: list.value.filter((one) => isHalf(index, one)).length, missing },
  }
}

const isIndexed = (index: Index, { id }: ListedCase): boolean => {
  const entry = index.entries[id]
  // What did not open is tried again: the server may have been mended.
  return entry !== undefined && (entry.title !== null || entry.refusal === 'not-a-member')
}

/** Half of an identity alone reads nothing: no row, but counted. */
const isHalf = (index: Index, { id }: ListedCase): boolean =>
  index.entries[id]?.refusal === 'not-a-member'

function entryOf({ view, refusal }: CaseSummary): Entry {
  return {
    title: view?.report?.title ?? null,
    kind: view?.report?.kind ?? '',
    people: view?.report?.people.length ?? 0,
    evidence: view?.evidence.length ?? 0,
    findings: view?.findings.filter((one) => one.kind !== 'evidence-unnamed').length ?? 0,
    refusal,
    seen: 0,
  }
}

function rowsOf(index: Index, listed: readonly ListedCase[]): readonly CaseRow[] {
  return listed
    .filter((one) => !isHalf(index, one))
    .flatMap((one) => {
      const entry = index.entries[one.id]
      if (entry === undefined) return []
      const { seen, ...facts } = entry
      return [{ ...facts, listed: one, isNew: seen === 0, unread: one.envelopes > seen }]
    })
}
