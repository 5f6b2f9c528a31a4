// What has to be put right: a summary that takes the focus, and the same words beside the field.
import { Icon } from '@kentongan/design/icon'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useSpeech } from './language.ts'

/** Something to put right, in words, at the field with this DOM id. */
export interface Problem {
  readonly field: string
  readonly text: string
}

export const problemOf = (problems: readonly Problem[], field: string): string | undefined =>
  problems.find((one) => one.field === field)?.text

interface SummaryProps {
  readonly problems: readonly Problem[]
  /** Rises with every attempt, so that a second one with the same errors moves the focus again. */
  readonly attempt: number
}

export function ErrorSummary({ problems, attempt }: SummaryProps): JSX.Element | null {
  const { words } = useSpeech()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) box.current?.focus()
  }, [attempt])
  if (problems.length === 0) return null
  return (
    <div class="errors" role="alert" tabIndex={-1} ref={box} aria-labelledby="kesalahan">
      <h2 id="kesalahan">{words.common.errorSummary(problems.length)}</h2>
      <ul>
        {problems.map(({ field, text }) => (
          <li key={field + text}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(field)?.focus()
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function FieldError({
  id,
  text,
}: {
  readonly id: string
  readonly text: string
}): JSX.Element {
  return (
    <p class="error" id={`${id}-e`}>
      <Icon name="alert" />
      <span>{text}</span>
    </p>
  )
}
