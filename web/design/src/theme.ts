// An office's own colours on a page that is the same bytes for every office: set through CSSOM, by a strict pattern.
import type { OfficeProfile } from '@kentongan/domain/profile'

const token = /^[a-z]+(-[a-z]+)?$/
const colour = /^#[0-9a-f]{6}$/

/** The custom properties that a profile sets; nothing that is not a token's name with two plain colours. */
export function themeOf(colours: OfficeProfile['colours']): readonly (readonly [string, string])[] {
  return Object.entries(colours).flatMap(([name, own]) => {
    if (!token.test(name) || !colour.test(own.light) || !colour.test(own.dark)) return []
    return [[`--${name}`, `light-dark(${own.light}, ${own.dark})`] as const]
  })
}

/** Dresses the page in the office's colours, where the browser knows how to keep both schemes. */
export function applyTheme(colours: OfficeProfile['colours']): void {
  if (!CSS.supports('color', 'light-dark(#000, #fff)')) return
  for (const [name, value] of themeOf(colours)) {
    document.documentElement.style.setProperty(name, value)
  }
}
