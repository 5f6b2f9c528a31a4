// GET /api/office: all that a browser needs to verify the office before it seals anything.
import { dayOf } from '@kentongan/domain/calendar'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { OfficeAnswer } from '@kentongan/domain/wire/office'
import { answerEncoded, type Encoded, encodeBody } from '../http/encoded.ts'
import { type Endpoint, endpoint, noBody } from '../http/endpoint.ts'
import type { OfficeRegistry, OfficeState } from './registry.ts'

export interface ShowOfficeDeps {
  readonly registry: OfficeRegistry
  /** What a new office begins from. */
  readonly starting: OfficeProfile
  readonly now: () => Date
}

export function showOffice({ registry, starting, now }: ShowOfficeDeps): Endpoint {
  // Drawn once a day and publication: every reporter asks for it, and it is the same for all.
  let held: { readonly state: OfficeState; readonly today: string; readonly body: Encoded } | null =
    null
  return endpoint('GET', '/api/office', noBody, async ({ request }) => {
    const state = registry.current()
    const today = dayOf(now())
    if (held === null || held.state !== state || held.today !== today) {
      const text = JSON.stringify(answerOf(state, today, starting))
      held = { state, today, body: encodeBody(Buffer.from(text)) }
    }
    return answerEncoded(request, held.body, { 'content-type': 'application/json' })
  })
}

function answerOf(state: OfficeState, today: string, starting: OfficeProfile): OfficeAnswer {
  if (state.phase !== 'published') return { state: state.phase, today, starting, office: null }
  const { bundle, takesReports } = state.published
  const { roots, directory, renewal, profile, cards, office } = bundle
  const copy = ({ statement, signatures }: typeof directory) => ({
    statement,
    signatures: [...signatures],
  })
  return {
    state: takesReports ? 'ready' : 'closed',
    today,
    starting: null,
    office: {
      office,
      roots: roots.map(copy),
      directory: copy(directory),
      renewal: copy(renewal),
      profile: copy(profile),
      cards: cards.map(copy),
    },
  }
}
