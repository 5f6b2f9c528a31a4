// POST /lacak: where a report stands, by its ticket alone. Changes nothing, and the ticket is in no address.
import { dayOf } from '@kentongan/domain/calendar'
import { dueDay } from '@kentongan/domain/deadline'
import type { OfficeProfile } from '@kentongan/domain/profile'
import { type CaseStatus, reporterLabel } from '@kentongan/domain/status'
import {
  formatTicket,
  looksLikeCode,
  parseTicket,
  type Ticket,
  ticketLength,
} from '@kentongan/domain/ticket'
import { lookupBytesMax } from '@kentongan/domain/wire/limits'
import { stateOf } from '../case/mirror.ts'
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
    // Longer than any ticket: told on the page, as whatever else is none.
    if (!bytes.ok) return bytes.reason === 'too-large' ? done('') : bytes
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
    const stage = row ?? { status: 'received', workflow: '', received: today, changed: today }
    const found = draw(foundOf(stage, formatTicket(ticket ?? nobodys), profile, today))
    const none = draw(unknownOf(typed))
    const page = row === null || ticket === null ? none : found
    const headers = { 'content-type': 'text/html; charset=utf-8' }
    const drawn = encodeBody(Buffer.from(page.html), 'once')
    return answerEncoded(request, drawn, headers, page.status)
  })
}

// A code opens a report: none of it is said back, and of anything else no more than a ticket has.
const unknownOf = (typed: string): Lookup =>
  looksLikeCode(typed)
    ? { kind: 'code' }
    : { kind: 'not-found', ticket: typed.trim().slice(0, ticketLength).toWellFormed() }

type Stage = Pick<CaseRow, 'status' | 'workflow' | 'received' | 'changed'>

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

// Only what runs from receipt: the mirror says nothing that was signed, and a wrong day is a broken promise.
function deadlineOf(
  stage: Stage,
  { deadlines, holidays, overall }: OfficeProfile,
  today: string,
): string | null {
  const { status, received } = stage
  const { stops } = stateOf(stage)
  const own = deadlines.find((one) => one.status === status && one.from === 'receipt')
  const due = own && dueDay(holidays, own, received, stops)
  if (due?.ok) return due.day
  const limit = { count: overall.answerWorkingDays, unit: 'working-day' } as const
  const answer = dueDay(holidays, limit, received, stops)
  return unanswered.includes(status) && answer.ok && answer.day >= today ? answer.day : null
}
