// Which keys do what, below the list and in the help: generated from the one list of commands.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Dialog } from '../page/dialog.tsx'
import { Icon } from '../page/icon.tsx'
import { lettersOn, setLettersOn, useKeys } from '../page/keys.ts'
import { useSpeech } from '../page/language.ts'

const commands = [
  ['next', ['J', 'down']],
  ['previous', ['K', 'up']],
  ['open', ['Enter']],
  ['search', ['/']],
  ['back', ['Esc']],
  ['send', ['Ctrl', 'Enter']],
  ['help', ['?']],
] as const

/** The keys in a line, and "?" for all of them. */
export function ListKeys(): JSX.Element {
  const { words } = useSpeech()
  const { keys } = words.desk.list
  const [help, setHelp] = useState(false)
  useKeys({ '?': () => setHelp(true) })
  return (
    <>
      <span class="k">
        <kbd>J</kbd>
        <kbd>K</kbd> {keys.move}
      </span>
      <span class="k">
        <kbd>Enter</kbd> {keys.open}
      </span>
      <span class="k">
        <kbd>/</kbd> {keys.search}
      </span>
      <button class="btn quiet k" type="button" onClick={() => setHelp(true)}>
        <kbd>?</kbd> {keys.help}
      </button>
      {help && <Help onClose={() => setHelp(false)} />}
    </>
  )
}

const isArrow = (key: string): key is 'up' | 'down' => key === 'up' || key === 'down'

/** Drawn: not every font of an office has the arrows. */
function Arrow({ to }: { readonly to: 'up' | 'down' }): JSX.Element {
  return (
    <>
      <Icon name={to} />
      <span class="sr">{to === 'up' ? '↑' : '↓'}</span>
    </>
  )
}

function Help({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { words } = useSpeech()
  const { help } = words.desk
  const [on, setOn] = useState(lettersOn())
  return (
    <Dialog title={help.title} onClose={onClose}>
      <dl class="kv">
        {commands.map(([name, keys]) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{isArrow(key) ? <Arrow to={key} /> : key}</kbd>
              ))}
            </dt>
            <dd>{help.commands[name]}</dd>
          </div>
        ))}
      </dl>
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
