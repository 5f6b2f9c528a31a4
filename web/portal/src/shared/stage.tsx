// What stands on the page now: the code before anything else, then a sending, then the form or the account.
import { dayOf } from '@kentongan/domain/calendar'
import { takesReports } from '@kentongan/domain/role'
import type { ComponentType, JSX } from 'preact'
import type { FormAct, FormState } from '../lapor/form.ts'
import type { OfficeNews } from '../worker/protocol.ts'
import { CodeScreen, type NewCode } from './code-screen.tsx'
import { Fingerprint } from './fingerprint.tsx'
import { Frame } from './frame.tsx'
import { knownIdentity } from './known-identity.ts'
import { useSpeech } from './language.ts'
import type { Walk } from './places.ts'
import type { Sending } from './send.ts'
import { LoadingPage, UnablePage, UnavailablePage } from './state-pages.tsx'
import type { LoadedView } from './use-view.ts'
import type { AccountViewProps, ReportViews } from './views.ts'
import type { Visit } from './visit.ts'

export interface StageProps {
  readonly visit: Visit
  readonly walk: Walk
  readonly form: FormState
  readonly act: (act: FormAct) => void
  readonly fresh: NewCode | null
  readonly sending: Sending
  readonly registering: boolean
  readonly views: {
    readonly report: LoadedView<ReportViews>
    readonly account: LoadedView<ComponentType<AccountViewProps>>
  }
  readonly onLeave: () => void
  readonly onKept: () => Promise<void>
  readonly onRegister: (wanted: boolean) => void
  readonly onRegistered: (fresh: NewCode) => void
  readonly onSignOut: () => void
  readonly onClosed: (said: string) => void
}

export function Stage(props: StageProps): JSX.Element {
  const { visit, walk, fresh, sending, views, onLeave } = props
  const { words } = useSpeech()
  const { news } = visit
  const frame = { profile: news?.profile ?? null, onLeave }
  if (fresh !== null) return <CodePage {...props} fresh={fresh} />
  const Report = views.report.view
  if (sending.underWay !== null && Report !== null) {
    return <Report.Sending {...frame} {...sending.underWay} />
  }
  const report = walk.spot.place === 'report'
  const title = report ? words.report.title : words.account.signIn.title
  const part = report ? views.report : views.account
  if (part.failed) return <UnablePage {...frame} why="part" onAgain={() => location.reload()} />
  const { failure } = visit
  if (failure === 'worker-failed' && news === null) {
    return <UnablePage {...frame} why="part" onAgain={visit.beginAgain} />
  }
  if (failure !== null && news === null) {
    return <UnavailablePage {...frame} {...{ title, failure }} onAgain={visit.loadOffice} />
  }
  if (news === null || part.view === null) return <LoadingPage {...frame} title={title} />
  if (news.office === null || news.profile === null || (report && !openToReports(news))) {
    return <UnavailablePage {...frame} {...{ title, news }} />
  }
  const verified = { office: news.office, profile: news.profile }
  if (report && Report !== null) {
    const { form, act } = props
    const { failure: unsent, send } = sending
    const known = knownIdentity(visit.reports ?? [])
    const signedIn = visit.reports !== null
    const given = { ...verified, known, signedIn, form, act, walk, failure: unsent, onLeave }
    return <Report.Form {...given} onSend={send} />
  }
  return <AccountPart {...props} news={news} profile={news.profile} />
}

/** True when the office says so and its verified directory bears it out. */
function openToReports({ state, office, failure }: OfficeNews): boolean {
  if (state !== 'ready' || office === null || failure !== null) return false
  return takesReports(office.members, office.routes.normal)
}

function CodePage(props: StageProps & { readonly fresh: NewCode }): JSX.Element {
  const { visit, fresh, onLeave, onKept } = props
  const { words } = useSpeech()
  return (
    <Frame
      profile={visit.news?.profile ?? null}
      title={words.sending.code.title}
      page="code"
      layout="task code-page"
      action={<Fingerprint office={visit.news?.office ?? null} />}
      state={{ icon: 'tick', text: words.common.sealed }}
      onLeave={onLeave}
    >
      <CodeScreen fresh={fresh} day={dayOf(new Date())} onKept={onKept} />
    </Frame>
  )
}

function AccountPart(
  props: StageProps & Pick<AccountViewProps, 'news' | 'profile'>,
): JSX.Element | null {
  const { visit, walk, views, news, profile, registering, onLeave } = props
  const { words, link } = useSpeech()
  const Account = views.account.view
  if (Account === null) return null
  const { keeper, reports, notice, typed } = visit
  return (
    <Account
      {...{ keeper, news, profile, walk, reports, registering, notice, typed, onLeave }}
      onTyped={visit.type}
      onReports={visit.setReports}
      onSay={visit.say}
      onRegister={props.onRegister}
      onRegistered={props.onRegistered}
      onSessionEnded={() => visit.lock(words.account.session.ended)}
      onSignOut={props.onSignOut}
      onClosed={props.onClosed}
      onWrite={() => walk.go({ place: 'report', at: 0 }, link('/lapor'))}
    />
  )
}
