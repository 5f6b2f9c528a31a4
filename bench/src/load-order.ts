// An order to the load generator.
import { askWorker } from './ask.ts'
import type { Load, LoadMessage, LoadResult } from './load.ts'

/** What the load generator found. Throws when anything was refused: a number with errors in it is none. */
export async function askLoad(load: Load): Promise<LoadResult> {
  const reply = await askWorker<Load, LoadMessage>('load', load)
  if (!reply.ok) throw new Error(reply.why)
  return reply.result
}
