// Before Back leaves a set-up or an enrolment: what is kept, and what will be asked for again.
import type { JSX } from 'preact'
import { Dialog } from '../page/dialog.tsx'
import { useSpeech } from '../page/language.ts'

export function LeaveDialog({ onStay }: { readonly onStay: () => void }): JSX.Element {
  const { words } = useSpeech()
  const said = words.setup.leave
  return (
    <Dialog title={said.title} onClose={onStay}>
      <p>{said.text}</p>
      <div class="row end">
        <a class="btn" href="/">
          {said.go}
        </a>
        <button class="btn primary" type="button" onClick={onStay}>
          {said.stay}
        </button>
      </div>
    </Dialog>
  )
}
