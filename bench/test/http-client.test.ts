import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnswer } from '../src/http-client.ts'

const counted = 'HTTP/1.1 201 Created\r\nContent-Length: 5\r\n\r\nhello'
const chunked =
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n'

describe('the load generator’s reader', () => {
  it.each([
    [counted, 201],
    [chunked, 200],
  ])('waits for the whole answer and leaves what follows it', (text, status) => {
    const bytes = Buffer.from(text)
    for (let length = 0; length < bytes.length; length += 1) {
      expect(readAnswer(bytes.subarray(0, length))).toBeNull()
    }
    const read = readAnswer(Buffer.concat([bytes, Buffer.from('HTTP/1.1 500')]))
    expect(read?.bytes).toBe(bytes.length)
    expect(read?.answer.status).toBe(status)
    expect(read?.answer.body.toString()).toBe('hello')
  })

  it('reads a body that looks like a head', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (body) => {
        const head = `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n`
        const read = readAnswer(Buffer.concat([Buffer.from(head), body]))
        return read !== null && Buffer.compare(read.answer.body, body) === 0
      }),
    )
  })
})
