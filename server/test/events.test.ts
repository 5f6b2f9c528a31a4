// What a running server prints, and what it never does.
import { InvariantError } from '@kentongan/domain/invariant'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Events, newEvents } from '../src/events.ts'
import { StorageError } from '../src/storage/storage.ts'

let out: string[]
let wrong: string[]
let today: string
let events: Events

beforeEach(() => {
  out = []
  wrong = []
  today = '2026-11-24'
  events = newEvents({
    language: 'id',
    today: () => today,
    say: (line) => out.push(line),
    warn: (line) => wrong.push(line),
  })
})

describe('events', () => {
  it('say the address and the link in the words that machines wait for', () => {
    events.setup('http://127.0.0.1:1/meja#penyiapan=x')
    events.ready('http://127.0.0.1:1')
    expect(out).toEqual([
      'penyiapan http://127.0.0.1:1/meja#penyiapan=x',
      'siap http://127.0.0.1:1',
    ])
  })

  it('name a failure by its code and class, never by a message that may hold a path', () => {
    const cause = new Error('/var/lib/kentongan/evidence/AB')
    events.failed('storage-full', new StorageError('storage-full', { cause }))
    events.failed('internal', new TypeError('/lapor?nama=Budi'))
    events.failed('internal', 'thrown text')
    expect(wrong).toEqual([
      'gangguan storage-full (StorageError)',
      'gangguan internal (TypeError)',
      'gangguan internal (string)',
    ])
    expect(out).toEqual([])
  })

  it('tell which of our own assumptions broke', () => {
    events.failed('internal', new InvariantError('a part has a number'))
    expect(wrong).toEqual(['gangguan internal (InvariantError: a part has a number)'])
  })

  it('tell a failure once a day, so that a journal has no hour of each request', () => {
    const fail = () => events.failed('storage-full', new StorageError('storage-full'))
    for (let n = 0; n < 100; n += 1) fail()
    events.failed('storage-unavailable', new StorageError('storage-unavailable'))
    expect(wrong).toHaveLength(2)
    today = '2026-11-25'
    fail()
    fail()
    expect(wrong).toHaveLength(3)
  })
})
