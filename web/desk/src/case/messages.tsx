// The talk with the reporter, as a chat with days, and "Balas Pelapor" below it.
import { leftOn, markOf } from '@kentongan/client/reporter-marks'
import type { CaseView, EntryView } from '@kentongan/client/view'
import { messageLimits } from '@kentongan/domain/message'
import { toldReason } from '@kentongan/domain/workflow/moves'
import { Fragment, type JSX } from 'preact'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import type { CasePage } from '../worker/protocol.ts'
import { Compose } from './compose.tsx'
import { headingOf } from './parts.ts'
import { Line, Prose } from './plain.tsx'
import { Section } from './section.tsx'
import type { OpenCase } from './use-case.ts'

interface MessagesProps {
  readonly page: CasePage
  readonly view: CaseView
  readonly open: OpenCase
}

type Said = Extract<EntryView, { kind: 'message' | 'label' }>
const isSaid = (entry: EntryView): entry is Said =>
  entry.kind === 'message' || entry.kind === 'label'

export function Messages({ page, view, open }: MessagesProps): JSX.Element {
  const { words } = useSpeech()
  const { messages, sections, marks } = words.deskCase
  const said = view.entries.filter(isSaid)
  const unread = said.filter((one) => isUnread(one, page))
  const first = unread[0]
  const pending = open.pending?.kind === 'reply' ? open.pending : null
  return (
    <Section
      id={headingOf('messages')}
      title={sections.messagesFull}
      aside={
        <>
          <Icon name="eye" /> {messages.hint}
        </>
      }
    >
      <div class="voices">
        {said.length === 0 && pending === null && <p class="soft">{messages.none}</p>}
        {said.map((entry) => (
          <Fragment key={entry.hash}>
            {entry === first && (
              <p class="day fresh">{words.desk.list.unreadCount(unread.length)}</p>
            )}
            <Voice {...{ entry, page }} />
          </Fragment>
        ))}
        {pending !== null && (
          <article class="msg out wait">
            <header>
              <b>{messages.youReplied}</b>
              <span>{words.dates.today}</span>
            </header>
            <div class="said">
              <Prose text={pending.text} />
            </div>
            <footer>
              <Icon name="clock" />
              <span role="status">
                {messages.waiting}
                {pending.waiting && `, ${messages.waitingHint}`}
              </span>
            </footer>
          </article>
        )}
      </div>
      <Compose
        kind="reply"
        {...{ open }}
        max={messageLimits.text.max}
        said={{
          label: messages.reply,
          hint: leftOn(view) === null ? messages.replyTo : marks.leftHint,
          placeholder: messages.replyPlaceholder,
          send: messages.reply,
          missing: messages.replyMissing,
          tooLong: messages.replyTooLong,
        }}
      />
    </Section>
  )
}

const isUnread = ({ kind, author, hash }: Said, { unseen }: CasePage): boolean =>
  kind === 'message' && author.kind === 'reporter' && unseen.includes(hash)

function Voice({ entry, page }: { readonly entry: Said; readonly page: CasePage }): JSX.Element {
  const { words, day } = useSpeech()
  const { messages, trail } = words.deskCase
  if (entry.kind === 'label') {
    const { label, reason, code, questions = [] } = entry.content
    const told = toldReason(code ?? null)
    return (
      <div class="told">
        <p>
          {trail.label(words.status.reporter[label])} <span>{day(entry.day)}</span>
        </p>
        {told !== null && <p>{words.status.told[told]}</p>}
        {questions.map((one, at) => (
          <Prose key={at} text={`${at + 1}. ${one}`} />
        ))}
        {reason !== '' && <Prose text={reason} />}
      </div>
    )
  }
  const { author, content } = entry
  const mark = markOf(entry)
  const mine = author.kind === 'officer' && author.member === page.me
  const name = author.kind === 'officer' ? author.name || messages.officerGone : ''
  const who =
    author.kind === 'reporter'
      ? messages.reporter
      : mine
        ? messages.youReplied
        : messages.replied(name)
  return (
    <article class={author.kind === 'reporter' ? 'msg in' : 'msg out'}>
      <header>
        <b>{who}</b>
        <span>{day(entry.day)}</span>
      </header>
      <div class="said">
        {mark !== null && (
          <p>
            <b>{words.deskCase.marks.said[mark]}</b>
          </p>
        )}
        {content.text !== '' && <Prose text={content.text} />}
        {content.evidence.map((one) => (
          <p key={one.envelopeId} class="brought">
            <Icon name="file" /> <Line text={one.name} />
          </p>
        ))}
      </div>
      {author.kind === 'officer' && (
        <footer>
          <Icon name="check" />
          {messages.sent}
        </footer>
      )}
    </article>
  )
}
