// The ticket as people read and type it: ten Crockford base32 symbols in two groups of five.

const TICKET = /^[0-9A-HJKMNP-TV-Z]{10}$/

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
    .replaceAll(/[\s\-‐-―_.]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return TICKET.test(symbols) ? (symbols as Ticket) : null
}
