// The form: one screen at a time, walked by "Lanjut" and by the Back button, to "Periksa Laporan".
import type { ComponentChildren, ComponentType, JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ErrorSummary, type Problem } from '../shared/errors.tsx'
import { idOf } from '../shared/field.tsx'
import { Frame } from '../shared/frame.tsx'
import { useSpeech } from '../shared/language.ts'
import type { ReportViewProps } from '../shared/views.ts'
import { DetailsScreen } from './details-screen.tsx'
import { EventScreen } from './event-screen.tsx'
import { EvidenceScreen } from './evidence-screen.tsx'
import { grantedFor } from './granted.ts'
import { IdentityScreen } from './identity-screen.tsx'
import { MoreScreen } from './more-screen.tsx'
import { PeopleScreen } from './people-screen.tsx'
import { ReviewScreen } from './review-screen.tsx'
import type { ScreenProps } from './screen-props.ts'
import {
  problemsOf,
  reviewAt,
  type Screen,
  screenAt,
  screenOf,
  screens,
  screenTitle,
  unticked,
} from './screens.ts'
import { SendFailure } from './sending-screen.tsx'
import { settleScreen } from './settle.ts'
import { WhenWhereScreen } from './when-where-screen.tsx'

const asked: Readonly<Record<Exclude<Screen, 'review'>, ComponentType<ScreenProps>>> = {
  identity: IdentityScreen,
  event: EventScreen,
  details: DetailsScreen,
  people: PeopleScreen,
  evidence: EvidenceScreen,
  'when-where': WhenWhereScreen,
  more: MoreScreen,
}

const hasOwnForm: readonly Screen[] = ['people', 'evidence', 'review']

interface Found {
  readonly screen: Screen
  readonly problems: readonly Problem[]
  readonly attempt: number
}

export function ReportForm(props: ReportViewProps): JSX.Element {
  const { office, profile, known, form, act, walk, failure, onSend, onLeave } = props
  const { words } = useSpeech()
  const screen = screenAt(walk.spot.at)
  const [found, setFound] = useState<Found>({ screen, problems: [], attempt: 0 })
  // Set by "Ubah" on the check: its screen leads back there.
  const fromReview = useRef(false)
  const wanted = useRef<string | null>(null)
  const ours = found.screen === screen ? found.problems : []
  const missing = screen === 'review' ? problemsOf(form, profile, words) : ours
  const { out, unread } = grantedFor(form, office)
  // Summed up only once it kept a report from being sent: the choice itself says so where it is made.
  const refused = screen === 'review' && found.screen === screen && unread
  // Nor is a tick missed before it was looked for.
  const open = screen === 'review' && found.screen === screen && found.attempt > 0
  const statements = open ? unticked(form, words) : []
  const nobody = { field: 'readers', text: words.review.nobodyLeft }
  const problems = [...missing, ...(refused ? [nobody] : []), ...statements]
  const show = (next: readonly Problem[]): void =>
    setFound({ screen, problems: next, attempt: found.attempt + 1 })
  const goTo = (next: Screen): void => walk.go({ place: 'report', at: screens.indexOf(next) })

  async function goOn(): Promise<void> {
    const settled = await settleScreen(form, screen, profile, words)
    for (const one of settled.acts) act(one)
    show(settled.problems)
    if (settled.problems.length > 0) return
    const next = fromReview.current ? 'review' : screenAt(walk.spot.at + 1)
    fromReview.current = false
    goTo(next)
  }
  function change(field: string): void {
    fromReview.current = true
    wanted.current = field
    goTo(screenOf(field))
  }
  function lead({ field }: Problem): void {
    const here = document.getElementById(idOf(field))
    if (here === null) change(field)
    here?.closest('details')?.setAttribute('open', '')
    here?.focus()
  }
  function send(): void {
    const ticks = unticked(form, words)
    if (missing.length + ticks.length > 0 || unread) show([...missing, ...ticks])
    else onSend(out)
  }
  useEffect(() => {
    if (screen === 'review') fromReview.current = false
    // After the frame, which focuses the heading of a new screen.
    if (wanted.current !== null) document.getElementById(idOf(wanted.current))?.focus()
    wanted.current = null
  }, [screen])

  const shared = {
    form,
    act,
    office,
    profile,
    known,
    problems: screen === 'review' ? problems : missing,
    onProblems: show,
  }
  const Asked = screen === 'review' ? null : asked[screen]
  const wrong = screen === 'review' ? found.attempt > 0 && problems.length > 0 : ours.length > 0
  return (
    <Frame
      profile={profile}
      title={screenTitle(screen, words)}
      of={words.report.title}
      wrong={wrong}
      page={screen}
      bilingual={screen === 'identity' && !props.signedIn}
      state={{ icon: 'lock', text: words.report.nothingSent }}
      onLeave={onLeave}
    >
      {screen === 'review' && failure !== null && <SendFailure {...props} onSend={send} />}
      <ErrorSummary
        problems={problems}
        attempt={found.attempt}
        {...(screen === 'review' ? { onGo: lead } : {})}
      />
      <Steps screen={screen} />
      <h1 tabIndex={-1}>{screenTitle(screen, words)}</h1>
      <Body screen={screen} onNext={() => void goOn()}>
        {Asked === null ? <ReviewScreen {...shared} onChange={change} /> : <Asked {...shared} />}
        <Go screen={screen} onBack={walk.back} onNext={() => void goOn()} onSend={send} />
      </Body>
    </Frame>
  )
}

/** Enter goes on, but where a small form of the screen's own takes it. */
function Body(props: {
  readonly screen: Screen
  readonly onNext: () => void
  readonly children: ComponentChildren
}): JSX.Element {
  const { screen, onNext, children } = props
  if (hasOwnForm.includes(screen)) return <div class="screen">{children}</div>
  function submit(event: Event): void {
    event.preventDefault()
    onNext()
  }
  return (
    <form class="screen" noValidate onSubmit={submit}>
      {children}
    </form>
  )
}

function Steps({ screen }: { screen: Screen }): JSX.Element {
  const { words } = useSpeech()
  const now = screens.indexOf(screen)
  return (
    <div class="steps">
      <p>
        <span>{words.report.title}</span>
        <span>{words.report.step(now + 1, screens.length)}</span>
      </p>
      <ol aria-hidden="true">
        {screens.map((one, at) => (
          <li key={one} class={at < now ? 'done' : at === now ? 'now' : undefined} />
        ))}
      </ol>
    </div>
  )
}

interface GoProps {
  readonly screen: Screen
  readonly onBack: () => void
  readonly onNext: () => void
  readonly onSend: () => void
}

function Go({ screen, onBack, onNext, onSend }: GoProps): JSX.Element {
  const { words } = useSpeech()
  const at = screens.indexOf(screen)
  return (
    <div class="go">
      {at > 0 && (
        <button class="button quiet" type="button" onClick={onBack}>
          {words.common.back}
        </button>
      )}
      {screen === 'review' ? (
        <button class="button main big" type="button" onClick={onSend}>
          {words.report.send}
        </button>
      ) : (
        <button
          class="button main"
          type={hasOwnForm.includes(screen) ? 'button' : 'submit'}
          onClick={hasOwnForm.includes(screen) ? onNext : undefined}
        >
          {at + 1 === reviewAt ? words.report.check : words.common.next}
        </button>
      )}
    </div>
  )
}
