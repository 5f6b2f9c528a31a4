// The desk begins: the language of the address, then the app in place of what stood there.
import { render } from 'preact'
import { App } from './app.tsx'
import { languageOf, SpeechContext, speechOf } from './page/language.ts'

const root = document.getElementById('app')
if (root === null) throw new Error('the shell has no #app')
const language = languageOf(location.search)
document.documentElement.lang = language
root.replaceChildren()
render(
  <SpeechContext.Provider value={speechOf(language)}>
    <App />
  </SpeechContext.Provider>,
  root,
)
