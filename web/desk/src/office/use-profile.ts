// The profile being changed: loaded, moved on top of a newer one, and kept sealed as it is typed.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { ask } from '../page/keeper.ts'
import { beforeLock } from '../page/lock.ts'
import type { DeskFailure, ProfileFacts } from '../worker/protocol.ts'
import { changesOf, rebase } from './changes.ts'

const keepAfterMs = 400

export interface ProfileWork {
  readonly facts: ProfileFacts | null
  readonly failure: DeskFailure | null
  /** As typed: a profile, or what is to become one. */
  readonly mine: unknown
  readonly changed: boolean
  /** True when what is being changed was moved on top of a version that a colleague published. */
  readonly moved: boolean
  readonly change: (mine: unknown) => void
  /** Takes in what stands now, with what was being changed. */
  readonly look: () => Promise<void>
  /** Takes in what was just published, or drops what was being changed. */
  readonly settle: (facts: ProfileFacts) => void
}

export function useProfile(): ProfileWork {
  const [facts, setFacts] = useState<ProfileFacts | null>(null)
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  const [mine, setMine] = useState<unknown>(null)
  const [moved, setMoved] = useState(false)
  const timer = useRef(0)
  const unkept = useRef<(() => Promise<unknown>) | null>(null)

  function keep(base: ProfileFacts['profile'], next: unknown): void {
    const now = (): Promise<unknown> => {
      clearTimeout(timer.current)
      unkept.current = null
      const same = changesOf(base, next).length === 0
      return ask('keep-profile-draft', same ? null : { base, mine: next })
    }
    clearTimeout(timer.current)
    unkept.current = now
    timer.current = setTimeout(() => void now(), keepAfterMs) as unknown as number
  }
  const look = useCallback(async (): Promise<void> => {
    await unkept.current?.()
    const answer = await ask('office-profile', null)
    setFailure(answer.ok ? null : answer.code)
    if (!answer.ok) return
    const { profile, draft } = answer.value
    const newer = draft !== null && changesOf(draft.base, profile).length > 0
    const next = draft === null ? profile : rebase(draft.base, draft.mine, profile)
    setFacts(answer.value)
    setMine(next)
    setMoved(newer)
    if (newer) keep(profile, next)
  }, [])
  useEffect(() => {
    void look()
    const undo = beforeLock(async () => unkept.current?.())
    // Leaving the page loses no keystroke.
    return () => {
      undo()
      void unkept.current?.()
    }
  }, [look])
  return {
    facts,
    failure,
    mine,
    moved,
    changed: facts !== null && changesOf(facts.profile, mine).length > 0,
    change: (next) => {
      setMine(next)
      if (facts !== null) keep(facts.profile, next)
    },
    look,
    settle: (next) => {
      clearTimeout(timer.current)
      unkept.current = null
      setFacts(next)
      setMine(next.profile)
      setMoved(false)
      void ask('keep-profile-draft', null)
    },
  }
}
