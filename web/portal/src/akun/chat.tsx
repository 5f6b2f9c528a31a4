// Messages with the administrator, as a chat in days: no hour is known or shown.
import type { CaseView, EntryView } from '@kentongan/client/view'
import { Icon } from '@kentongan/design/icon'
import type { MessageMark } from '@kentongan/domain/message'
import { revealUnseen } from '@kentongan/domain/text'
import { dayWithWeekday } from '@kentongan/words/dates'
import { Fragment, type JSX } from 'preact'
import { sendingFailure } from '../shared/failure.ts'
import type { Keeper } from '../shared/keeper.ts'
import { useSpeech } from '../shared/language.ts'
import { EvidenceLinks } from './evidence-links.tsx'
import { firstNewOf } from './new-since.ts'
import type { Outgoing } from './outbox.ts'

type MessageEntry = Extract<EntryView, { kind: 'message' }>

interface ChatProps {
  readonly view: CaseView
  readonly waiting: readonly Outgoing[]
  readonly keeper: Keeper
  readonly today: string
  readonly onRetry: (one: Outgoing) => void
}

export function Chat(props: ChatProps): JSX.Element {
  const { view, waiting, keeper, today, onRetry } = props
  const { words, language } = useSpeech()
  const said = words.account.messages
  const messages = view.entries.filter((one): one is MessageEntry => one.kind === 'message')
  const inWords = (day: string): string =>
    day === today ? words.dates.today : dayWithWeekday(language, day)
  const none = messages.length === 0 && waiting.length === 0
  const firstNew = firstNewOf(messages)
  return (
    <div class="chat">
      {none && <p class="hint">{said.none}</p>}
      {messages.map((one, at) => (
        <Fragment key={one.hash}>
          {messages[at - 1]?.day !== one.day && (
            <p class="day">
              <time dateTime={one.day}>{inWords(one.day)}</time>
            </p>
          )}
          {one === firstNew && <p class="new-since">{said.newSince}</p>}
          <Message {...{ message: one, view, keeper }} />
        </Fragment>
      ))}
      {waiting.map((one) => (
        <Waiting key={one.key} message={one} onRetry={() => onRetry(one)} />
      ))}
    </div>
  )
}

function Message(props: {
  readonly message: MessageEntry
  readonly view: CaseView
  readonly keeper: Keeper
}): JSX.Element {
  const { message, view, keeper } = props
  const { words } = useSpeech()
  const { author, content } = message
  const mine = author.kind === 'reporter'
  return (
    <article class={mine ? 'msg mine' : 'msg'}>
      <header>
        {author.kind === 'reporter' ? (
          <b>{words.account.messages.you}</b>
        ) : (
          <>
            <b>{author.name === '' ? words.account.readers.nameNotKnown : author.name}</b>
            {author.position !== '' && `, ${author.position}`}
          </>
        )}
      </header>
      {mine && <Marked mark={content.mark} />}
      {content.text !== '' && <p class="written">{revealUnseen(content.text)}</p>}
      <EvidenceLinks {...{ keeper }} case={view.case} evidence={content.evidence} />
      {mine && (
        <p class="sent">
          <Icon name="tick" class="tick" />
          {words.account.messages.sent}
        </p>
      )}
    </article>
  )
}

function Waiting(props: { readonly message: Outgoing; readonly onRetry: () => void }): JSX.Element {
  const { message, onRetry } = props
  const { words } = useSpeech()
  const said = words.account.messages
  const { failure, pieces } = message
  return (
    <article class="msg mine wait">
      <header>
        <b>{said.you}</b>
      </header>
      <Marked mark={message.mark} />
      {message.text !== '' && <p class="written">{message.text}</p>}
      {pieces.map(({ entry }, at) => (
        <p key={at}>{entry.name}</p>
      ))}
      <p class="sent" role="status">
        <Icon name="dot" class="open" />
        {failure === null ? said.waiting : said.notSent}
      </p>
      {failure !== null && (
        <>
          <p class="error">
            <Icon name="alert" />
            <span>{sendingFailure(words, failure)}</span>
          </p>
          <button class="button" type="button" onClick={onRetry}>
            {words.common.retry}
          </button>
        </>
      )}
    </article>
  )
}

/** What a message says beside its text. A farewell is read by nobody here. */
function Marked({ mark }: { readonly mark: MessageMark | undefined }): JSX.Element | null {
  const { words } = useSpeech()
  if (mark === undefined) return null
  return (
    <p>
      <b>{words.accountActs[mark === 'farewell' ? 'close' : mark].said}</b>
    </p>
  )
}
