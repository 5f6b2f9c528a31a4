// The box that a code is typed into: five groups appear as they are typed.
import { parseTicket } from '@kentongan/domain/ticket'

const symbols = 25
const groupSize = 5

/**
 * What the box shows after an edit: capitals and digits in groups of five. Deleting the dash before a symbol
 * must not bring it back at once, so the groups are closed only while typing goes forward.
 */
export function groupCode(typed: string, before: string): string {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .slice(0, symbols)
  const groups = plain.match(new RegExp(`.{1,${groupSize}}`, 'g')) ?? []
  const grouped = groups.join('-')
  const forward = typed.length > before.length
  const full = plain.length % groupSize === 0 && plain.length > 0 && plain.length < symbols
  return forward && full ? `${grouped}-` : grouped
}

/** What stands in the box that is known to be no code before anything is sent; null where it may be one. */
export function notCode(typed: string): 'missing' | 'isTicket' | null {
  if (typed.trim() === '') return 'missing'
  return parseTicket(typed) === null ? null : 'isTicket'
}
