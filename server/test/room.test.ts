// Room for what is on its way: never more than there is, fair to each who asks, and given back.

import { setTimeout as pause } from 'node:timers/promises'
import { frameType } from '@kentongan/domain/wire/frame'
import { describe, expect, it } from 'vitest'
import { type Leave, newRoom } from '../src/http/room.ts'
import { catchSubmission } from './caught-submission.ts'
import { openTestOffice, origin } from './office-server.ts'

/** Who came in, in order, and how each leaves. */
function guests(room: ReturnType<typeof newRoom>) {
  const inside: string[] = []
  const leaves = new Map<string, Leave>()
  const ask = (name: string, bytes: number, asker: string | null) => {
    void room.take(bytes, asker).then((leave) => {
      inside.push(name)
      leaves.set(name, leave)
    })
  }
  const leave = async (name: string) => {
    leaves.get(name)?.()
    await pause(0)
  }
  return { inside, ask, leave }
}

describe('a room', () => {
  it('lets in what it has bytes for, and the rest in order as others leave', async () => {
    const { inside, ask, leave } = guests(newRoom(10))
    ask('a', 6, null)
    ask('b', 5, null)
    ask('c', 1, null)
    await pause(0)
    expect(inside).toEqual(['a'])
    await leave('a')
    expect(inside).toEqual(['a', 'b', 'c'])
  })

  it('gives nobody more than a share, and keeps nobody else waiting for it', async () => {
    const { inside, ask, leave } = guests(newRoom(10, 4))
    for (const name of ['a1', 'a2', 'a3']) ask(name, 2, 'a')
    ask('b1', 2, 'b')
    await pause(0)
    expect(inside).toEqual(['a1', 'a2', 'b1'])
    await leave('b1')
    expect(inside).toEqual(['a1', 'a2', 'b1'])
    await leave('a1')
    expect(inside).toEqual(['a1', 'a2', 'b1', 'a3'])
  })
})

describe('bodies on their way', () => {
  it('wait for room before a byte of them is read, and leave it when they are answered', async () => {
    const rooms = {
      strangers: newRoom(65_536),
      senders: newRoom(2 * 1_048_576),
      answers: newRoom(1_048_576),
    }
    const test = await openTestOffice({ rooms })
    const first = await catchSubmission(test)
    const second = await catchSubmission(test)
    const body = (frame: Uint8Array, go: Promise<void>) => {
      let isAsked = false
      const stream = new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            isAsked = true
            await go
            controller.enqueue(frame)
            controller.close()
          },
        },
        { highWaterMark: 0 },
      )
      return { stream, isAsked: () => isAsked }
    }
    const gate = Promise.withResolvers<void>()
    const [one, two] = [body(first.frame(), gate.promise), body(second.frame(), Promise.resolve())]
    const answers = [first.send(one.stream), second.send(two.stream)]
    await pause(50)
    expect([one.isAsked(), two.isAsked()]).toEqual([true, false])
    gate.resolve()
    expect((await Promise.all(answers)).map((answer) => answer.status)).toEqual([201, 201])
    // Refused ones leave too.
    for (let count = 0; count < 5; count += 1) {
      const headers = { origin, 'content-type': 'application/json' }
      const init = {
        method: 'POST',
        headers,
        body: new Blob(['{}']).stream(),
        duplex: 'half' as const,
      }
      const answer = await test.server.app.fetch(
        new Request(`${origin}/api/reporter/session`, init),
      )
      expect(answer.status).toBe(400)
    }
  })

  it('of who shows no token are read no further than a head', async () => {
    const test = await openTestOffice()
    for (const head of [Buffer.from([0, 0, 200, 0]), Buffer.from([0, 3, 0, 0])]) {
      let sent = 0
      const endless = new ReadableStream({
        pull(controller) {
          const piece = sent === 0 ? head : new Uint8Array(1_024)
          sent += piece.length
          controller.enqueue(piece)
        },
      })
      const headers = { origin, 'content-type': frameType }
      const init = { method: 'POST', headers, body: endless, duplex: 'half' as const }
      const answer = await test.server.app.fetch(new Request(`${origin}/api/reports`, init))
      expect([answer.status, await answer.json()]).toEqual([
        403,
        { error: { code: 'intake-token-not-valid' } },
      ])
      expect(sent).toBeLessThan(65_536)
    }
  })

  it('of an account that nobody pays for are not read at all', async () => {
    const test = await openTestOffice()
    const unread = new ReadableStream(
      {
        pull() {
          throw new Error('read')
        },
      },
      { highWaterMark: 0 },
    )
    const headers = { origin, 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body: unread, duplex: 'half' as const }
    const answer = await test.server.app.fetch(new Request(`${origin}/api/accounts`, init))
    expect([answer.status, await answer.json()]).toEqual([
      403,
      { error: { code: 'intake-token-not-valid' } },
    ])
  })
})
