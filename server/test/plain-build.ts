// A web build without a bundler: pages that say what they were drawn from, and one asset.
import { encodeBody } from '../src/http/encoded.ts'
import type { PageInput, WebBuild } from '../src/pages/build.ts'

const paths = ['/', '/tentang', '/alur', '/aman', '/hubungi', '/lacak']
const padding = 'kentongan '.repeat(200)

const page = (name: string, input: PageInput): string =>
  `<!doctype html><html lang="${input.language}"><title>${name}</title>` +
  `<p>${JSON.stringify({ ...input, profile: input.profile.shortName })}<p>${padding}`

/** What the page of a viewer says of itself. */
const viewer =
  '<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src \'sha256-0\'">'

const file = (text: string) => encodeBody(Buffer.from(text))

export const plainBuild: WebBuild = {
  pages: {
    renderPage: (path, input) =>
      paths.includes(path)
        ? { status: 200, html: page(path, input) }
        : { status: 404, html: page('404', input) },
    renderError: (status, input) => ({ status, html: page(String(status), input) }),
  },
  files: {
    favicon: () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
    robotsTxt: (origin) => `Sitemap: ${origin}/sitemap.xml\n`,
    sitemap: () => '<urlset/>',
    securityTxt: (origin) => `Canonical: ${origin}\n`,
    themeCss: () => null,
  },
  css: ['/assets/site-0123abcd.css'],
  assets: new Map([
    ['site-0123abcd.css', { type: 'text/css; charset=utf-8', body: file('p{}'.repeat(400)) }],
    ['lapor-0123abcd.js', { type: 'text/javascript; charset=utf-8', body: file('export {}') }],
  ]),
  shells: new Map([
    ...['lapor', 'akun', 'meja'].map(
      (name) => [name, file(`<!doctype html><title>${name}</title>`)] as const,
    ),
    ...['penampil', 'penampil-pdf'].map((name) => [name, file(viewer)] as const),
  ]),
}
