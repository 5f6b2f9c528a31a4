// Before the office is known, and when nothing can be done here.
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { JSX } from 'preact'
import type { ActFailure, OfficeNews } from '../worker/protocol.ts'
import type { Inability } from './able.ts'
import { readingFailure } from './failure.ts'
import { Frame } from './frame.tsx'
import { type AllWords, useSpeech } from './language.ts'
import { OtherChannels } from './unavailable.tsx'

interface StatePageProps {
  readonly profile: OfficeProfile | null
  readonly title: string
  readonly onLeave: () => void
}

export function LoadingPage({ profile, title, onLeave }: StatePageProps): JSX.Element {
  const { words } = useSpeech()
  return (
    <Frame
      {...{ profile, title, onLeave }}
      page="loading"
      state={{ icon: 'lock', text: words.report.nothingSent }}
    >
      <h1 tabIndex={-1}>{title}</h1>
      <p role="status">{words.report.loading}</p>
    </Frame>
  )
}

interface UnavailableProps extends StatePageProps {
  /** The office as it was loaded, or why it could not be. */
  readonly news?: OfficeNews
  readonly failure?: ActFailure
  readonly onAgain?: () => Promise<void>
}

export function UnavailablePage(props: UnavailableProps): JSX.Element {
  const { profile, onLeave, news, failure, onAgain } = props
  const { words } = useSpeech()
  const title = failure === undefined ? words.report.unavailable.title : props.title
  return (
    <Frame
      {...{ profile, title, onLeave }}
      page="unavailable"
      bilingual
      state={{ icon: 'lock', text: words.report.nothingSent }}
    >
      <h1 tabIndex={-1}>{title}</h1>
      <p class="note warn" role="alert">
        {failure === undefined ? whyClosed(news, words) : readingFailure(words, failure)}
      </p>
      {onAgain !== undefined && (
        <p>
          <button class="button main" type="button" onClick={() => void onAgain()}>
            {words.common.retry}
          </button>
        </p>
      )}
      <OtherChannels profile={profile} />
    </Frame>
  )
}

interface UnableProps extends Omit<StatePageProps, 'title'> {
  /** `part`: what seals did not start, for want of a network or of a newer browser. */
  readonly why: Inability | 'part'
  readonly onAgain?: () => void
}

/** Where nothing can be sealed: what does not work here, what does, and where else to go. */
export function UnablePage({ profile, why, onLeave, onAgain }: UnableProps): JSX.Element {
  const { words, link } = useSpeech()
  const said = words.report.unable
  return (
    <Frame
      {...{ profile, onLeave }}
      title={said.title}
      page="unable"
      bilingual
      state={{ icon: 'lock', text: words.report.nothingSent }}
    >
      <h1 tabIndex={-1}>{said.title}</h1>
      <p class="note warn" role="alert">
        {said.why[why]}
      </p>
      {onAgain !== undefined && (
        <p>
          <button class="button main" type="button" onClick={onAgain}>
            {words.common.retry}
          </button>
        </p>
      )}
      <p>{said.plain}</p>
      <h2>{said.works}</h2>
      <p class="row">
        <a class="button" href={link('/lacak')}>
          {said.track}
        </a>
        <a class="link" href={link('/')}>
          {said.read}
        </a>
      </p>
      <OtherChannels profile={profile} />
    </Frame>
  )
}

function whyClosed(news: OfficeNews | undefined, words: AllWords): string {
  const { failures } = words.common
  if (news?.failure === 'expired') return failures['office-expired']
  if (news !== undefined && news.failure !== null) return failures['office-not-verified']
  if (news?.state === 'empty' || news?.state === 'pending') return failures['not-ready']
  return words.report.unavailable.nobody
}
