// Where in the desk an address leads: a view or a case by its ticket, in the fragment, which no server sees.
import { type CaseStatus, parseCaseStatus } from '@kentongan/domain/status'
import { useEffect, useState } from 'preact/hooks'

/** Named views, each with the name of its words. */
export const viewNames = {
  semua: 'all',
  tindakan: 'mine',
  baru: 'fresh',
  lewat: 'late',
  'belum-ditugaskan': 'unassigned',
} as const
export type View = keyof typeof viewNames
export const views = Object.keys(viewNames) as readonly View[]

export const sorts = ['tenggat', 'diterima', 'berubah'] as const
export type Sort = (typeof sorts)[number]

export type Route =
  /** Of what the server knows anyway: a kind, or a word that is sought, never stands in an address. */
  | {
      readonly page: 'list'
      readonly view: View
      readonly status?: CaseStatus
      readonly sort?: Sort
    }
  | { readonly page: 'case'; readonly ticket: string }
  | { readonly page: 'officers' }
  | { readonly page: 'office' }
  | { readonly page: 'account' }
  /** The audit log, of one case or, with '', of all. */
  | { readonly page: 'log'; readonly ticket: string }

export type ListRoute = Extract<Route, { page: 'list' }>

/** The route of a fragment; anything unknown is the whole list. */
export function routeOf(hash: string): Route {
  const text = hash.replace(/^#/, '')
  if (text === 'petugas') return { page: 'officers' }
  if (text === 'setelan') return { page: 'office' }
  if (text === 'akun-saya') return { page: 'account' }
  const [, logged] = /^jejak-audit(?:\/([0-9A-HJKMNP-TV-Z]{10}))?$/.exec(text) ?? []
  if (text.startsWith('jejak-audit')) return { page: 'log', ticket: logged ?? '' }
  const [, ticket] = /^perkara\/([0-9A-HJKMNP-TV-Z]{10})$/.exec(text) ?? []
  if (ticket !== undefined) return { page: 'case', ticket }
  const [name = '', query = ''] = text.split('?')
  const chosen = new URLSearchParams(query)
  const status = parseCaseStatus(chosen.get('status'))
  const sort = sorts.find((one) => one === chosen.get('urut'))
  return {
    page: 'list',
    view: views.find((one) => one === name) ?? 'semua',
    ...(status !== null && { status }),
    ...(sort !== undefined && sort !== 'tenggat' && { sort }),
  }
}

/** The fragment of a route. */
export function hashOf(route: Route): string {
  if (route.page === 'officers') return '#petugas'
  if (route.page === 'office') return '#setelan'
  if (route.page === 'account') return '#akun-saya'
  if (route.page === 'log')
    return route.ticket === '' ? '#jejak-audit' : `#jejak-audit/${route.ticket}`
  if (route.page === 'case') return `#perkara/${route.ticket}`
  const chosen = new URLSearchParams()
  if (route.status !== undefined) chosen.set('status', route.status)
  if (route.sort !== undefined) chosen.set('urut', route.sort)
  return chosen.size === 0 ? `#${route.view}` : `#${route.view}?${chosen}`
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
