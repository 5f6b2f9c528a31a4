// Single letters and arrows, inert while somebody writes, and switched off by who does not want them.
import { useEffect, useRef } from 'preact/hooks'

type Commands = Readonly<Record<string, () => void>>

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
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

/** Binds keys to what they do while this part of the page stands. */
export function useKeys(commands: Commands): void {
  const held = useRef(commands)
  held.current = commands
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isWriting(event.target) || document.querySelector('dialog[open]') !== null) return
      if (event.key.length === 1 && !lettersOn()) return
      // A button or link that has the focus keeps its own Enter.
      const own = event.target instanceof HTMLElement && event.target.closest('a, button, summary')
      if (event.key === 'Enter' && own) return
      const command = held.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (command === undefined) return
      event.preventDefault()
      command()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
