// GET of the apps' shells: the same bytes for every office and every deployment of a release.
import { answerEncoded } from '../http/encoded.ts'
import { type Endpoint, endpoint, noBody } from '../http/endpoint.ts'
import { revalidate, viewerPaths, viewerPolicyOf } from '../http/headers.ts'
import type { WebBuild } from './build.ts'

export interface ShellDeps {
  readonly build: WebBuild
  readonly missing: (request: Request) => Promise<Response>
}

const shells = [
  ['/lapor', 'lapor'],
  ['/akun', 'akun'],
  ['/masuk', 'akun'],
  ['/daftar', 'akun'],
  ['/meja', 'meja'],
] as const

/** Never kept by a browser: Back must not bring an opened report out of its cache. */
export function shellPages({ build, missing }: ShellDeps): readonly Endpoint[] {
  return shells.map(([path, name]) =>
    endpoint('GET', path, noBody, async ({ request }) => {
      const body = build.shells.get(name)
      if (body === undefined) return missing(request)
      return answerEncoded(request, body, { 'content-type': 'text/html; charset=utf-8' })
    }),
  )
}

/** The frames of the desk in which evidence is shown. They hold nothing themselves: a browser may keep them. */
export function viewerPages({ build, missing }: ShellDeps): readonly Endpoint[] {
  return viewerPaths.map((path) => {
    const body = build.shells.get(path.slice(1))
    const policy = body
      ?.in('identity')
      .then((bytes) => viewerPolicyOf(new TextDecoder().decode(bytes)))
    return endpoint('GET', path, noBody, async ({ request }) => {
      const own = await policy
      if (body === undefined || own == null) return missing(request)
      return answerEncoded(request, body, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': own,
        'cache-control': revalidate,
      })
    })
  })
}
