// What goes wrong in a page without a word on it: errors of its scripts, and policies that were broken.
import type { Page } from 'playwright-core'

/** Every trouble of this page from now on, as it comes. */
export function watchTroubles(page: Page): readonly string[] {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    // A policy that was broken is told here, and nowhere else.
    if (/Content Security|Trusted/i.test(message.text())) troubles.push(message.text())
  })
  return troubles
}
