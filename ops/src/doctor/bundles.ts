// Whether the site's pages stand as their source says.
import { staleBundles } from '@kentongan/tools/bundles'
import type { OpsWords } from '../refusal.ts'
import { type Check, check } from './check.ts'

export async function checkBundles(words: OpsWords): Promise<Check> {
  const stale = await staleBundles(false)
  return stale.length === 0
    ? check('bundle', 'ok', words.built)
    : check('bundle', 'warn', words.notBuiltYet)
}
