// The newest change of where a case stands, in a line: what whoever comes late has to know.
import type { JSX } from 'preact'
import { useSpeech } from '../page/language.ts'
import type { CasePage } from '../worker/protocol.ts'
import { Line } from './plain.tsx'
import { stepOf } from './trail.tsx'

export function LastChange({ page }: { readonly page: CasePage }): JSX.Element | null {
  const speech = useSpeech()
  const moves = page.view?.entries.filter(({ kind }) => kind === 'status' || kind === 'proposal')
  const last = page.history.flatMap((hash) => moves?.find((one) => one.hash === hash) ?? []).at(-1)
  const [step] = last === undefined ? [] : stepOf(speech, last, () => '')
  if (step === undefined) return null
  return (
    <p>
      <Line text={speech.words.workflow.lastChange(step.text, speech.day(step.day))} />
    </p>
  )
}
