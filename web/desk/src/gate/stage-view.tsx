// What stands before anybody is in: an enrolment, a sign-in, a lock, or why there is neither.
import type { JSX } from 'preact'
import { useSpeech } from '../page/language.ts'
import { Notice } from '../page/notice.tsx'
import { Enrolment } from '../setup/enrolment.tsx'
import type { DeskFailure, Entered, OfficeNews, Stage } from '../worker/protocol.ts'
import { Failed } from './failed.tsx'
import { SignIn } from './sign-in.tsx'
import { Unlock } from './unlock.tsx'

interface StageViewProps {
  readonly stage: Stage
  readonly news: OfficeNews
  readonly lost: boolean
  readonly enter: (entered: Entered) => void
  readonly refuse: (code: DeskFailure) => void
  readonly again: () => void
}

export function StageView(props: StageViewProps): JSX.Element {
  const { stage, news, lost, enter, refuse, again } = props
  const { words } = useSpeech()
  const { state, gate } = words.desk
  const { profile } = news
  switch (stage.kind) {
    case 'enrol':
      return <Enrolment {...stage} {...{ news }} onEntered={enter} onEnrolled={again} />
    case 'sign-in':
      return <SignIn {...stage} {...{ news, lost }} onEntered={enter} onRefused={refuse} />
    case 'unlock':
      return (
        <Unlock {...stage} {...{ news }} onEntered={enter} onRefused={refuse} onOther={again} />
      )
    case 'not-set-up':
      return <Notice {...{ profile }} title={state.notSetUp} text={state.notSetUpHint} />
    case 'office-broken':
      return <Failed code="office-broken" onAgain={again} />
    case 'link-refused':
      return (
        <Notice
          {...{ profile }}
          title={state.linkRefused}
          text={stage.link === 'setup' ? state.setupLinkRefusedHint : state.linkRefusedHint}
          alarming
        >
          {news.fingerprint !== null && (
            <p class="go">
              <button class="btn primary" type="button" onClick={again}>
                {gate.signIn}
              </button>
            </p>
          )}
        </Notice>
      )
  }
}
