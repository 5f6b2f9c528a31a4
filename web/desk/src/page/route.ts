// Where in the desk an address leads: a view or a case by its ticket, in the fragment, which no server sees.
import { useEffect, useState } from 'preact/hooks'

export const views = ['semua', 'baru', 'lewat'] as const
export type View = (typeof views)[number]

export type Route =
  | { readonly page: 'list'; readonly view: View }
  | { readonly page: 'case'; readonly ticket: string }
  | { readonly page: 'officers' }
  | { readonly page: 'office' }
  | { readonly page: 'account' }

/** The route of a fragment; anything unknown is the whole list. */
export function routeOf(hash: string): Route {
  const text = hash.replace(/^#/, '')
  if (text === 'petugas') return { page: 'officers' }
  if (text === 'setelan') return { page: 'office' }
  if (text === 'akun-saya') return { page: 'account' }
  const [, ticket] = /^perkara\/([0-9A-HJKMNP-TV-Z]{10})$/.exec(text) ?? []
  if (ticket !== undefined) return { page: 'case', ticket }
  return { page: 'list', view: views.find((one) => one === text) ?? 'semua' }
}

/** The fragment of a route. */
export function hashOf(route: Route): string {
  if (route.page === 'officers') return '#petugas'
  if (route.page === 'office') return '#setelan'
  if (route.page === 'account') return '#akun-saya'
  return route.page === 'case' ? `#perkara/${route.ticket}` : `#${route.view}`
}

/** The route of the address, followed as it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash))
  useEffect(() => {
    const follow = (): void => setRoute(routeOf(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return route
}

/** Takes a one-time token out of the address, which screens, histories, and printers keep. */
export function takeLink(): {
  readonly kind: 'setup' | 'invitation'
  readonly token: string
} | null {
  const [, word, token] =
    /^#(penyiapan|undangan)=([A-Za-z0-9_.-]{16,512})$/.exec(location.hash) ?? []
  if (token === undefined) return null
  history.replaceState(null, '', location.pathname + location.search)
  return { kind: word === 'penyiapan' ? 'setup' : 'invitation', token }
}
