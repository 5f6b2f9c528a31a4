// Before the browser's tests: the bundles they load are those of this source.
import { ensureBuilt } from '@kentongan/tools/build'

/** Builds what is missing or stale; throws, and so fails the run, when it cannot. */
export async function setup(): Promise<void> {
  await ensureBuilt()
}
