// An office's own colours on a page that is the same bytes for every office: set through CSSOM, by a closed list.
import { colourTokens, type OfficeProfile } from '@kentongan/domain/profile'

const colour = /^#[0-9a-f]{6}$/

/** Dresses the page in the office's colours, where the browser knows how to keep both schemes. */
export function applyTheme({ colours }: OfficeProfile): void {
  if (!CSS.supports('color', 'light-dark(#000, #fff)')) return
  for (const token of colourTokens) {
    const own = colours[token]
    if (own === undefined || !colour.test(own.light) || !colour.test(own.dark)) continue
    const value = `light-dark(${own.light}, ${own.dark})`
    document.documentElement.style.setProperty(`--${token}`, value)
  }
}
