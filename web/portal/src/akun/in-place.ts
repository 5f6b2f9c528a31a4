// A link of the account's own pages that stays on this page: another page would leave this one behind it.

/** What a click does, unless it asks for another tab or window. */
export function inPlace(go: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go()
  }
}
