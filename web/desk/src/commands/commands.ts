// Every command of the desk, once: its keys, and where it belongs. Shortcuts, help, and the palette are made of it.
import type { AllWords } from '../page/language.ts'

interface Facts {
  readonly group: 'list' | 'case' | 'desk' | 'go'
  /** As `pressedKey` names them, the one that is shown first. */
  readonly keys: readonly string[]
}

export const commands = {
  next: { group: 'list', keys: ['j', 'ArrowDown'] },
  previous: { group: 'list', keys: ['k', 'ArrowUp'] },
  open: { group: 'list', keys: ['Enter'] },
  search: { group: 'list', keys: ['/'] },
  pick: { group: 'list', keys: ['x'] },
  pickRange: { group: 'list', keys: ['Shift+x'] },
  unpick: { group: 'list', keys: ['Escape'] },
  assign: { group: 'list', keys: [] },
  markRead: { group: 'list', keys: [] },
  export: { group: 'list', keys: [] },
  back: { group: 'case', keys: ['Escape'] },
  reply: { group: 'case', keys: ['b'] },
  note: { group: 'case', keys: ['c'] },
  send: { group: 'case', keys: ['Control+Enter'] },
  status: { group: 'case', keys: ['s'] },
  palette: { group: 'desk', keys: ['Control+k'] },
  help: { group: 'desk', keys: ['?'] },
  lock: { group: 'desk', keys: [] },
  signOut: { group: 'desk', keys: [] },
  all: { group: 'go', keys: [] },
  mine: { group: 'go', keys: [] },
  fresh: { group: 'go', keys: [] },
  late: { group: 'go', keys: [] },
  unassigned: { group: 'go', keys: [] },
  officers: { group: 'go', keys: [] },
  office: { group: 'go', keys: [] },
  account: { group: 'go', keys: [] },
} as const satisfies Record<string, Facts>

export type CommandId = keyof typeof commands
export type CommandGroup = Facts['group']
export const commandIds = Object.keys(commands) as readonly CommandId[]

export const keysOf = (id: CommandId): readonly string[] => commands[id].keys

/** What a command is called: a place is called what the rail calls it. */
export function nameOfCommand({ desk, deskCommands }: AllWords, id: CommandId): string {
  const names: Partial<Record<CommandId, string>> = deskCommands.names
  return names[id] ?? desk.nav[id as keyof typeof desk.nav & CommandId]
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** `j`, `ArrowDown`, `Shift+x`, `Control+k`; the Mac's command key counts as Control. Null where no command can be meant. */
export function pressedKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | null {
  if (altKey) return null
  const name = key.length === 1 ? key.toLowerCase() : key
  if (ctrlKey || metaKey) return `Control+${name}`
  // A sign such as ? needs the key itself on many keyboards.
  return shiftKey && /^\p{L}$/u.test(name) ? `Shift+${name}` : name
}

/** The commands that this key may mean; which one it is depends on what stands. */
export const commandsOfKey = (key: string): readonly CommandId[] =>
  commandIds.filter((id) => keysOf(id).includes(key))
