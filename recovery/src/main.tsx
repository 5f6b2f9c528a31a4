// The ceremony begins in place of what stood there for a browser without scripts.
import { render } from 'preact'
import { App } from './app.tsx'

const root = document.getElementById('app')
if (root === null) throw new Error('the page has no #app')
root.replaceChildren()
const asked = new URLSearchParams(location.search).get('bahasa')
render(<App first={asked === 'en' ? 'en' : 'id'} />, root)
