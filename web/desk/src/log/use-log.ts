// The audit log as this page reads it: checked whole once, then shown by choice.
import { useEffect, useState } from 'preact/hooks'
import { ask } from '../page/keeper.ts'
import type { LogChoice, LogFacts, LogRows } from '../worker/log-facts.ts'
import type { DeskFailure } from '../worker/protocol.ts'

export const rowsAtOnce = 200

export interface Log {
  readonly facts: LogFacts | null
  readonly shown: LogRows | null
  readonly progress: { readonly rows: number; readonly of: number } | null
  readonly failure: DeskFailure | null
  readonly check: () => void
}

/** Nothing is read until `check`; rows follow the choice from then on. */
export function useLog(choice: LogChoice, onLost: () => void): Log {
  const [facts, setFacts] = useState<LogFacts | null>(null)
  const [shown, setShown] = useState<LogRows | null>(null)
  const [progress, setProgress] = useState<Log['progress']>(null)
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  const { ticket, member, limit } = choice

  async function check(): Promise<void> {
    if (progress !== null) return
    setProgress({ rows: 0, of: 0 })
    const answer = await ask('check-log', null, (told) => {
      if (told.kind === 'log') setProgress({ rows: told.rows, of: told.of })
    })
    setProgress(null)
    if (answer.ok) return setFacts(answer.value)
    if (answer.code === 'not-signed-in') return onLost()
    setFailure(answer.code)
  }
  useEffect(() => {
    if (facts === null) return
    void ask('log-rows', { ticket, member, limit }).then((answer) => {
      if (answer.ok) setShown(answer.value)
    })
  }, [facts, ticket, member, limit])
  const again = (): void => {
    setFailure(null)
    void check()
  }
  return { facts, shown, progress, failure, check: again }
}
