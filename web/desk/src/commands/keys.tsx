// Keys as they are drawn, in the foot of the list, in the help, and in the palette.
import type { JSX } from 'preact'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import { type CommandId, keysOf } from './commands.ts'
import { actOf } from './use-commands.ts'

const drawn: Readonly<Record<string, string>> = { Control: 'Ctrl', Escape: 'Esc' }
const arrows: Readonly<Record<string, readonly ['up' | 'down', string]>> = {
  ArrowUp: ['up', '↑'],
  ArrowDown: ['down', '↓'],
}

/** The keys of a command. With `short`, only the first way to press it. */
export function Keys({
  of,
  short = false,
}: {
  readonly of: CommandId
  readonly short?: boolean
}): JSX.Element {
  const keys = keysOf(of)
  return (
    <span class="press">
      {(short ? keys.slice(0, 1) : keys).flatMap((key) =>
        key.split('+').map((one) => <Key key={`${key} ${one}`} name={one} />),
      )}
    </span>
  )
}

/** Arrows are drawn: not every font of an office has them. */
function Key({ name }: { readonly name: string }): JSX.Element {
  const arrow = arrows[name]
  if (arrow !== undefined) {
    return (
      <kbd>
        <Icon name={arrow[0]} />
        <span class="sr">{arrow[1]}</span>
      </kbd>
    )
  }
  return <kbd>{drawn[name] ?? (name.length === 1 ? name.toUpperCase() : name)}</kbd>
}

const inFoot = ['next', 'previous', 'open', 'search'] as const

/** The keys of the list in a line, and buttons for the palette and for all of them. */
export function FootKeys(): JSX.Element {
  const { foot } = useSpeech().words.deskCommands
  return (
    <>
      {inFoot.map((id) => (
        <span key={id} class="k">
          <Keys of={id} short />
          {foot[id]}
        </span>
      ))}
      <button class="btn quiet k" type="button" onClick={() => actOf('palette')?.()}>
        <Keys of="palette" /> {foot.palette}
      </button>
      <button class="btn quiet k" type="button" onClick={() => actOf('help')?.()}>
        <Keys of="help" /> {foot.help}
      </button>
    </>
  )
}
