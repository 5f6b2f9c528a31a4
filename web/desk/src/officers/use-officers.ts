// The officers as the worker read them last, kept fresh while somebody is expected to enrol or to sign.
import { useCallback, useEffect, useState } from 'preact/hooks'
import { ask } from '../page/keeper.ts'
import type { DeskFailure, OfficersFacts } from '../worker/protocol.ts'

const lookEveryMs = 10_000

export interface OfficersNews {
  readonly facts: OfficersFacts | null
  readonly failure: DeskFailure | null
  /** Takes in what another act answered. */
  readonly take: (facts: OfficersFacts) => void
  readonly again: () => void
}

export function useOfficers(): OfficersNews {
  const [facts, setFacts] = useState<OfficersFacts | null>(null)
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  const look = useCallback(async (): Promise<void> => {
    const answer = await ask('officers', null)
    setFailure(answer.ok ? null : answer.code)
    if (answer.ok) setFacts(answer.value)
  }, [])
  useEffect(() => void look(), [look])
  const isInvited = facts?.invitations?.some(({ state }) => state === 'open') ?? false
  const expected = isInvited || (facts !== null && facts.proposal !== null)
  useEffect(() => {
    if (!expected) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look()
    }, lookEveryMs)
    return () => clearInterval(timer)
  }, [expected, look])
  return { facts, failure, take: setFacts, again: () => void look() }
}
