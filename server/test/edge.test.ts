// What every answer carries, and what no request gets past: checked over every route there is.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '../src/http/endpoint.ts'
import { origin, startTestServer, type TestServer } from './office-server.ts'
import { plainBuild } from './plain-build.ts'

const ending =
  "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types kentongan-worker"
const data = `default-src 'none'; form-action 'none'; ${ending}`
const page = `default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; ${ending}`
const form = `default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; ${ending}`
const app = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; worker-src 'self'; form-action 'none'; ${ending}`

// Of the desk's workers' own files, and of no page.
const deskWorker = app.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
const desk = `${app}; frame-src 'self'`
const viewer =
  "default-src 'none'; script-src 'sha256-0'; frame-ancestors 'self'; sandbox allow-scripts"

const permissions =
  'accelerometer=(), autoplay=(), browsing-topics=(), camera=(), ' +
  'compute-pressure=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), ' +
  'gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), ' +
  'payment=(), picture-in-picture=(), publickey-credentials-create=(), publickey-credentials-get=(), ' +
  'screen-wake-lock=(), serial=(), storage-access=(), usb=(), window-management=(), ' +
  'xr-spatial-tracking=()'

interface Special {
  readonly policy: string
  readonly cache: string
  readonly unlisted: boolean
}

const api: Special = { policy: data, cache: 'no-store', unlisted: true }
const publicPage: Special = { policy: page, cache: 'no-cache', unlisted: false }
const shell: Special = { policy: app, cache: 'no-store', unlisted: true }
const kept = 'public, max-age=31536000, immutable'

/** The exact headers of each path but what its own content says. */
const expected: Readonly<Record<string, Special>> = {
  '/': publicPage,
  '/tentang': publicPage,
  '/alur': publicPage,
  '/aman': publicPage,
  '/hubungi': publicPage,
  '/lacak': { policy: form, cache: 'no-cache', unlisted: true },
  '/lapor': shell,
  '/akun': shell,
  '/masuk': shell,
  '/daftar': shell,
  '/meja': { ...shell, policy: desk },
  '/penampil': { policy: viewer, cache: 'no-cache', unlisted: true },
  '/penampil-pdf': { policy: viewer, cache: 'no-cache', unlisted: true },
  '/assets/lapor-0123abcd.js': { policy: app, cache: kept, unlisted: false },
  '/assets/site-0123abcd.css': { policy: app, cache: kept, unlisted: false },
  '/assets/meja-0123abcd.js': { policy: app, cache: 'no-store', unlisted: false },
  '/assets/worker-0123abcd.js': { policy: app, cache: 'no-store', unlisted: false },
  '/assets/meja-worker-opener-0123abcd.js': {
    policy: deskWorker,
    cache: 'no-store',
    unlisted: false,
  },
  '/favicon.svg': publicPage,
  '/robots.txt': publicPage,
  '/sitemap.xml': publicPage,
  '/.well-known/security.txt': publicPage,
  // Not there, in each place where something could be.
  '/tidak-ada': { ...publicPage, cache: 'no-store' },
  '/assets/tidak-ada.js': { policy: app, cache: 'no-store', unlisted: false },
  '/api/tidak-ada': api,
}

/** What differs with the content, not with the policy. */
const ofContent = [
  'content-type',
  'content-length',
  'content-encoding',
  'content-disposition',
  'etag',
  'vary',
  'set-cookie',
  'clear-site-data',
  'allow',
]

const policyHeaders = (response: Response): Record<string, string> =>
  Object.fromEntries([...response.headers].filter(([name]) => !ofContent.includes(name)))

const headersOf = ({ policy, cache, unlisted }: Special) => ({
  'cache-control': cache,
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissions,
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
  ...(unlisted ? { 'x-robots-tag': 'noindex' } : {}),
})

let server: TestServer

const ask = (path: string, init: RequestInit = {}) =>
  server.app.fetch(new Request(`${origin}${path}`, init))

const concrete = ({ path }: Endpoint): string =>
  path.replace(':name', 'lapor-0123abcd.js').replaceAll(/:\w+/g, 'A')

beforeAll(async () => {
  server = await startTestServer()
})

describe('headers', () => {
  it('are exactly these on every page, file, and page that is not there', async () => {
    for (const [path, special] of Object.entries(expected)) {
      const headers = policyHeaders(await ask(path))
      expect({ path, headers }).toEqual({ path, headers: headersOf(special) })
    }
  })

  it('are exactly these on every answer of the API, whatever it is', async () => {
    for (const endpoint of server.app.endpoints.filter(({ path }) => path.startsWith('/api/'))) {
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
        const response = await ask(concrete(endpoint), { method, headers: { origin } })
        const headers = policyHeaders(response)
        expect({ method, path: endpoint.path, headers }).toEqual({
          method,
          path: endpoint.path,
          headers: headersOf(api),
        })
      }
    }
  })

  it('are of the page that answers, in whatever letters it was asked for', async () => {
    for (const path of ['/%6capor', '/l%61por', '/%61ssets/lapor-0123abcd.js', '/%61pi/office']) {
      const response = await ask(path)
      const headers = policyHeaders(response)
      const missing = headersOf({ ...publicPage, cache: 'no-store' })
      expect({ path, status: response.status, headers }).toEqual({
        path,
        status: 404,
        headers: missing,
      })
    }
    const response = await ask('/api/%6fffice')
    expect([response.status, policyHeaders(response)]).toEqual([404, headersOf(api)])
  })

  it('miss no page or file that the application has', () => {
    const paths = server.app.endpoints.map(concrete).filter((path) => !path.startsWith('/api/'))
    expect(paths.filter((path) => !(path in expected))).toEqual([])
  })

  it('name HSTS only where the origin is https', async () => {
    const loopback = await startTestServer({ origin: 'http://127.0.0.1:8080' })
    const response = await loopback.app.fetch(new Request('http://127.0.0.1:8080/'))
    expect(response.headers.has('strict-transport-security')).toBe(false)
  })

  it('are the same on a failure, which says nothing of the inside', async () => {
    const fail = (): never => {
      throw new Error('rahasia di /srv/kentongan')
    }
    const renderError = (status: number) => ({ status, html: `<title>${status}</title>` })
    const half = { ...plainBuild, pages: { renderPage: fail, renderError } }
    const broken = await startTestServer({ build: half })
    const response = await broken.app.fetch(new Request(`${origin}/tentang`))
    expect([response.status, await response.text()]).toEqual([500, '<title>500</title>'])
    expect(policyHeaders(response)).toEqual(headersOf({ ...publicPage, cache: 'no-store' }))
    expect(broken.failures).toHaveLength(1)
    const whole = { ...plainBuild, pages: { renderPage: fail, renderError: fail } }
    const dead = await startTestServer({ build: whole })
    const last = await dead.app.fetch(new Request(`${origin}/tentang`))
    expect([last.status, await last.text()]).toEqual([500, '{"error":{"code":"internal"}}'])
  })
})

describe('what changes something', () => {
  const changing = () => server.app.endpoints.filter(({ method }) => method !== 'GET')

  it('is refused from another site, and from nowhere, before anything is looked at', async () => {
    for (const endpoint of changing().filter(({ path }) => path !== '/lacak')) {
      for (const foreign of [null, 'null', 'https://jahat.example', `${origin}:8443`]) {
        const headers = foreign === null ? {} : { origin: foreign }
        const response = await ask(concrete(endpoint), { method: endpoint.method, headers })
        expect([endpoint.path, response.status, await response.json()]).toEqual([
          endpoint.path,
          403,
          { error: { code: 'origin-not-allowed' } },
        ])
      }
    }
  })

  it('takes no form, but for /lacak’s', async () => {
    const body = new URLSearchParams({ ticket: 'AAAAA-AAAAA' })
    for (const { method, path } of changing().filter((one) => one.path !== '/lacak')) {
      const target = concrete({ method, path } as Endpoint)
      const response = await ask(target, { method, headers: { origin }, body })
      expect({ path, isRefused: response.status >= 400 && response.status < 500 }).toEqual({
        path,
        isRefused: true,
      })
    }
    expect((await ask('/lacak', { method: 'POST', headers: { origin }, body })).status).toBe(200)
  })

  it('lets a page without a script look up a ticket, and no other site', async () => {
    const look = async (headers: Record<string, string>) => {
      const body = new URLSearchParams({ ticket: 'AAAAA-AAAAA' })
      return (await ask('/lacak', { method: 'POST', headers, body })).status
    }
    // What a browser sends for a form under `Referrer-Policy: no-referrer`.
    expect(await look({ origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(200)
    expect(await look({})).toBe(200)
    expect(await look({ origin: 'null', 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await look({ origin: 'https://jahat.example' })).toBe(403)
  })

  it('answers 405 with what is allowed to any other method', async () => {
    const response = await ask('/api/reports', { method: 'GET' })
    expect([response.status, response.headers.get('allow'), await response.json()]).toEqual([
      405,
      'POST',
      { error: { code: 'method-not-allowed' } },
    ])
  })
})

describe('pages', () => {
  it('are compressed as asked, and not sent again to who has them', async () => {
    for (const encoding of ['br', 'gzip']) {
      const first = await ask('/', { headers: { 'accept-encoding': encoding } })
      expect(first.headers.get('content-encoding')).toBe(encoding)
      const etag = first.headers.get('etag') ?? ''
      const headers = { 'accept-encoding': encoding, 'if-none-match': etag }
      const second = await ask('/', { headers })
      expect([second.status, await second.text()]).toEqual([304, ''])
    }
    const refusing = await ask('/', { headers: { 'accept-encoding': 'br;q=0, identity' } })
    expect(refusing.headers.get('content-encoding')).toBeNull()
  })

  it('that are drawn for one who asks cost no more than that to compress', async () => {
    const look = async (encoding: string) => {
      const headers = { origin, 'accept-encoding': encoding }
      const body = new URLSearchParams({ ticket: 'AAAAA-AAAAA' })
      const response = await ask('/lacak', { method: 'POST', headers, body })
      return Buffer.from(await response.arrayBuffer())
    }
    const plain = await look('identity')
    const hint = { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
    const params = { ...hint, [constants.BROTLI_PARAM_QUALITY]: 3 }
    expect(await look('br')).toEqual(brotliCompressSync(plain, { params }))
    expect(await look('gzip')).toEqual(gzipSync(plain, { level: 1 }))
  })

  it('and files that many ask for are compressed once', async () => {
    const text = JSON.stringify(Array.from({ length: 60_000 }, (_, at) => at * 7_919))
    const busy = await startTestServer({
      build: { ...plainBuild, files: { ...plainBuild.files, favicon: () => text } },
    })
    const headers = { 'accept-encoding': 'br' }
    const favicon = () => busy.app.fetch(new Request(`${origin}/favicon.svg`, { headers }))
    const first = performance.now()
    await favicon()
    const again = performance.now()
    for (let count = 0; count < 10; count += 1) await favicon()
    expect(performance.now() - again).toBeLessThan(again - first)
  })

  it('speak English when asked to, and keep nothing else of a query', async () => {
    expect(await (await ask('/?bahasa=en')).text()).toContain('lang="en"')
    expect(await (await ask('/?bahasa=xx&q=<script>')).text()).toContain('lang="id"')
  })

  it('say that reports are not taken while there is no office', async () => {
    expect(await (await ask('/')).text()).toContain('"officeReady":false')
  })
})

describe('the end', () => {
  it('is told to whoever still asks', async () => {
    const stopping = await startTestServer({ isStopping: () => true })
    const response = await stopping.app.fetch(new Request(`${origin}/api/office`))
    expect([response.status, await response.json()]).toEqual([503, { error: { code: 'stopping' } }])
    const health = await stopping.app.fetch(new Request(`${origin}/api/health`))
    expect(health.status).toBe(503)
  })
})
