// The one definition of commands: what a key means, what each command is called, and what the palette finds.
import { mojokerto } from '@kentongan/domain/mojokerto'
import { describe, expect, it } from 'vitest'
import {
  type CommandId,
  commandIds,
  commands,
  commandsOfKey,
  keysOf,
  nameOfCommand,
  pressedKey,
} from '../src/commands/commands.ts'
import { findEntries } from '../src/commands/found.ts'
import { noSearch, type Search, shownRows } from '../src/list/rows.ts'
import { speechOf } from '../src/page/language.ts'
import type { CaseRow } from '../src/worker/protocol.ts'

const { words } = speechOf('id')

const row = (at: number, title: string): CaseRow => ({
  id: `${at}`.repeat(52),
  ticket: `K7M2P9XQ4${at}`,
  received: '2026-11-23',
  changed: '2026-11-23',
  status: 'received',
  title,
  kind: null,
  finding: null,
  news: 'new',
  statusDay: null,
  protection: false,
})
const rows = shownRows(
  Array.from({ length: 9 }, (_, at) => row(at + 1, `Tarif di loket ${at + 1}`)),
  {
    profile: mojokerto,
    today: '2026-11-24',
    language: 'id',
    roles: [],
    staying: new Set(),
    statusLabel: () => '',
  },
)

const find = (text: string, offered: readonly CommandId[] = commandIds, found = new Map()) => {
  const search: Search = { ...noSearch, text, found }
  return Object.fromEntries(
    findEntries(words, offered, rows, search).map(({ group, entries }) => [
      group,
      entries.map((one) => (one.kind === 'command' ? one.id : one.row.ticket)),
    ]),
  )
}

describe('a key', () => {
  const press = (key: string, held = {}) =>
    pressedKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

  it('is named without regard to capitals, with Control for both of its keys, and never with Alt', () => {
    expect([press('J'), press('ArrowDown'), press('?')]).toEqual(['j', 'ArrowDown', '?'])
    expect(press('K', { ctrlKey: true })).toBe('Control+k')
    expect(press('k', { metaKey: true })).toBe('Control+k')
    expect(press('k', { altKey: true })).toBeNull()
    expect([press('X', { shiftKey: true }), press('?', { shiftKey: true })]).toEqual([
      'Shift+x',
      '?',
    ])
  })

  it('means one command where that command stands: no two of a place share one', () => {
    const placed = commandIds.flatMap((id) =>
      keysOf(id).map((key) => `${commands[id].group} ${key}`),
    )
    expect(placed.filter((one, at) => placed.indexOf(one) !== at)).toEqual([])
    expect(commandsOfKey('Control+k')).toEqual(['palette'])
  })
})

describe('a command', () => {
  it('has a name of its own in either language', () => {
    for (const language of ['id', 'en'] as const) {
      const names = commandIds.map((id) => nameOfCommand(speechOf(language).words, id))
      expect(names.every((name) => typeof name === 'string' && name !== '')).toBe(true)
      expect(new Set(names).size).toBe(commandIds.length)
    }
  })

  it('that is a place is called what the rail calls it', () => {
    for (const id of commandIds.filter((one) => commands[one].group === 'go')) {
      expect(nameOfCommand(words, id)).toBe(words.desk.nav[id as 'all'])
    }
  })
})

describe('the palette', () => {
  it('shows every command and place that can be chosen now, and no case before a word is typed', () => {
    const { acts, places, cases } = find('')
    expect(acts).toContain('search')
    expect(acts).not.toContain('palette')
    expect(places).toHaveLength(8)
    expect(cases).toBeUndefined()
    expect(find('', ['back', 'officers'])).toEqual({ acts: ['back'], places: ['officers'] })
  })

  it('finds commands and places by the words of their names', () => {
    expect(find('KUNCI')).toEqual({ acts: ['lock'] })
    expect(find('tindakan')).toEqual({ places: ['mine'] })
    expect(find('tidak ada begini')).toEqual({})
  })

  it('finds cases by ticket with or without its dash, by title, and by what stands in them', () => {
    expect(find('k7m2p-9xq43')).toEqual({ cases: ['K7M2P9XQ43'] })
    expect(find('loket').cases).toHaveLength(8)
    expect(find('bendahara')).toEqual({})
    const inContent = new Map([['bendahara', new Set(['5'.repeat(52)])]])
    expect(find('bendahara', commandIds, inContent)).toEqual({ cases: ['K7M2P9XQ45'] })
  })
})
