// Who may change anything: a page of this origin, and no other site's.
import type { ErrorCode } from '@kentongan/domain/wire/errors'

const safeMethods = ['GET', 'HEAD']

/** The form that changes nothing and works without a script; see `refuseForeign`. */
const formPath = '/lacak'

/**
 * Why this request is refused before anything else is looked at, or null. A request that may change
 * something names an origin of ours, and no request carries a compressed body.
 */
export function refuseForeign(
  request: Request,
  path: string,
  isOwnOrigin: (origin: string) => boolean,
): ErrorCode | null {
  const { headers, method } = request
  if (safeMethods.includes(method)) return null
  const encoding = headers.get('content-encoding')
  if (encoding !== null) return 'encoding-not-allowed'
  const origin = headers.get('origin')
  if (origin !== null && isOwnOrigin(origin)) return null
  // Under `Referrer-Policy: no-referrer` a browser names its own page's form `null`, and an old one names
  // nothing (https://fetch.spec.whatwg.org/#append-a-request-origin-header). Nothing is changed by it.
  const nameless = origin === null || origin === 'null'
  const foreign = !['same-origin', null].includes(headers.get('sec-fetch-site'))
  if (path === formPath && nameless && !foreign) return null
  return 'origin-not-allowed'
}
