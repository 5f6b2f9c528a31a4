// Which keys do what: every command that has keys, and whether single letters are used.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Dialog } from '../page/dialog.tsx'
import { useSpeech } from '../page/language.ts'
import { type CommandGroup, commandIds, commands, keysOf, nameOfCommand } from './commands.ts'
import { Keys } from './keys.tsx'
import { lettersOn, setLettersOn } from './use-commands.ts'

const groups = ['list', 'case', 'desk'] as const satisfies readonly CommandGroup[]

export function Help({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { words } = useSpeech()
  const { help, groups: names } = words.deskCommands
  const [on, setOn] = useState(lettersOn())
  return (
    <Dialog title={help.title} onClose={onClose}>
      {groups.map((group) => (
        <section key={group} class="help" aria-labelledby={`bantuan-${group}`}>
          <h3 id={`bantuan-${group}`}>{names[group]}</h3>
          <dl class="kv">
            {commandIds
              .filter((id) => commands[id].group === group && keysOf(id).length > 0)
              .map((id) => (
                <div key={id}>
                  <dt>
                    <Keys of={id} />
                  </dt>
                  <dd>{nameOfCommand(words, id)}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <p class="hint">{help.lead}</p>
      <label class="choice">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            setOn(event.currentTarget.checked)
            setLettersOn(event.currentTarget.checked)
          }}
        />
        <span>{help.on}</span>
      </label>
    </Dialog>
  )
}
