// The headers of every answer, by what it is: a public page, an app's shell and its files, or data.

// https://w3c.github.io/webappsec-permissions-policy/ and the features that browsers know. Writing to the
// clipboard is not among them: copying an account code needs it.
const features = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

const permissions = features.map((name) => `${name}=()`).join(', ')

// One named policy, for workers: an empty list would block every `new Worker()`.
const ending =
  "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types kentongan-worker"

const dataPolicy = `default-src 'none'; form-action 'none'; ${ending}`
// Nothing on a page without a script connects anywhere; an auditor that asks for /robots.txt from it may.
const pagePolicy = (form: "'none'" | "'self'") =>
  "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  `form-action ${form}; ${ending}`
// Also on the scripts themselves: a worker lives under the policy of its own file.
const appPolicyWith = (scripts: string) =>
  `default-src 'none'; script-src ${scripts}; style-src 'self'; img-src 'self' blob:; connect-src 'self'; ` +
  `worker-src 'self'; form-action 'none'; ${ending}`
const appPolicy = appPolicyWith("'self'")
// The desk's workers alone, which no page's policy reaches: docs/adr/0010-opening-fast.md.
const deskWorkerPolicy = appPolicyWith("'self' 'wasm-unsafe-eval'")

// The desk alone frames something: the pages that show evidence.
const deskPolicy = `${appPolicy}; frame-src 'self'`

const shellPaths = ['/lapor', '/akun', '/masuk', '/daftar', '/meja']
/** The pages in whose frame a desk shows evidence. */
export const viewerPaths = ['/penampil', '/penampil-pdf']
const unlisted = [...shellPaths, ...viewerPaths, '/lacak']

const yearSeconds = 31_536_000

function policyOf(path: string): string {
  if (path.startsWith('/api/')) return dataPolicy
  if (path.startsWith('/assets/meja-worker-')) return deskWorkerPolicy
  if (path === '/meja') return deskPolicy
  if (path.startsWith('/assets/') || shellPaths.includes(path)) return appPolicy
  return pagePolicy(path === '/lacak' ? "'self'" : "'none'")
}

/**
 * The policy of a page that shows evidence: what the page says itself, which names its one script and style by their hashes
 * and nowhere to load from or send to; and what only a header can say. It has no origin, even opened by itself: no
 * cookie, no storage, and nothing of the desk around it. Null for a page that says no policy.
 */
export function viewerPolicyOf(html: string): string | null {
  const own = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)?.[1]
  return own === undefined ? null : `${own}; frame-ancestors 'self'; sandbox allow-scripts`
}

/** Sets what every answer to this path carries; what the answer itself said of its policy and its caching stands. */
export function setHeaders(headers: Headers, path: string, https: boolean): void {
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', policyOf(path))
  }
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', 'same-origin')
  headers.set('permissions-policy', permissions)
  headers.set('referrer-policy', 'no-referrer')
  headers.set('x-content-type-options', 'nosniff')
  if (https) headers.set('strict-transport-security', `max-age=${2 * yearSeconds}`)
  if (unlisted.includes(path) || path.startsWith('/api/')) headers.set('x-robots-tag', 'noindex')
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
}

/** A file whose name has its hash. */
export const immutable = `public, max-age=${yearSeconds}, immutable`
/** A public page: kept, and asked about each time. */
export const revalidate = 'no-cache'
