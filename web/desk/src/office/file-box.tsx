// The settings as a file: kept as a backup, edited elsewhere, taken in only when every part of it holds.
import { save } from '@kentongan/design/save'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { failureText } from '../page/failure.ts'
import { describedBy, Field } from '../page/field.tsx'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { ProfileFacts } from '../worker/protocol.ts'
import { problemText } from './names.ts'

interface FileBoxProps {
  readonly facts: ProfileFacts
  readonly onImported: (profile: unknown) => void
}

interface Refused {
  readonly text: string
  readonly problems: readonly string[]
}

export function FileBox({ facts, onImported }: FileBoxProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.deskOffice
  const [refused, setRefused] = useState<Refused | null>(null)

  function download(): void {
    const text = `${JSON.stringify(facts.profile, null, 2)}\n`
    save(new Blob([text], { type: 'application/json' }), `setelan-v${facts.version}.json`)
  }
  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return
    const profile = parsed(await file.text().catch(() => ''))
    if (profile === null) return setRefused({ text: said.notSettings, problems: [] })
    const answer = await ask('check-profile', { profile })
    if (!answer.ok) return setRefused({ text: failureText(words, answer.code), problems: [] })
    const problems = answer.value.map((one) => problemText(words, one))
    setRefused(problems.length === 0 ? null : { text: said.fileProblems, problems })
    if (problems.length === 0) onImported(profile)
  }
  const input = { id: 'berkas-setelan', label: said.import }
  return (
    <section aria-labelledby="berkas">
      <h2 id="berkas">{said.file}</h2>
      <p class="hint">{said.fileHint}</p>
      <p>
        <button class="btn" type="button" onClick={download}>
          {said.export}
        </button>
      </p>
      {facts.signer && (
        <Field {...input}>
          <input
            {...describedBy(input)}
            type="file"
            accept=".json"
            onChange={(event) => {
              void read(event.currentTarget.files?.[0])
              // The same file, mended, is chosen again.
              event.currentTarget.value = ''
            }}
          />
        </Field>
      )}
      {refused !== null && (
        <div class="alarm" role="alert">
          <p>{refused.text}</p>
          <ul>
            {refused.problems.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** The object in a text, or null. */
function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
