// Durable submissions a second through the real HTTP API, each unlike any other and sealed beforehand.
import { join } from 'node:path'
import { askWorker } from './ask.ts'
import type { LoadResult } from './load.ts'
import { askLoad } from './load-order.ts'
import type { SealMessage, SealOrder } from './seal-worker.ts'

export interface SubmissionRun {
  readonly concurrency: number
  readonly count: number
}

/** Prepares every run's submissions in two processes, then measures one run after the other. */
export async function measureSubmissions(
  origin: string,
  data: string,
  folder: string,
  runs: readonly SubmissionRun[],
  tell: (stage: string) => void,
): Promise<readonly (SubmissionRun & LoadResult)[]> {
  tell(`sealing ${runs.reduce((sum, { count }) => sum + count, 0)} submissions`)
  await Promise.all(
    [0, 1].map((worker) => seal({ origin, data, files: filesOf(folder, runs, worker) })),
  )
  const results: (SubmissionRun & LoadResult)[] = []
  for (const [index, run] of runs.entries()) {
    const frames = [0, 1].map((worker) => fileOf(folder, index, worker))
    const { concurrency } = run
    tell(`submissions, c=${concurrency}`)
    const result = await askLoad({ kind: 'submissions', origin, frames, concurrency })
    results.push({ ...run, ...result })
  }
  return results
}

const fileOf = (folder: string, run: number, worker: number): string =>
  join(folder, `submissions-${run}-${worker}`)

function filesOf(
  folder: string,
  runs: readonly SubmissionRun[],
  worker: number,
): SealOrder['files'] {
  return runs.map(({ count }, index) => ({
    path: fileOf(folder, index, worker),
    count: worker === 0 ? Math.ceil(count / 2) : Math.floor(count / 2),
  }))
}

async function seal(order: SealOrder): Promise<void> {
  const reply = await askWorker<SealOrder, SealMessage>('seal-worker', order)
  if (!reply.ok) throw new Error(reply.why)
}
