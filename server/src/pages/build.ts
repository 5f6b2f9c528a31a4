// What was built for browsers, read once: the pages' renderer, the shells, and every file under /assets.
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Language } from '@kentongan/domain/language'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { ReporterLabel } from '@kentongan/domain/status'
import { type Encoded, encodeBody } from '../http/encoded.ts'

/** What /lacak shows: the form alone, a ticket that nobody knows, a code that is none of this page’s business, or where a report stands. */
export type Lookup =
  | { readonly kind: 'form' }
  | { readonly kind: 'not-found'; readonly ticket: string }
  | { readonly kind: 'code' }
  | {
      readonly kind: 'found'
      readonly ticket: string
      readonly statusLabelKey: ReporterLabel
      readonly receivedDay: string
      readonly changedDay: string
      readonly nextDeadline: string | null
    }

/** What a public page is drawn from (web/portal/src/pages/view.ts has the same). */
export interface PageInput {
  readonly profile: OfficeProfile
  readonly language: Language
  readonly assets: { readonly css: readonly string[] }
  readonly officeReady: boolean
  readonly origin: string
  readonly fingerprint: string | null
  readonly lookup?: Lookup
}

export interface RenderedPage {
  readonly status: number
  readonly html: string
}

export interface PagesModule {
  renderPage(path: string, input: PageInput): RenderedPage
  renderError(status: 404 | 500, input: PageInput): RenderedPage
}

export interface StaticModule {
  favicon(profile: OfficeProfile): string
  robotsTxt(origin: string): string
  sitemap(origin: string, profile: OfficeProfile): string
  securityTxt(origin: string, profile: OfficeProfile, today: string): string | null
  themeCss(profile: OfficeProfile): string | null
}

export interface Asset {
  readonly type: string
  readonly body: Encoded
}

export interface WebBuild {
  readonly pages: PagesModule
  readonly files: StaticModule
  /** Addresses of the public pages' style sheets. */
  readonly css: readonly string[]
  /** By the name after /assets/. */
  readonly assets: ReadonlyMap<string, Asset>
  /** By name: lapor, akun, meja, penampil, penampil-pdf. */
  readonly shells: ReadonlyMap<string, Encoded>
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
}

/** A page of more than this is compressed quickly. */
const largeBytes = 1_000_000

const shellFiles = [
  ['lapor', 'portal/lapor.html'],
  ['akun', 'portal/akun.html'],
  ['meja', 'meja/meja.html'],
  ['penampil', 'penampil/penampil.html'],
  ['penampil-pdf', 'penampil-pdf/penampil-pdf.html'],
] as const

/** Reads the folder that `npm run build` fills. Throws when the public pages are not in it. */
export async function loadWebBuild(folder: string): Promise<WebBuild> {
  const load = (name: string) => import(pathToFileURL(join(folder, 'pages', name)).href)
  const manifest = JSON.parse(await readFile(join(folder, 'pages', 'manifest.json'), 'utf8')) as {
    readonly [source: string]: { readonly css?: readonly string[] }
  }
  const css = Object.values(manifest).flatMap((entry) => entry.css ?? [])
  return {
    pages: (await load('pages.js')) as PagesModule,
    files: (await load('static.js')) as StaticModule,
    css: [...new Set(css)].map((file) => `/${file}`),
    assets: await loadAssets(folder),
    shells: await loadShells(folder),
  }
}

async function loadAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const assets = new Map<string, Asset>()
  for (const bundle of ['pages', 'portal', 'meja']) {
    const path = join(folder, bundle, 'assets')
    if (!existsSync(path)) continue
    for (const name of await readdir(path)) {
      const type = types[extname(name)]
      if (type !== undefined) {
        assets.set(name, { type, body: encodeBody(await readFile(join(path, name))) })
      }
    }
  }
  return assets
}

async function loadShells(folder: string): Promise<ReadonlyMap<string, Encoded>> {
  const shells = new Map<string, Encoded>()
  for (const [name, file] of shellFiles) {
    const path = join(folder, file)
    if (!existsSync(path)) continue
    const bytes = await readFile(path)
    // Of the PDF reader a tenth fewer bytes are not worth the seconds that the first officer would wait for them.
    shells.set(name, encodeBody(bytes, bytes.length > largeBytes ? 'once' : 'often'))
  }
  return shells
}
