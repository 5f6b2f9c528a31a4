import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ancestorsOf, headsOf, holesIn, inOrder, type Linked } from '../src/order.ts'

const item = (hash: string, previous: readonly string[] = [], day = '2026-11-25'): Linked => ({
  hash,
  previous,
  day,
})
const hashes = (items: readonly Linked[]) => items.map(({ hash }) => hash).join('')
/** In whatever order these are served, they are read in this one. */
function expectOrder(items: readonly Linked[], expected: string): void {
  const served = fc.shuffledSubarray([...items], { minLength: items.length })
  fc.assert(
    fc.property(served, (some) => {
      expect(hashes(inOrder(some))).toBe(expected)
    }),
  )
}

describe('statements in order', () => {
  /** b before a, whatever their hashes; d joins a later one with the first. */
  const chain = [item('b'), item('a', ['b']), item('c', ['a']), item('d', ['c', 'b'])]

  it('stand after all that they name, however they were served', () => {
    expectOrder(chain, 'bacd')
  })

  it('that nothing orders stand by the day they claim, and then by hash', () => {
    const free = [item('a', [], '2026-11-26'), item('b'), item('c'), item('d', [], '2026-11-24')]
    expectOrder(free, 'dbca')
  })

  it('do not wait for what was not served', () => {
    expect(hashes(inOrder([item('b', ['a']), item('a', ['lost'])]))).toBe('ab')
  })

  it('in a circle come last, and every one of them comes', () => {
    const circle = [item('a', ['b']), item('b', ['a']), item('c', ['a']), item('d')]
    expectOrder(circle, 'dabc')
  })

  it('have as ancestors themselves and all before, of what was served', () => {
    expect(ancestorsOf(['c', 'lost'], chain)).toEqual(new Set(['c', 'a', 'b']))
    expect(ancestorsOf([], chain)).toEqual(new Set())
  })

  it('have heads that no other names, and holes that others name', () => {
    const some = [item('b'), item('a', ['b', 'lost', 'lost']), item('c', ['b'])]
    expect(headsOf(some)).toEqual(['a', 'c'])
    expect(holesIn(some)).toEqual(['lost'])
  })
})
