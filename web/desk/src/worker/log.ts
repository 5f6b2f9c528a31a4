// The audit log at the desk: read whole, held against its own chain and against where this browser saw it end, and told in names.
import { type LogEntry, readAuditLog } from '@kentongan/client/audit-log'
import {
  type AuditEntry,
  auditFaults,
  auditStart,
  casesIn,
  faultsSince,
} from '@kentongan/domain/audit'
import { type CaseId, fingerprintOf, type MemberId, ticketOf } from '@kentongan/sealed/id'
import { atWork } from './case.ts'
import type { LogChoice, LogFacts, LogRow, LogRows } from './log-facts.ts'
import { changeMemory, readMemory } from './memory.ts'
import type { Outcome, Told } from './protocol.ts'
import type { State } from './state.ts'

const notSignedIn = { ok: false, code: 'not-signed-in' } as const

export async function checkLog(
  state: State,
  tell: (told: Told) => void,
): Promise<Outcome<LogFacts>> {
  const work = atWork(state)
  if (work === null) return notSignedIn
  const answer = await readAuditLog(state.http, (rows, of) => tell({ kind: 'log', rows, of }))
  if (!answer.ok) return answer
  const entries = answer.value
  state.log = entries
  const seen = (await readMemory(work.own))?.log ?? null
  const { faults: broken, head } = auditFaults(entries, auditStart(work.office.office))
  const faults = [...broken, ...(seen === null ? [] : faultsSince(entries, seen))]
  // What does not hold is no ground to forget what did.
  if (faults.length === 0) {
    await changeMemory(state, work.own, (now) => now && { ...now, log: head })
  }
  const { sequence, hash } = head
  const shown = entries.filter(isWhole)
  const facts = {
    rows: entries.length,
    hidden: entries.length - shown.length,
    since: shown[0]?.day ?? '',
    head: `${sequence} ${hash.slice(0, 12)}`,
    seen: seen?.sequence ?? null,
  }
  return { ok: true, value: { ...facts, faults, people: peopleOf(state, shown) } }
}

/** Of the log as it was checked last, the newest rows first. */
export async function logRows(state: State, choice: LogChoice): Promise<Outcome<LogRows>> {
  if (state.log === null) return notSignedIn
  const { ticket, member, limit } = choice
  const tickets = new Map<string, string>()
  const ticketBy = (id: string): string => {
    const known = tickets.get(id) ?? ticketOf(id as CaseId)
    tickets.set(id, known)
    return known
  }
  const chosen = state.log
    .filter(isWhole)
    .filter(
      (one) =>
        (member === '' || one.actor === member || one.details.member === member) &&
        (ticket === '' || casesIn(one).some((id) => ticketBy(id) === ticket)),
    )
  const rows = chosen
    .slice(-limit)
    .reverse()
    .map((one) => rowOf(state, one, ticketBy))
  return { ok: true, value: { rows, total: chosen.length } }
}

const strings = (value: unknown): readonly string[] =>
  [value].flat().filter((one) => typeof one === 'string')

const isWhole = (entry: LogEntry): entry is AuditEntry => 'details' in entry

function rowOf(state: State, entry: AuditEntry, ticketBy: (id: string) => string): LogRow {
  const { sequence, day, time, kind, actor, details } = entry
  const told = Object.entries(details).flatMap(([key, value]) =>
    hidden.has(key) || (typeof value !== 'string' && typeof value !== 'number')
      ? []
      : [[key, value] as const],
  )
  const received = strings(details.ids).length
  const more = received === 0 ? {} : { count: received }
  return {
    ...{ sequence, day, time, kind },
    who: actor === 'system' ? '' : nameOf(state, actor),
    whom: strings(details.member)
      .map((one) => nameOf(state, one))
      .join(', '),
    tickets: casesIn(entry).map(ticketBy),
    details: { ...Object.fromEntries(told), ...more },
  }
}

/** Ids, which say nothing to anybody. */
const hidden = new Set(['case', 'member', 'grant', 'envelope', 'invitation', 'hash', 'office'])

function nameOf({ loaded }: State, member: string): string {
  const listed = loaded?.office?.directory.members.find((one) => one.member === member)
  return listed?.name ?? fingerprintOf(member as MemberId)
}

function peopleOf(state: State, entries: readonly AuditEntry[]): LogFacts['people'] {
  const members = new Set(entries.map(({ actor }) => actor).filter((one) => one !== 'system'))
  return [...members]
    .map((member) => ({ member, name: nameOf(state, member) }))
    .sort((a, b) => a.name.localeCompare(b.name))
}
