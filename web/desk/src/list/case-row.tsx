// One case in the list. Its title is the link that arrows, J and K, and Enter go by.
import { revealUnseen } from '@kentongan/domain/text'
import { formatTicket, parseTicket } from '@kentongan/domain/ticket'
import type { JSX, Ref } from 'preact'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import { hashOf } from '../page/route.ts'
import type { ShownRow } from './rows.ts'
import { DueMark, StatusMark } from './status-mark.tsx'
import type { Picks } from './use-picks.ts'

interface CaseRowProps {
  readonly row: ShownRow
  /** Its place in the whole list, from 0; the page holds only a part. */
  readonly at: number
  readonly active: boolean
  readonly picks: Picks
  readonly onFocus: () => void
  readonly place: {
    readonly 'data-index': number
    readonly style: { readonly transform: string }
    readonly ref: Ref<HTMLTableRowElement>
  }
}

export const linkIdOf = (id: string): string => `perkara-${id.slice(0, 16)}`

/** `XXXXX-XXXXX`, or what the server gave where it is no ticket. */
export function ticketText(ticket: string): string {
  const parsed = parseTicket(ticket)
  return parsed === null ? ticket : formatTicket(parsed)
}

export function CaseRowView({ row, at, active, picks, onFocus, place }: CaseRowProps): JSX.Element {
  const { words, dayShort } = useSpeech()
  const { list } = words.desk
  const { id, ticket, title, finding, news, received, status, due, kindLabel, protection } = row
  const picked = picks.has(id)
  const text = finding === null ? revealUnseen(title ?? '') : list.finding[finding]
  const look = ['case', news !== null && 'unread', picks.on && 'picking', picked && 'picked']
  return (
    <tr class={look.filter(Boolean).join(' ')} aria-rowindex={at + 2} {...place}>
      <td class="c-mark">
        {news !== null && <span class="sr">{list.unread}</span>}
        {picks.on && (
          <label class="pick">
            <input
              type="checkbox"
              aria-label={words.deskList.pick.row(text)}
              checked={picked}
              onClick={(event) => picks.toggle(at, event.shiftKey)}
            />
          </label>
        )}
      </td>
      <td class="c-what">
        <a
          id={linkIdOf(id)}
          href={hashOf({ page: 'case', ticket })}
          tabIndex={active ? 0 : -1}
          onFocus={onFocus}
        >
          {text}
        </a>
        <span class="sub">
          <span class="mono">{ticketText(ticket)}</span>
          {finding !== null && (
            <span class="bad">
              <Icon name="late" /> {list.notOpened}
            </span>
          )}
          {protection && (
            <span class="danger">
              <Icon name="late" /> {list.protection}
            </span>
          )}
          {finding === null && news === 'changed' && (
            <span class="new">
              <Icon name="letter" /> {list.somethingNew}
            </span>
          )}
          {kindLabel !== '' && <span>{kindLabel}</span>}
        </span>
      </td>
      <td class="c-st">
        <StatusMark {...{ status }} />
      </td>
      <td class="c-in">
        <span class="cap">{list.columns.received} </span>
        <time dateTime={received}>{dayShort(received)}</time>
      </td>
      <td class="c-due">
        <DueMark {...{ due }} />
      </td>
    </tr>
  )
}
