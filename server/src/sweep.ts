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

/** Removes dead sessions, spent tokens that can no longer be shown, and uploads that nobody finished. */
export async function sweep({ storage, blobs, registry, now }: SweepDeps): Promise<void> {
  const today = dayOf(now())
  const before = addDays(today, -uploadDays)
  const state = registry.current()
  if (state.phase !== 'empty') {
    await storage.transact(state.office, { kind: 'system' }, async (stores) => {
      await stores.officerSessions.removeExpired(Math.floor(now().getTime() / 1_000))
      await stores.reporterSessions.removeBefore(today)
      await stores.spentTokens.removeBefore(before)
      await stores.uploads.removeBefore(before)
    })
  }
  await blobs.discardBefore(before)
}

/** Sweeps now and again as soon as a new day has begun, until `stop`. A failure waits for the next hour. */
export function sweepDaily(
  deps: SweepDeps,
  onFailure: (error: unknown) => void,
): { stop(): Promise<void> } {
  let swept = ''
  let running: Promise<void> = Promise.resolve()
  const check = () => {
    const today = dayOf(deps.now())
    if (swept === today) return
    running = sweep(deps).then(() => {
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
