// Keys in the text that the standard age program reads, shown only when they are asked for.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useSpeech } from './page/language.ts'

interface AgeKeysProps {
  readonly show: string
  /** What whoever sees them can do. */
  readonly warning: string
  readonly keys: readonly (readonly [what: string, identities: readonly string[]])[]
}

export function AgeKeys({ show, warning, keys }: AgeKeysProps): JSX.Element {
  const { words } = useSpeech()
  const { age } = words.recovery
  const [shown, setShown] = useState(false)
  return (
    <div class="stack age">
      <p class="note warn">{warning}</p>
      <button
        class="button quiet"
        type="button"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? age.hide : show}
      </button>
      {shown && (
        <dl>
          {keys.map(([what, identities]) => (
            <div key={what}>
              <dt>{what}</dt>
              {identities.map((identity) => (
                <dd key={identity}>
                  <code>{identity}</code>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
