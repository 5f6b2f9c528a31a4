// /akun: the way in, the list of reports, or one of them.
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Frame } from '../shared/frame.tsx'
import { useSpeech } from '../shared/language.ts'
import type { AccountViewProps } from '../shared/views.ts'
import type { OwnReport } from '../worker/protocol.ts'
import { CloseAccount } from './close-account.tsx'
import { useOutbox } from './outbox.ts'
import { Register } from './register.tsx'
import { ReplaceCode } from './replace-code.tsx'
import { Replacing } from './replacing.tsx'
import { ReportList } from './report-list.tsx'
import { ReportPage } from './report-page.tsx'
import { SignIn } from './sign-in.tsx'
import { ticketOf } from './ticket.ts'

export function AccountView(props: AccountViewProps): JSX.Element {
  const { reports, registering } = props
  const shown = useRef(registering)
  useEffect(() => {
    if (shown.current === registering) return
    shown.current = registering
    scrollTo(0, 0)
    document.querySelector('h1')?.focus()
  }, [registering])
  if (reports === null) return registering ? <Register {...props} /> : <SignIn {...props} />
  return <SignedIn {...props} reports={reports} />
}

interface SignedInProps extends AccountViewProps {
  readonly reports: readonly OwnReport[]
}

function SignedIn(props: SignedInProps): JSX.Element {
  const { keeper, reports, walk, profile, onLeave, onSignOut, onReports } = props
  const { words } = useSpeech()
  const said = words.account.page
  const [nextCode, setNextCode] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const outbox = useOutbox(props.keeper, {
    onSent: (fresh) => onReports(reports.map((one) => (isSame(one, fresh) ? fresh : one))),
    onSessionEnded: props.onSessionEnded,
  })
  // An account with one report opens it at once: there is nothing to choose.
  const chosen = reports.length === 1 ? reports[0] : reports[walk.spot.at - 1]
  const title = chosen === undefined ? said.title : said.report(ticketOf(chosen))
  if (nextCode !== null) {
    return <Replacing {...props} code={nextCode} onClose={() => setNextCode(null)} />
  }
  const messagesWait = outbox.waiting.length > 0
  const upkeep = (
    <>
      <ReplaceCode {...{ keeper, messagesWait }} onMade={setNextCode} />
      <CloseAccount {...{ keeper, messagesWait, onLeave }} onClosed={props.onClosed} />
    </>
  )
  return (
    <Frame
      profile={profile}
      title={title}
      wrong={wrong}
      of={chosen === undefined ? undefined : said.title}
      page={chosen?.listed.id ?? 'list'}
      layout={chosen === undefined ? 'task' : 'wrap account'}
      action={
        <button class="link" type="button" onClick={onSignOut}>
          {words.common.signOut}
        </button>
      }
      state={{ icon: 'lock', text: words.common.sealed }}
      onLeave={onLeave}
    >
      {chosen === undefined ? (
        <ReportList {...props} upkeep={upkeep} />
      ) : (
        <ReportPage
          {...props}
          key={chosen.listed.id}
          report={chosen}
          outbox={outbox}
          upkeep={upkeep}
          onWrong={setWrong}
        />
      )}
    </Frame>
  )
}

const isSame = (one: OwnReport, other: OwnReport): boolean => one.listed.id === other.listed.id
