// Opening many cases for a list: in helpers beside each other where there are many and more than one core, else here.
import { type Answer, type Fetch, succeeded } from '@kentongan/client/api'
import { type CaseSummary, openSummaries, type SummaryReader } from '@kentongan/client/officer'
import type { Keeper } from '@kentongan/design/keeper'
import { openingsMax } from '@kentongan/domain/wire/case'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import type { OpenerActs } from './opener.ts'
import type { DeskFailure } from './protocol.ts'

/** Opens the reports of these cases; `onBatch` is told as they come, in no order. */
export type OpenMany = (
  office: VerifiedOffice,
  reader: SummaryReader,
  cases: readonly string[],
  onBatch: (summaries: readonly CaseSummary[]) => void,
) => Promise<Answer<null>>

export type Helper = Keeper<OpenerActs, never, DeskFailure>

/** More would wait for each other: for the server, and for the platform's own threads. */
const helpersMax = 4
/** Of one helper: while one is opened, the next is fetched. */
const batchesAtOnce = 2

/** Starts as many helpers as there are cores for each long list, and ends them with it. */
export function openWithHelpers(fetch: Fetch, cores: number, start: () => Helper): OpenMany {
  return async (office, reader, cases, onBatch) => {
    const here = (own: readonly string[]) => openSummaries(fetch, office, reader, own, onBatch)
    const count = Math.min(cores, helpersMax, Math.ceil(cases.length / openingsMax))
    if (count < 2) return here(cases)
    const helpers = Array.from({ length: count }, start)
    const { member, age } = reader
    // What is remembered is this worker's own, and functions do not travel.
    const ask = { office, reader: { member, age: { ...age, sitting: undefined } } }
    let at = 0
    let failure: Answer<null> | null = null
    async function work(helper: Helper): Promise<void> {
      while (at < cases.length && failure === null) {
        const batch = cases.slice(at, at + openingsMax)
        at += batch.length
        const answer = await helper.ask('open', { cases: batch })
        if (answer.ok) onBatch(answer.value)
        // A browser that starts no worker in a worker opens them here.
        else failure = orFailed(await here(batch), failure)
      }
    }
    try {
      for (const helper of helpers) void helper.ask('begin', ask)
      const turns = helpers.flatMap((helper) => Array.from({ length: batchesAtOnce }, () => helper))
      await Promise.all(turns.map(work))
      return failure ?? succeeded(null)
    } finally {
      for (const helper of helpers) helper.end()
    }
  }
}

const orFailed = (answer: Answer<null>, before: Answer<null> | null): Answer<null> | null =>
  answer.ok ? before : answer
