// POST /lacak: where a report stands, by its ticket alone. Changes nothing, and the ticket is in no address.
import { dueDay } from '@kentongan/domain/deadline'
import type { OfficeProfile } from '@kentongan/domain/profile'
import { reporterLabel } from '@kentongan/domain/status'
import { formatTicket, parseTicket } from '@kentongan/domain/ticket'
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

export function lookUp({ storage, registry, build, view }: LookUpDeps): Endpoint {
  return endpoint('POST', '/lacak', formBody, async ({ request, body: typed }) => {
    const state = registry.current()
    const ticket = parseTicket(typed)
    const row =
      ticket === null || state.phase === 'empty'
        ? null
        : await storage.read(state.office, ({ cases }) => cases.findByTicket(ticket))
    const { profile, input } = view()
    const lookup: Lookup =
      row === null || ticket === null
        ? { kind: 'not-found', ticket: typed.slice(0, 64).toWellFormed() }
        : foundOf(row, formatTicket(ticket), profile)
    const page = build.pages.renderPage('/lacak', {
      ...input(languageIn(request, profile)),
      lookup,
    })
    const headers = { 'content-type': 'text/html; charset=utf-8' }
    const drawn = encodeBody(Buffer.from(page.html), 'once')
    return answerEncoded(request, drawn, headers, page.status)
  })
}

function foundOf(row: CaseRow, ticket: string, profile: OfficeProfile): Lookup {
  return {
    kind: 'found',
    ticket,
    statusLabelKey: reporterLabel[row.status],
    receivedDay: row.received,
    changedDay: row.changed,
    nextDeadline: deadlineOf(row, profile),
  }
}

// Only deadlines that run from receipt: the day a status was set is nobody's column, and a wrong day is a
// broken promise.
function deadlineOf({ status, received }: CaseRow, profile: OfficeProfile): string | null {
  const deadlines = profile.deadlines.filter((one) => one.from === 'receipt')
  const stage = { status, receivedDay: received, statusDay: received }
  const due = dueDay(deadlines, profile.holidays, stage)
  return due.ok ? due.day : null
}
