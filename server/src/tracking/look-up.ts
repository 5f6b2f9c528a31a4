// POST /lacak: where a report stands, by its ticket alone. Changes nothing, and the ticket is in no address.
import { addWorkingDays, dayOf } from '@kentongan/domain/calendar'
import { dueDay } from '@kentongan/domain/deadline'
import type { OfficeProfile } from '@kentongan/domain/profile'
import { type CaseStatus, reporterLabel } from '@kentongan/domain/status'
import { formatTicket, parseTicket, type Ticket } from '@kentongan/domain/ticket'
import { lookupBytesMax } from '@kentongan/domain/wire/limits'
import { done } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import { answerEncoded, encodeBody } from '../http/encoded.ts'
import { type BodyReader, type Endpoint, endpoint } from '../http/endpoint.ts'
import type { OfficeRegistry } from '../office/registry.ts'
import type { Lookup, WebBuild } from '../pages/build.ts'
import { languageIn, type SiteView } from '../pages/view.ts'
import type { CaseRow } from '../storage/rows.ts'
import type { Storage } from '../storage/storage.ts'

export interface LookUpDeps {
  readonly storage: Storage
  readonly registry: OfficeRegistry
  readonly build: WebBuild
  readonly view: () => SiteView
  readonly now: () => Date
}

const formType = 'application/x-www-form-urlencoded'

const formBody: BodyReader<string> = {
  bytesMax: lookupBytesMax,
  async read(request) {
    const bytes = await readBody(request, formType, lookupBytesMax)
    if (!bytes.ok) return bytes
    return done(new URLSearchParams(Buffer.from(bytes.value).toString()).get('ticket') ?? '')
  },
}

// Asked for in the place of what is no ticket: nobody's, as there are 2^50 of them.
const nobodys = '0000000000' as Ticket

/**
 * Does the same for every ticket, known, unknown, or none: one query, and both pages drawn. How long it takes
 * tells nothing about a case.
 */
export function lookUp({ storage, registry, build, view, now }: LookUpDeps): Endpoint {
  return endpoint('POST', '/lacak', formBody, async ({ request, body: typed }) => {
    const state = registry.current()
    const ticket = parseTicket(typed)
    const row =
      state.phase === 'empty'
        ? null
        : await storage.read(state.office, ({ cases }) => cases.findByTicket(ticket ?? nobodys))
    const { profile, input } = view()
    const today = dayOf(now())
    const draw = (lookup: Lookup) =>
      build.pages.renderPage('/lacak', { ...input(languageIn(request, profile)), lookup })
    const stage = row ?? { status: 'received', received: today, changed: today }
    const found = draw(foundOf(stage, formatTicket(ticket ?? nobodys), profile, today))
    const none = draw({ kind: 'not-found', ticket: typed.slice(0, 64).toWellFormed() })
    const page = row === null || ticket === null ? none : found
    const headers = { 'content-type': 'text/html; charset=utf-8' }
    const drawn = encodeBody(Buffer.from(page.html), 'once')
    return answerEncoded(request, drawn, headers, page.status)
  })
}

type Stage = Pick<CaseRow, 'status' | 'received' | 'changed'>

function foundOf(stage: Stage, ticket: string, profile: OfficeProfile, today: string): Lookup {
  return {
    kind: 'found',
    ticket,
    statusLabelKey: reporterLabel[stage.status],
    receivedDay: stage.received,
    changedDay: stage.changed,
    nextDeadline: deadlineOf(stage, profile, today),
  }
}

/** Under way, with an answer on their state still to come. */
const unanswered: readonly CaseStatus[] = [
  'reviewing',
  'awaiting-decision',
  'clarifying',
  'assigning',
  'examining',
  'reporting',
]

// Only what runs from receipt: the day a status was set is nobody's column, and a wrong day is a broken promise.
function deadlineOf(
  { status, received }: Stage,
  profile: OfficeProfile,
  today: string,
): string | null {
  const deadlines = profile.deadlines.filter((one) => one.from === 'receipt')
  const stage = { status, receivedDay: received, statusDay: received }
  const due = dueDay(deadlines, profile.holidays, stage)
  if (due.ok) return due.day
  const { answerWorkingDays } = profile.overall
  const answer = addWorkingDays(received, answerWorkingDays, profile.holidays)
  return unanswered.includes(status) && answer !== null && answer >= today ? answer : null
}
