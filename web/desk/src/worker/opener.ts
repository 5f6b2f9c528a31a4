// A helper of the worker: opens cases for a list beside it, with this officer's reading key alone, and ends with it.
import { bringCompiledKem } from '@kentongan/age/compiled-kem'
import { type CaseSummary, openSummaries, type SummaryReader } from '@kentongan/client/officer'
import { serveActs } from '@kentongan/design/keeper'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { deskFetch } from './desk-fetch.ts'
import type { Outcome } from './protocol.ts'

/** What a helper is asked: first who reads at which office, and then one batch after another. */
export interface OpenerActs {
  begin: { ask: { readonly office: VerifiedOffice; readonly reader: SummaryReader }; answer: null }
  open: { ask: { readonly cases: readonly string[] }; answer: readonly CaseSummary[] }
}

const compiled = bringCompiledKem()
let begun: OpenerActs['begin']['ask'] | null = null

serveActs<OpenerActs, never>({
  begin: async (ask) => {
    begun = ask
    return { ok: true, value: null }
  },
  open: async ({ cases }): Promise<Outcome<readonly CaseSummary[]>> => {
    if (begun === null) return { ok: false, code: 'internal' }
    await compiled
    const opened: CaseSummary[] = []
    const { office, reader } = begun
    const keep = (summaries: readonly CaseSummary[]): void => void opened.push(...summaries)
    const answer = await openSummaries(deskFetch, office, reader, cases, keep)
    return answer.ok ? { ok: true, value: opened } : answer
  },
})
