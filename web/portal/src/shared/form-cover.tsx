// Over a form that nobody has touched for long: whoever passes by reads nothing, and the reporter loses nothing.
import type { JSX } from 'preact'
import { Dialog } from './frame.tsx'
import { useSpeech } from './language.ts'

export function FormCover(props: {
  readonly onOpen: () => void
  readonly onLeave: () => void
}): JSX.Element {
  const { words } = useSpeech()
  const said = words.report.cover
  return (
    <Dialog title={said.title} cover onClose={props.onOpen} onLeave={props.onLeave}>
      <p>{said.text}</p>
      <button class="button main wide" type="button" onClick={props.onOpen}>
        {said.open}
      </button>
    </Dialog>
  )
}
