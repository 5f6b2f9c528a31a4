import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatTicket,
  looksLikeCode,
  parseTicket,
  type Ticket,
  ticketPattern,
} from '../src/ticket.ts'

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

  it('passes a browser’s pattern however people type it, and nothing else does', () => {
    const passes = (typed: string) => new RegExp(`^(?:${ticketPattern})$`, 'v').test(typed)
    fc.assert(
      fc.property(ticket, (it) => {
        const shown = formatTicket(it)
        for (const typed of [it, shown, ` ${shown.toLowerCase().replace('-', ' – ')} `])
          expect(passes(typed)).toBe(true)
        expect(passes(shown.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(true)
      }),
    )
    for (const typed of ['7K3MQ', '7K3MQ-XV9RDD', '7K3MQ-XV9RU', '7K3MQ-XV9RD-4TPZH-28JCW-N6BYE'])
      expect(passes(typed), typed).toBe(false)
  })

  it('is told from an account code, however that is spaced', () => {
    for (const typed of ['7k3mq xv9rd 4tpzh 28jcw n6bye', '7K3MQXV9RD4TPZH28JCWN6BYE'])
      expect(looksLikeCode(typed)).toBe(true)
    for (const typed of ['', '7K3MQ-XV9RD', '7K3MQ-XV9RDD', ' '.repeat(40)])
      expect(looksLikeCode(typed)).toBe(false)
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
