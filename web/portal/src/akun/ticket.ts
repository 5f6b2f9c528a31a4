// A report's ticket as people read it.
import { formatTicket, parseTicket } from '@kentongan/domain/ticket'
import type { OwnReport } from '../worker/protocol.ts'

export function ticketOf({ listed }: OwnReport): string {
  const ticket = parseTicket(listed.ticket)
  return ticket === null ? listed.ticket : formatTicket(ticket)
}
