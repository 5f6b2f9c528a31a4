// The beginning of both shells: the language of the address, then the app in place of what stood there.
import { render } from 'preact'
import { inabilityOf } from './able.ts'
import { App } from './app.tsx'
import { exitSiteOf } from './exit-site.ts'
import { languageOf, SpeechContext, speechOf } from './language.ts'
import { leaveNow } from './leave.ts'
import type { Spot } from './places.ts'
import { UnablePage } from './state-pages.tsx'
import type { Views } from './views.ts'

/** Starts the app where `place` says. Throws only when the shell has no place for it: our bug. */
export function start(place: Spot['place'], views: Views): void {
  const root = document.getElementById('app')
  if (root === null) throw new Error('the shell has no #app')
  const language = languageOf(location.search)
  document.documentElement.lang = language
  const why = inabilityOf(globalThis)
  root.replaceChildren()
  render(
    <SpeechContext.Provider value={speechOf(language)}>
      {why === null ? (
        <App first={{ place, at: 0 }} registering={location.pathname === '/daftar'} views={views} />
      ) : (
        <UnablePage profile={null} why={why} onLeave={() => leaveNow(exitSiteOf(null), () => {})} />
      )}
    </SpeechContext.Provider>,
    root,
  )
}
