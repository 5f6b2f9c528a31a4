import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTicket, parseTicket, type Ticket } from '../src/ticket.ts'

const ticket = fc
  .string({
    unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
    minLength: 10,
    maxLength: 10,
  })
  .map((text) => text as Ticket)

describe('a ticket', () => {
  it('is shown in two groups of five', () => {
    expect(formatTicket('7K3MQXV9RD' as Ticket)).toBe('7K3MQ-XV9RD')
  })

  it('reads back from how it is shown, in any case, spacing, and with mistaken letters', () => {
    fc.assert(
      fc.property(ticket, (it) => {
        const shown = formatTicket(it)
        expect(parseTicket(shown)).toBe(it)
        expect(parseTicket(` ${shown.toLowerCase().replace('-', ' – ')}\n`)).toBe(it)
        expect(parseTicket(it.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(it)
        expect(parseTicket(it.replaceAll('1', 'I'))).toBe(it)
      }),
    )
  })

  it('is refused when it is anything else', () => {
    expect(parseTicket(`${' '.repeat(60)}7K3MQ-XV9RD`)).toBeNull()
    for (const typed of ['', '7K3MQ', '7K3MQ-XV9R', '7K3MQ-XV9RDD', '7K3MQ-XV9RU', 'a'.repeat(1e6)])
      expect(parseTicket(typed)).toBeNull()
  })

  it('is decided on any junk without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const parsed = parseTicket(typed)
        expect(parsed === null || parsed.length === 10).toBe(true)
      }),
    )
  })
})
