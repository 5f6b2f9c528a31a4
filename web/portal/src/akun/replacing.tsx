// A new code on its way in: shown first, put in the old one's place once it is kept, and never both unknown.
import { dayOf } from '@kentongan/domain/calendar'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { CodeScreen } from '../shared/code-screen.tsx'
import { readingFailure } from '../shared/failure.ts'
import { Fingerprint } from '../shared/fingerprint.tsx'
import { Frame } from '../shared/frame.tsx'
import { useSpeech } from '../shared/language.ts'
import type { AccountViewProps } from '../shared/views.ts'
import type { ActFailure, CodeReplaced } from '../worker/protocol.ts'

export interface ReplacingProps extends AccountViewProps {
  readonly code: string
  readonly onClose: () => void
}

type Good = CodeReplaced['good']
type Stand =
  | { readonly at: 'code' }
  | { readonly at: 'work'; readonly moved: number; readonly of: number }
  | { readonly at: 'failed'; readonly good: Good; readonly failure: ActFailure }

export function Replacing(props: ReplacingProps): JSX.Element {
  const { keeper, news, profile, code, onClose, onReports, onSay, onLeave } = props
  const { words } = useSpeech()
  const said = words.accountActs.newCode
  const [stand, setStand] = useState<Stand>({ at: 'code' })
  async function replace(): Promise<void> {
    setStand({ at: 'work', moved: 0, of: 0 })
    const answer = await keeper.ask('replace-code', null, (told) => {
      if (told.kind === 'moved') setStand({ at: 'work', moved: told.moved, of: told.of })
    })
    // A worker that ended before it answered may have been through with it.
    if (!answer.ok) return setStand({ at: 'failed', good: 'either', failure: answer.code })
    const { value } = answer
    if (value.reports === null) return setStand({ at: 'failed', ...value })
    onSay(value.left === 0 ? said.done : said.left(value.left))
    onReports(value.reports)
    onClose()
  }
  const titles = { code: words.sending.code.title, work: said.title, failed: said.failed }
  return (
    <Frame
      {...{ profile, onLeave }}
      title={titles[stand.at]}
      page={`new-code-${stand.at}`}
      layout={stand.at === 'code' ? 'task code-page' : 'task'}
      action={<Fingerprint office={news.office} />}
      state={{ icon: 'lock', text: words.common.sealed }}
    >
      {stand.at === 'code' && (
        <CodeScreen
          fresh={{ code, ticket: null, earlier: false, unsent: [] }}
          day={dayOf(new Date())}
          lead={said.lead}
          onKept={replace}
          cancel={{ text: said.cancel, onCancel: onClose }}
        />
      )}
      {stand.at === 'work' && <Working {...stand} />}
      {stand.at === 'failed' && <Failed {...props} {...stand} onAgain={() => void replace()} />}
    </Frame>
  )
}

function Working({ moved, of }: { readonly moved: number; readonly of: number }): JSX.Element {
  const { words } = useSpeech()
  const said = words.accountActs.newCode
  return (
    <>
      <h1 tabIndex={-1}>{said.title}</h1>
      <div class="progress">
        <p role="status">{of === 0 ? said.replacing : said.moving(moved + 1, of)}</p>
        <progress aria-label={said.title} {...(of === 0 ? {} : { value: moved, max: of })} />
      </div>
      <p class="hint">{said.keepOpen}</p>
    </>
  )
}

interface FailedProps extends ReplacingProps {
  readonly good: Good
  readonly failure: ActFailure
  readonly onAgain: () => void
}

/** What holds now comes before why: the person must not throw the good code away. */
function Failed({ good, failure, onAgain, onClose, onSessionEnded }: FailedProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.accountActs.newCode
  const ended = good === 'new' || failure === 'not-signed-in'
  return (
    <>
      <h1 tabIndex={-1}>{said.failed}</h1>
      <p class="note warn" role="alert">
        <b>{said.good[good]}</b> {readingFailure(words, failure)}
      </p>
      <div class="row">
        {failure !== 'not-signed-in' && (
          <button class="button main" type="button" onClick={onAgain}>
            {said.again}
          </button>
        )}
        <button class="button quiet" type="button" onClick={ended ? onSessionEnded : onClose}>
          {good === 'new' ? said.enter : ended ? words.account.signIn.submit : said.back}
        </button>
      </div>
    </>
  )
}
