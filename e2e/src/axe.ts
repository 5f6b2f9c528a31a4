// What axe finds wrong with a page as it is now, in a line each.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** `rule: where` for each violation; empty when there is none. Needs a page of a context of its own. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}
