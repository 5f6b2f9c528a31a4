// A real Chromium for the tests, from npm alone: no browser, library, or font of the machine is used.
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
} from 'playwright-core'
import { unpackChromium } from './chromium.ts'

/** A browser whose contexts are those of a reader in Indonesia unless a test says otherwise. */
export interface TestBrowser {
  readonly browser: Browser
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>
  close(): Promise<void>
}

/**
 * Launches Chromium without a window. On Linux x64 it comes unpacked from an npm package; elsewhere
 * that package has none, and an installed Chrome is taken. Throws when neither starts.
 */
export async function launchBrowser(args: readonly string[] = []): Promise<TestBrowser> {
  const browser = await chromium.launch({
    headless: true,
    args: [...args],
    ...(await executable()),
  })
  return {
    browser,
    // Without a locale the headless shell says `en-US@posix`, which Intl refuses.
    newContext: (options = {}) =>
      browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', ...options }),
    close: () => browser.close(),
  }
}

/**
 * A browser of one context that keeps its profile in `folder`, as a person's own does; closing the context ends it.
 */
export function browserWithProfile(folder: string): Pick<TestBrowser, 'newContext'> {
  return {
    newContext: async (options = {}) =>
      chromium.launchPersistentContext(folder, {
        ...{ headless: true, locale: 'id-ID', timezoneId: 'Asia/Jakarta' },
        ...(await executable()),
        ...options,
      }),
  }
}

async function executable() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' }
  const { executablePath, libraries, fonts } = await unpackChromium()
  return {
    executablePath,
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts },
  }
}
