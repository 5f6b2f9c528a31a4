// The ticket as people read and type it: ten Crockford base32 symbols in two groups of five.

const TICKET = /^[0-9A-HJKMNP-TV-Z]{10}$/
const between = String.raw`[\s\-‐-―_.]`

/** As an HTML `pattern`: what `parseTicket` reads, so that a browser keeps anything else, such as a code, to itself. */
export const ticketPattern = `${between}*(?:[0-9A-TV-Za-tv-z]${between}*){10}`

/** The most characters of a ticket as it is shown. */
export const ticketLength = 11

// Four of the five groups of an account code: twice a ticket, and more than a ticket mistyped.
const codeLike = 20

/** A ticket without its dash, as it is stored and compared. */
export type Ticket = string & { readonly __ticket: true }

/** `XXXXX-XXXXX`. */
export function formatTicket(ticket: Ticket): string {
  return `${ticket.slice(0, 5)}-${ticket.slice(5)}`
}

/**
 * The ticket in what a person typed, forgiving of case, spaces, dashes, O for 0, and I or L for 1;
 * or null.
 */
export function parseTicket(typed: string): Ticket | null {
  if (typed.length > 64) return null
  const symbols = typed
    .toUpperCase()
    .replaceAll(new RegExp(between, 'g'), '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return TICKET.test(symbols) ? (symbols as Ticket) : null
}

/** Whether a person typed an account code, whole or nearly, where a ticket belongs. */
export function looksLikeCode(typed: string): boolean {
  return typed.replaceAll(/[^0-9A-Za-z]/g, '').length >= codeLike
}
