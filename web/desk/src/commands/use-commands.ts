// What each command does now: offered by the parts of the page that stand, and bound to its keys in one place.
import { useEffect, useRef } from 'preact/hooks'
import { type CommandId, commandIds, commandsOfKey, pressedKey } from './commands.ts'

/** What is left out cannot be done now. */
export type Offer = Readonly<Partial<Record<CommandId, (() => void) | undefined>>>

const standing: { readonly current: Offer }[] = []

/** Offers these commands while this part of the page stands; the newest part's goes first. */
export function useCommands(offer: Offer): void {
  const held = useRef(offer)
  held.current = offer
  useEffect(() => {
    standing.push(held)
    return () => {
      standing.splice(standing.indexOf(held), 1)
    }
  }, [])
}

/** What this command does now, or null while it cannot be done. */
export const actOf = (id: CommandId): (() => void) | null =>
  standing.findLast(({ current }) => current[id] !== undefined)?.current[id] ?? null

/** The commands that can be done now. */
export const offeredNow = (): readonly CommandId[] => commandIds.filter((id) => actOf(id) !== null)

const settingName = 'kentongan-pintasan'

/** Whether single letters are commands in this browser; a choice, not a secret. */
export function lettersOn(): boolean {
  try {
    return localStorage.getItem(settingName) !== 'mati'
  } catch {
    return true
  }
}

export function setLettersOn(on: boolean): void {
  try {
    localStorage.setItem(settingName, on ? 'hidup' : 'mati')
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) &&
        (target as HTMLInputElement).type !== 'checkbox'))
  )
}

/** Binds every command to its keys. Single letters are inert while somebody writes, and where they are switched off. */
export function useCommandKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = pressedKey(event)
      if (key === null || event.defaultPrevented || event.isComposing) return
      if (document.querySelector('dialog[open]') !== null) return
      if (!key.startsWith('Control+') && isWriting(event.target)) return
      if (key.replace('Shift+', '').length === 1 && !lettersOn()) return
      // A button or link that has the focus keeps its own Enter.
      const own = event.target instanceof HTMLElement && event.target.closest('a, button, summary')
      if (key === 'Enter' && own) return
      const act = commandsOfKey(key)
        .map(actOf)
        .find((one) => one !== null)
      if (act === undefined || act === null) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
