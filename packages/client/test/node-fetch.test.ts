import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeNodeFetch } from '../src/node-fetch.ts'

describe('a person’s way to a server without a page', () => {
  const seen: IncomingHttpHeaders[] = []
  const server = createServer((request, response) => {
    seen.push(request.headers)
    if (request.url === '/in') {
      response.setHeader('set-cookie', [
        '__Host-a=1=x; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=60',
        'b=2',
      ])
    }
    if (request.url === '/out') response.setHeader('set-cookie', '__Host-a=; Max-Age=0; Path=/')
    response.end()
  })
  let origin = ''
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening')
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  it('says its origin and keeps cookies until they are taken back', async () => {
    const fetch = makeNodeFetch(origin)
    for (const path of ['/in', '/', '/out', '/']) await fetch(path, { method: 'POST' })
    expect(seen.map((one) => one.origin)).toEqual([origin, origin, origin, origin])
    expect(seen.map((one) => one.cookie)).toEqual([
      undefined,
      '__Host-a=1=x; b=2',
      '__Host-a=1=x; b=2',
      'b=2',
    ])
  })

  it('shares nothing with another person’s', async () => {
    await makeNodeFetch(origin)('/in', { method: 'GET' })
    await makeNodeFetch(origin)('/', { method: 'GET' })
    expect(seen.at(-1)?.cookie).toBeUndefined()
  })
})
