// One reporter's visit: the office, the form, the code, and the account, in one page with one worker.
import { watchIdle } from '@kentongan/design/idle'
import type { JSX } from 'preact'
import { useEffect, useReducer, useRef, useState } from 'preact/hooks'
import { emptyForm, formAfter, isWritten } from '../lapor/form.ts'
import { reviewAt } from '../lapor/screens.ts'
import type { NewCode } from './code-screen.tsx'
import { exitSiteOf } from './exit-site.ts'
import { readingFailure } from './failure.ts'
import { FormCover } from './form-cover.tsx'
import { letGo, useLeaveGuard } from './guard.ts'
import { useSpeech } from './language.ts'
import { leaveNow, makeShiftCounter } from './leave.ts'
import { LockWarning } from './lock-warning.tsx'
import { type Spot, useWalk } from './places.ts'
import { useSending } from './send.ts'
import { Stage } from './stage.tsx'
import { useView } from './use-view.ts'
import type { Views } from './views.ts'
import { useVisit } from './visit.ts'

/** How long an account stays open, or a form in sight, that nobody touches. */
const idleMinutesMax = 10

export interface AppProps {
  readonly first: Spot
  readonly registering: boolean
  readonly views: Views
}

export function App({ first, views, ...props }: AppProps): JSX.Element {
  const { words, language, link } = useSpeech()
  const visit = useVisit()
  const walk = useWalk(first)
  const [form, act] = useReducer(formAfter, emptyForm(language))
  const [fresh, setFresh] = useState<NewCode | null>(null)
  const [covered, setCovered] = useState(false)
  const [registering, setRegistering] = useState(props.registering)
  const report = walk.spot.place === 'report'
  const loaded = {
    report: useView(views.report, report),
    account: useView(views.account, !report || fresh !== null),
  }
  const clear = (): void => act({ do: 'begin-anew', language })
  const sending = useSending(visit, form, act, {
    onCode: setFresh,
    onJoined: (ticket, unsent) =>
      void openAccount([words.sending.sentAgain(ticket), ...still(unsent)].join(' ')),
    onFailed: () => walk.become({ place: 'report', at: reviewAt }),
  })
  const signedIn = visit.reports !== null
  useLeaveGuard(signedIn || isWritten(form) || fresh !== null)
  const lockIsNear = useIdleLock(signedIn && !report, () => {
    clear()
    visit.lock(words.account.session.locked)
  })
  const writing = report && fresh === null && sending.underWay === null && isWritten(form)
  useIdleLock(writing && !covered, () => setCovered(true))
  const leave = (): void => {
    letGo()
    leaveNow(exitSiteOf(visit.news?.profile ?? null), visit.keeper.end)
  }
  useShift(leave)
  useEffect(() => {
    // The proof of work takes seconds on a slow phone: done before anyone presses "Kirim".
    if (report && visit.news?.state === 'ready') void visit.keeper.ask('earn-token', null)
  }, [report, visit.news, visit.keeper])

  const still = (unsent: readonly string[]): readonly string[] =>
    unsent.length === 0 ? [] : [words.sending.evidenceLaterNames(unsent.join(', '))]
  async function openAccount(notice: string | null): Promise<void> {
    clear()
    await visit.openReports(notice)
    walk.settle({ place: 'account', at: 0 }, link('/akun'))
    setFresh(null)
  }
  async function keep(): Promise<void> {
    const answer = await visit.keeper.ask('sign-in-with-new-code', null)
    if (answer.ok) return openAccount(still(fresh?.unsent ?? [])[0] ?? null)
    clear()
    visit.say(readingFailure(words, answer.code))
    walk.become({ place: 'account', at: 0 }, link('/masuk'))
    setFresh(null)
  }
  return (
    <>
      <Stage
        {...{ visit, walk, form, act, fresh, sending, registering }}
        views={loaded}
        onLeave={leave}
        onKept={keep}
        onRegistered={(made) => {
          setRegistering(false)
          setFresh(made)
        }}
        onRegister={(wanted) => {
          setRegistering(wanted)
          walk.become({ place: 'account', at: 0 }, link(wanted ? '/daftar' : '/masuk'))
        }}
        onClosed={(said) => {
          clear()
          visit.forget(said)
        }}
        onSignOut={() => {
          clear()
          void visit.signOut(words.account.session.signedOut)
        }}
      />
      {writing && covered && <FormCover onOpen={() => setCovered(false)} onLeave={leave} />}
      {lockIsNear && <LockWarning reportIsWritten={isWritten(form)} />}
    </>
  )
}

function useShift(leave: () => void): void {
  const latest = useRef(leave)
  latest.current = leave
  useEffect(() => {
    const pressed = makeShiftCounter()
    const listen = (event: KeyboardEvent): void => {
      if (pressed(event.key, event.repeat, event.timeStamp)) latest.current()
    }
    addEventListener('keydown', listen, { capture: true })
    return () => removeEventListener('keydown', listen, { capture: true })
  }, [])
}

/** True while less than a minute is left that nobody touches the page. */
function useIdleLock(active: boolean, onIdle: () => void): boolean {
  const [soon, setSoon] = useState(false)
  const latest = useRef(onIdle)
  latest.current = onIdle
  useEffect(() => {
    setSoon(false)
    if (!active) return
    return watchIdle(idleMinutesMax, () => latest.current(), Date.now, setSoon)
  }, [active])
  return active && soon
}
