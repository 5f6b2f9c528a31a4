// GET of the public pages: drawn once for each language and state of the office, kept compressed.
import type { Language } from '@kentongan/domain/language'
import { answerEncoded, type Encoded, encodeBody } from '../http/encoded.ts'
import { type Endpoint, endpoint, noBody } from '../http/endpoint.ts'
import { revalidate } from '../http/headers.ts'
import type { RenderedPage, WebBuild } from './build.ts'
import { languageIn, type SiteView } from './view.ts'

export interface PublicPagesDeps {
  readonly build: WebBuild
  readonly view: () => SiteView
}

const paths = ['/', '/tentang', '/alur', '/aman', '/hubungi', '/lacak'] as const

const html = { 'content-type': 'text/html; charset=utf-8' }

interface Drawn {
  readonly status: number
  readonly body: Encoded
}

/** The endpoints of the public pages, and what answers where there is no page or the server failed. */
export function publicPages({ build, view }: PublicPagesDeps): {
  readonly endpoints: readonly Endpoint[]
  readonly error: (request: Request, status: 404 | 500) => Promise<Response>
} {
  const cache = newPageCache(view)
  const draw = (key: string, request: Request, render: (language: Language) => RenderedPage) =>
    cache(`${key} ${languageIn(request, view().profile)}`, () =>
      render(languageIn(request, view().profile)),
    )
  const page = (path: string): Endpoint =>
    endpoint('GET', path, noBody, async ({ request }) => {
      const drawn = draw(path, request, (language) =>
        build.pages.renderPage(path, view().input(language)),
      )
      const headers = { ...html, 'cache-control': revalidate }
      return answerEncoded(request, drawn.body, headers, drawn.status)
    })
  return {
    endpoints: paths.map(page),
    error: async (request, status) => {
      const drawn = draw(`${status}`, request, (language) =>
        build.pages.renderError(status, view().input(language)),
      )
      return answerEncoded(request, drawn.body, html, status)
    },
  }
}

/** Keys are of a closed set (paths and languages), so it never grows beyond it. */
function newPageCache(view: () => SiteView): (key: string, render: () => RenderedPage) => Drawn {
  const drawn = new Map<string, Drawn>()
  let version = ''
  return (key, render) => {
    const current = view().version
    if (current !== version) {
      drawn.clear()
      version = current
    }
    const known = drawn.get(key)
    if (known !== undefined) return known
    const { status, html: text } = render()
    const made = { status, body: encodeBody(Buffer.from(text)) }
    drawn.set(key, made)
    return made
  }
}
