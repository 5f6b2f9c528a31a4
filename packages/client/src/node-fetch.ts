// A `Fetch` for a process that is no page (the demo, a bench, a test): it says its origin and keeps cookies, as a browser does unasked.
import type { Fetch } from './api.ts'

/**
 * One person's way to a server: requests carry this origin and whatever cookies were set before. Make one for
 * each person, so that nobody speaks with another's session. Rejects when nothing is reached.
 */
export function makeNodeFetch(origin: string): Fetch {
  const jar = new Map<string, string>()
  return async (path, init) => {
    const headers = new Headers(init.headers)
    headers.set('origin', origin)
    if (jar.size > 0)
      headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(new URL(path, origin), { ...init, headers })
    for (const cookie of response.headers.getSetCookie()) keep(jar, cookie)
    return response
  }
}

/** Expiry by Max-Age is all that a session of ours uses (RFC 6265 §5.2.2). */
function keep(jar: Map<string, string>, cookie: string): void {
  const [pair = '', ...attributes] = cookie.split(';')
  const at = pair.indexOf('=')
  if (at < 1) return
  const name = pair.slice(0, at).trim()
  const isGone = attributes.some((one) => /^\s*max-age=(0|-\d+)\s*$/i.test(one))
  if (isGone) jar.delete(name)
  else jar.set(name, pair.slice(at + 1).trim())
}
