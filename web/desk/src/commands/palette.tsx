// The palette: one box in which a command, a view, or a case is found and chosen (ARIA APG, combobox with listbox).
import { revealUnseen } from '@kentongan/domain/text'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ticketText } from '../list/case-row.tsx'
import { noSearch, type ShownRow } from '../list/rows.ts'
import { useSearch } from '../list/use-search.ts'
import { Dialog } from '../page/dialog.tsx'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import { hashOf } from '../page/route.ts'
import { nameOfCommand } from './commands.ts'
import { type Entry, findEntries } from './found.ts'
import { Keys } from './keys.tsx'
import { actOf, offeredNow } from './use-commands.ts'

interface PaletteProps {
  readonly rows: readonly ShownRow[]
  /** Changes when there is more to find in. */
  readonly asOf: unknown
  /** Told what was chosen; it is done once the palette is gone and the focus is back. */
  readonly onChosen: (act: () => void) => void
  readonly onClose: () => void
}

const optionId = (at: number): string => `pilihan-${at}`

export function Palette({ rows, asOf, onChosen, onClose }: PaletteProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.deskCommands.palette
  const [text, setText] = useState('')
  const [offered] = useState(offeredNow)
  const content = useSearch(text, asOf, noSearch)
  // The names of commands answer at once; what stands in the cases when the worker has found it.
  const found = findEntries(words, offered, rows, { ...content, text })
  const entries = found.flatMap((one) => one.entries)
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, entries.length - 1)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  function choose(entry: Entry | undefined): void {
    const act = entry === undefined ? null : actFor(entry)
    if (act !== null) onChosen(act)
  }
  function press(event: KeyboardEvent): void {
    if (event.isComposing) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) setChosen((at + by + entries.length) % Math.max(1, entries.length))
    else if (event.key === 'Enter') choose(entries[at])
    else return
    event.preventDefault()
  }
  let index = -1
  return (
    <Dialog title={said.title} onClose={onClose}>
      <label class="sr" for="perintah">
        {said.label}
      </label>
      <span class="field">
        <Icon name="search" />
        <input
          id="perintah"
          type="text"
          role="combobox"
          autofocus
          autocomplete="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={entries.length > 0}
          aria-controls="temuan"
          aria-activedescendant={entries.length > 0 ? optionId(at) : undefined}
          placeholder={said.hint}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value)
            setChosen(0)
          }}
          onKeyDown={press}
        />
      </span>
      <div id="temuan" class="found" role="listbox" aria-label={said.found} ref={list}>
        {found.map(({ group, entries: some }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset.
          <div key={group} role="group" aria-labelledby={`temuan-${group}`}>
            <p class="cap" id={`temuan-${group}`} role="presentation">
              {said.groups[group]}
            </p>
            {some.map((entry) => {
              index += 1
              const own = index
              return (
                <Option
                  key={entry.kind === 'case' ? entry.row.id : entry.id}
                  id={optionId(own)}
                  active={own === at}
                  {...{ entry }}
                  onPoint={() => setChosen(own)}
                  onChoose={() => choose(entry)}
                />
              )
            })}
          </div>
        ))}
      </div>
      <p class={entries.length === 0 ? 'soft' : 'sr'} role="status">
        {entries.length === 0 ? said.none : said.count(entries.length)}
      </p>
    </Dialog>
  )
}

function actFor(entry: Entry): (() => void) | null {
  if (entry.kind === 'command') return actOf(entry.id)
  const { ticket } = entry.row
  return () => {
    location.hash = hashOf({ page: 'case', ticket })
  }
}

interface OptionProps {
  readonly id: string
  readonly entry: Entry
  readonly active: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

function Option({ id, entry, active, onPoint, onChoose }: OptionProps): JSX.Element {
  const { words } = useSpeech()
  return (
    // The box keeps the focus and its keys: an option is pointed at, never focused (ARIA APG, combobox).
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the box does the same.
    // biome-ignore lint/a11y/useFocusableInteractive: the box names it by aria-activedescendant.
    <div
      {...{ id }}
      class="option"
      role="option"
      aria-selected={active}
      onPointerMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {entry.kind === 'command' ? (
        <>
          <span>{nameOfCommand(words, entry.id)}</span>
          <Keys of={entry.id} />
        </>
      ) : (
        <>
          <span>{titleOf(entry.row, words.desk.list.finding)}</span>
          <span class="mono">{ticketText(entry.row.ticket)}</span>
        </>
      )}
    </div>
  )
}

const titleOf = (
  { title, finding }: ShownRow,
  said: Readonly<Record<NonNullable<ShownRow['finding']>, string>>,
): string => (finding === null ? revealUnseen(title ?? '') : said[finding])
