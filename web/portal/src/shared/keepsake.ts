// What a reporter takes along of the code screen. None of it says what it is for, nor where it came from.
import { save } from '@kentongan/design/save'
import { addDays } from '@kentongan/domain/calendar'

export interface Keepsake {
  readonly name: string
  readonly type: string
  readonly text: string
}

interface NoteWords {
  readonly neutralTitle: string
  readonly neutralFileName: string
}
interface ReminderWords {
  readonly reminderTitle: string
  readonly reminderFileName: string
}

const reminderAfterDays = 7

/** A text file with the code and, below it, the ticket. */
export function noteFile(words: NoteWords, code: string, ticket: string | null): Keepsake {
  const lines = [words.neutralTitle, '', code, ...(ticket === null ? [] : [ticket]), '']
  return { name: words.neutralFileName, type: 'text/plain', text: lines.join('\r\n') }
}

/**
 * A calendar entry (RFC 5545) a week from `day`, for the whole day, with an alarm at nine in the morning: it holds
 * neither code nor ticket.
 */
export function reminderFile(words: ReminderWords, day: string): Keepsake {
  const on = addDays(day, reminderAfterDays)
  const plain = (text: string): string => text.replaceAll('-', '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//calendar//ID',
    'BEGIN:VEVENT',
    `UID:${crypto.randomUUID()}`,
    `DTSTAMP:${plain(day)}T000000Z`,
    `DTSTART;VALUE=DATE:${plain(on)}`,
    `DTEND;VALUE=DATE:${plain(addDays(on, 1))}`,
    `SUMMARY:${words.reminderTitle}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${words.reminderTitle}`,
    'TRIGGER;RELATED=START:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
  return { name: words.reminderFileName, type: 'text/calendar', text: lines.join('\r\n') }
}

/** Hands a file over to the browser's downloads. */
export function saveFile({ name, type, text }: Keepsake): void {
  save(new Blob([text], { type }), name)
}
