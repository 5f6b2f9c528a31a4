// Which screen stands: an enrolment, the gate, set-up, the wait for a directory, or the desk itself.

import { applyTheme } from '@kentongan/design/theme'
import type { JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { Desk } from './desk.tsx'
import { Failed } from './gate/failed.tsx'
import { StageView } from './gate/stage-view.tsx'
import { Waiting } from './gate/waiting.tsx'
import { ask } from './page/keeper.ts'
import { useSpeech } from './page/language.ts'
import { type Closing, useLock } from './page/lock.ts'
import { Notice } from './page/notice.tsx'
import { takeLink } from './page/route.ts'
import { Founding } from './setup/founding.tsx'
import type { DeskFailure, Entered, Link, OfficeNews, Stage } from './worker/protocol.ts'

type Screen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: DeskFailure }
  | { readonly kind: 'stage'; readonly stage: Stage; readonly news: OfficeNews }
  | { readonly kind: 'in'; readonly entered: Entered; readonly welcome: boolean }

export function App(): JSX.Element {
  const { words } = useSpeech()
  const [screen, setScreen] = useState<Screen>({ kind: 'loading' })
  /** True when a session ended by itself: the gate says so. */
  const [lost, setLost] = useState(false)
  const show = useCallback(async (link: Link | null): Promise<void> => {
    const answer = await ask('begin', { link })
    if (!answer.ok) return setScreen({ kind: 'failed', code: answer.code })
    dress(answer.value.news)
    setScreen({ kind: 'stage', ...answer.value })
  }, [])
  const clear = useCallback((): void => setScreen({ kind: 'loading' }), [])
  const begin = useCallback(
    (ended: boolean): Promise<void> => {
      setLost(ended)
      return show(null)
    },
    [show],
  )
  const lock = useLock(screen.kind === 'in', clear, begin)
  useEffect(() => {
    void show(takeLink())
    // A link that is opened in a tab where the desk stands changes the fragment alone.
    const follow = (): void => {
      const link = takeLink()
      if (link !== null) void show(link)
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [show])
  function enter(entered: Entered, welcome = false): void {
    dress(entered.news)
    if (welcome) location.hash = '#petugas'
    setScreen({ kind: 'in', entered, welcome })
  }
  const refuse = (code: DeskFailure): void => setScreen({ kind: 'failed', code })
  const again = (): void => void begin(false)
  switch (screen.kind) {
    case 'loading':
      return <Notice profile={null} title={words.desk.title} text={words.desk.loading} />
    case 'failed':
      return <Failed code={screen.code} onAgain={again} />
    case 'stage':
      return <StageView {...screen} {...{ lost, again, refuse }} enter={(one) => enter(one)} />
    case 'in':
      return <Inside {...screen} {...{ lock, enter }} />
  }
}

function dress({ profile }: OfficeNews): void {
  if (profile !== null) applyTheme(profile.colours)
}

interface InsideProps {
  readonly entered: Entered
  readonly welcome: boolean
  readonly lock: (closing: Closing) => void
  readonly enter: (entered: Entered, welcome?: boolean) => void
}

function Inside({ entered, welcome, lock, enter }: InsideProps): JSX.Element {
  const { at } = entered
  switch (at.kind) {
    case 'founding':
      return <Founding {...at} {...{ entered }} onEntered={(next) => enter(next, true)} />
    case 'waiting':
      return <Waiting {...{ entered }} onEntered={(next) => enter(next)} />
    case 'desk':
      return <Desk {...{ entered, welcome, lock }} />
  }
}
