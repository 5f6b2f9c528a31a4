// Once a day: what has had its time goes, so that no row tells when somebody came and went unused.
import { addDays, dayOf } from '@kentongan/domain/calendar'
import type { Blobs } from './blob/blob.ts'
import type { OfficeRegistry } from './office/registry.ts'
import type { Storage } from './storage/storage.ts'

export interface SweepDeps {
  readonly storage: Storage
  readonly blobs: Blobs
  readonly registry: OfficeRegistry
  readonly now: () => Date
}

/** An upload waits this long for its submission: a token's life, and a day. */
const uploadDays = 2

/**
 * Makes the sweep of one deployment, to be run once a day. It removes dead sessions, spent tokens that
 * can no longer be shown, wraps that have expired, uploads that nobody finished, and kept evidence that no row names: of a
 * submission that broke off, or was refused, between the two.
 */
export function newSweep({ storage, blobs, registry, now }: SweepDeps): () => Promise<void> {
  /** The day each piece of evidence was first found without a row. */
  const unnamed = new Map<string, string>()
  return async () => {
    const today = dayOf(now())
    const before = addDays(today, -uploadDays)
    const state = registry.current()
    if (state.phase === 'empty') return
    const { office } = state
    await storage.transact(office, { kind: 'system' }, async (stores) => {
      await stores.officerSessions.removeExpired(Math.floor(now().getTime() / 1_000))
      await stores.reporterSessions.removeBefore(today)
      await stores.spentTokens.removeBefore(before)
      await stores.grants.removeExpired(today)
      await stores.uploads.removeBefore(before)
    })
    await blobs.discardBefore(before)
    for await (const id of blobs.list()) {
      const row = await storage.read(office, ({ evidence }) => evidence.find(id))
      if (row !== null) unnamed.delete(id)
      else if (!unnamed.has(id)) unnamed.set(id, today)
    }
    // Whoever could still name it needs its upload's rows, and they are gone by now.
    for (const [id, since] of unnamed) {
      if (since >= before) continue
      await blobs.remove(id)
      unnamed.delete(id)
    }
  }
}

/** Sweeps now and again as soon as a new day has begun, until `stop`. A failure waits for the next hour. */
export function sweepDaily(
  deps: SweepDeps,
  onFailure: (error: unknown) => void,
): { stop(): Promise<void> } {
  const sweep = newSweep(deps)
  let swept = ''
  let running: Promise<void> = Promise.resolve()
  const check = () => {
    const today = dayOf(deps.now())
    if (swept === today) return
    running = sweep().then(() => {
      swept = today
    }, onFailure)
  }
  check()
  const timer = setInterval(check, 3_600_000)
  timer.unref()
  return {
    stop: () => {
      clearInterval(timer)
      return running
    },
  }
}
