// The batch as this tab follows it: what the worker does case by case, and what was left of it by a lock or a reload.
import { useCallback, useEffect, useState } from 'preact/hooks'
import { ask } from '../page/keeper.ts'
import type { BatchFacts, BatchJob } from '../worker/batch-job.ts'
import type { DeskFailure, Told } from '../worker/protocol.ts'

export interface Batch {
  readonly facts: BatchFacts | null
  /** It stops before the next case. */
  readonly pausing: boolean
  /** Nothing is reached, and it is tried again. */
  readonly waiting: boolean
  readonly failure: DeskFailure | null
  /** The name is that of the colleague whom it is about. */
  readonly start: (job: BatchJob, name: string) => void
  readonly resume: () => void
  readonly pause: () => void
  /** Puts the result away, or what was not done with it. */
  readonly close: () => void
}

/** How many of its cases are done for good. */
export const doneOf = ({ outcomes }: BatchFacts): number =>
  Object.values(outcomes).filter((one) => one !== 'failed').length

export function useBatch(onLost: () => void): Batch {
  const [facts, setFacts] = useState<BatchFacts | null>(null)
  const [pausing, setPausing] = useState(false)
  const [waiting, setWaiting] = useState(false)
  const [failure, setFailure] = useState<DeskFailure | null>(null)

  function follow(told: Told): void {
    if (told.kind === 'waiting') setWaiting(told.waiting)
    if (told.kind !== 'batch') return
    const { case: id, outcome } = told
    setFacts((now) => now && { ...now, outcomes: { ...now.outcomes, [id]: outcome } })
  }
  const run = useCallback(async (job: BatchJob | null): Promise<void> => {
    setFailure(null)
    const answer = await ask('run-batch', { job }, follow)
    setPausing(false)
    setWaiting(false)
    if (answer.ok) return setFacts(answer.value)
    setFacts((now) => now && { ...now, running: false })
    if (answer.code === 'not-signed-in') return onLost()
    setFailure(answer.code)
  }, [])
  useEffect(() => {
    void ask('batch', null).then((answer) => {
      if (answer.ok) setFacts(answer.value)
    })
  }, [])
  return {
    facts,
    pausing,
    waiting,
    failure,
    start: (job, name) => {
      setFacts({ ...job, name, outcomes: {}, running: true })
      void run(job)
    },
    resume: () => {
      setFacts((now) => now && { ...now, running: true })
      void run(null)
    },
    pause: () => {
      setPausing(true)
      void ask('pause-batch', null)
    },
    close: () => {
      void ask('forget-batch', null).then((answer) => {
        if (answer.ok) setFacts(null)
      })
    },
  }
}
