// The summary of what has to be put right: focused when it appears, each line leads to its field.
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useSpeech } from './language.ts'

/** Something to put right, in words, at the field with this DOM id. */
export interface Problem {
  readonly field: string
  readonly text: string
}

/** The words of the first problem of a field, if it has one. */
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
  useEffect(() => {
    if (problems.length === 0) return
    const before = document.title
    document.title = words.common.errorTitle(before)
    return () => {
      document.title = before
    }
  }, [problems.length > 0])
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
                // The fragment names places of the desk, not fields.
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
