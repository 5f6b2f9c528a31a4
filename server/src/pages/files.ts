// GET of files: hashed assets, which never change, and the small ones at fixed addresses.
import { dayOf } from '@kentongan/domain/calendar'
import { answerEncoded, type Encoded, encodeBody, isWorthCompressing } from '../http/encoded.ts'
import { type Endpoint, endpoint, noBody } from '../http/endpoint.ts'
import { immutable, revalidate } from '../http/headers.ts'
import type { Asset, WebBuild } from './build.ts'
import type { SiteView } from './view.ts'

export interface FileDeps {
  readonly build: WebBuild
  readonly view: () => SiteView
  readonly origin: string
  readonly now: () => Date
  readonly missing: (request: Request) => Promise<Response>
}

export function assetFiles({ build, view, missing }: FileDeps): Endpoint {
  return endpoint('GET', '/assets/:name', noBody, async ({ request, params }) => {
    const name = params.name ?? ''
    const { theme } = view()
    const asset = theme?.name === name ? theme.asset : build.assets.get(name)
    return asset === undefined ? missing(request) : answerAsset(request, asset)
  })
}

async function answerAsset(request: Request, { type, body }: Asset): Promise<Response> {
  const headers = { 'content-type': type, 'cache-control': immutable }
  if (isWorthCompressing(type, (await body.in('identity')).length)) {
    return answerEncoded(request, body, headers)
  }
  return new Response(await body.in('identity'), { headers })
}

export function fixedFiles({ build, view, origin, now, missing }: FileDeps): readonly Endpoint[] {
  const { files } = build
  const file = (path: string, type: string, write: () => string | null): Endpoint => {
    let held: { readonly text: string; readonly body: Encoded } | null = null
    return endpoint('GET', path, noBody, async ({ request }) => {
      const text = write()
      if (text === null) return missing(request)
      if (held?.text !== text) held = { text, body: encodeBody(Buffer.from(text)) }
      const headers = { 'content-type': type, 'cache-control': revalidate }
      return answerEncoded(request, held.body, headers)
    })
  }
  const text = 'text/plain; charset=utf-8'
  return [
    file('/favicon.svg', 'image/svg+xml', () => files.favicon(view().profile)),
    file('/robots.txt', text, () => files.robotsTxt(origin)),
    file('/sitemap.xml', 'application/xml', () => files.sitemap(origin, view().profile)),
    file('/.well-known/security.txt', text, () =>
      files.securityTxt(origin, view().profile, dayOf(now())),
    ),
  ]
}
