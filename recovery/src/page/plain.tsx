// Text that somebody else wrote: never markup, and nothing unseen in it.
import { revealUnseen } from '@kentongan/domain/text'
import type { JSX } from 'preact'

/** On one line. */
export function Line({ text }: { readonly text: string }): JSX.Element {
  return <bdi>{revealUnseen(text)}</bdi>
}

/** In paragraphs, as they were typed. */
export function Prose({ text }: { readonly text: string }): JSX.Element {
  return (
    <div class="prose">
      {revealUnseen(text)
        .split(/\n{2,}/)
        .map((paragraph, at) => (
          <p key={at} dir="auto">
            {paragraph}
          </p>
        ))}
    </div>
  )
}
