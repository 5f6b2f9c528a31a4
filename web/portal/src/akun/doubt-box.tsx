// What did not hold, what it may mean, and what to do now: above what did hold.
import type { JSX } from 'preact'
import { useSpeech } from '../shared/language.ts'

export function Doubts({ doubts }: { doubts: readonly string[] }): JSX.Element {
  const { words } = useSpeech()
  const said = words.account.doubt
  return (
    <div class="errors" role="alert" aria-labelledby="tidak-cocok">
      <h2 id="tidak-cocok">{said.heading}</h2>
      <ul class="plain">
        {doubts.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>{said.mayMean}</p>
      <p>{said.advice}</p>
    </div>
  )
}
