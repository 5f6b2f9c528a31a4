// What one signer proposes to another: kept until the second has signed and published it, or it is withdrawn.
import { dayOf } from '@kentongan/domain/calendar'
import { type ProposalAnswer, type Publication, publication } from '@kentongan/domain/wire/office'
import { hashOf } from '@kentongan/sealed/statement'
import { answerJson, done, type Result, refuse, refused } from '../http/answer.ts'
import { type Endpoint, emptyBody, jsonBody, noBody } from '../http/endpoint.ts'
import { officerEndpoint } from '../officer/guard.ts'
import { actorOf, type SessionDeps, type SignedInOfficer } from '../officer/session.ts'
import type { OfficerRow, ProposalRow } from '../storage/rows.ts'
import type { WriteStores } from '../storage/storage.ts'
import { checkProposal } from './check-publication.ts'
import { maySign, publicationBytesMax } from './publish.ts'
import { cardsOf, readBundle } from './registry.ts'

/** GET /api/office/proposal: what waits, and whose it is. */
export function showProposal(deps: SessionDeps): Endpoint {
  return officerEndpoint(deps, 'GET /api/office/proposal', noBody, async (_, { office }) => {
    const { row, officers } = await deps.storage.read(office, async (stores) => ({
      row: await stores.proposals.find(),
      officers: await stores.officers.list(),
    }))
    return answerJson({ proposal: row === null ? null : proposalOf(row, officers) })
  })
}

function proposalOf(
  { member, day, publication: carried }: ProposalRow,
  officers: readonly OfficerRow[],
): NonNullable<ProposalAnswer['proposal']> {
  const wanted = JSON.parse(carried) as Publication
  const cards = wanted.directory === null ? [] : cardsOf(wanted.directory, officers)
  const copies = cards.map(({ statement, signatures }) => ({
    statement,
    signatures: [...signatures],
  }))
  return { member, day, publication: wanted, cards: copies }
}

/** POST /api/office/proposal: answers `{}`; 'proposal-waiting' while another is there. */
export function propose(deps: SessionDeps): Endpoint {
  const body = jsonBody(publication, publicationBytesMax)
  return officerEndpoint(deps, 'POST /api/office/proposal', body, async (call, who) => {
    if (!maySign(deps.registry, call.body, who)) return refuse('not-allowed')
    const today = dayOf(deps.now())
    const kept = await deps.storage.transact(who.office, actorOf(who), (stores) =>
      keep(stores, who, call.body, today),
    )
    return kept.ok ? answerJson({}) : refuse(kept.reason)
  })
}

async function keep(
  stores: WriteStores,
  { office, officer }: SignedInOfficer,
  wanted: Publication,
  today: string,
): Promise<Result<null>> {
  const officers = await stores.officers.list()
  const before = await readBundle(stores, office, officers)
  const { member } = officer
  const isSound = checkProposal({ office, before, officers, member, today }, wanted)
  if (wanted.directory === null || !isSound) return refused('publication-refused')
  const directory = hashOf(wanted.directory)
  const row = { directory, member, day: today, publication: JSON.stringify(wanted) }
  if ((await stores.proposals.insert(row)) === 'duplicate') return refused('proposal-waiting')
  await stores.audit.append({ kind: 'directory-proposed', details: { hash: directory } })
  return done(null)
}

/** DELETE /api/office/proposal/:directory: by a signer or whoever proposed it; 'not-found' when another waits, or none. */
export function withdrawProposal(deps: SessionDeps): Endpoint {
  const route = 'DELETE /api/office/proposal/:directory'
  return officerEndpoint(deps, route, emptyBody, async ({ params }, who) => {
    const gone = await deps.storage.transact(who.office, actorOf(who), async (stores) => {
      const row = await stores.proposals.find()
      if (row === null || row.directory !== params.directory) return refused('not-found')
      const own = row.member === who.officer.member
      const wanted = JSON.parse(row.publication) as Publication
      if (!own && !maySign(deps.registry, wanted, who)) return refused('not-allowed')
      await stores.proposals.remove()
      await stores.audit.append({ kind: 'proposal-withdrawn', details: { hash: row.directory } })
      return done(null)
    })
    return gone.ok ? answerJson({}) : refuse(gone.reason)
  })
}
