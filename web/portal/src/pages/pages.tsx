// The public site's one entry for the server: a path and what it is drawn from, to a status and HTML.
import './site.css'
import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { About } from './about.tsx'
import { Contact } from './contact.tsx'
import { Failed, Missing } from './errors.tsx'
import { Home } from './home.tsx'
import { How } from './how.tsx'
import { Safety } from './safety.tsx'
import { Track } from './track.tsx'
import { type PageInput, type RenderedPage, type View, viewOf } from './view.ts'

type Page = (props: { view: View }) => JSX.Element

const pages = new Map<string, Page>([
  ['/', Home],
  ['/tentang', About],
  ['/alur', How],
  ['/aman', Safety],
  ['/hubungi', Contact],
  ['/lacak', Track],
])

function draw(PageOf: Page, status: number, path: string, input: PageInput): RenderedPage {
  const html = renderToString(<PageOf view={viewOf(path, input)} />)
  return { status, html: `<!doctype html>${html}` }
}

/** The page at a path (no query), in full; the 404 page for any other path. Pure: the same input gives the same bytes. */
export function renderPage(path: string, input: PageInput): RenderedPage {
  const page = pages.get(path)
  return page === undefined ? renderError(404, input) : draw(page, 200, path, input)
}

/** The page that says what went wrong, and what to do. */
export function renderError(status: 404 | 500, input: PageInput): RenderedPage {
  return draw(status === 404 ? Missing : Failed, status, '/', input)
}
