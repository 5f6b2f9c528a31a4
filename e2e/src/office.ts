// A seeded office and a browser, for the journeys of one test file.
import { type Demo, startDemo } from '@kentongan/demo/demo'
import type { OfficerLogin } from '@kentongan/demo/logins'
import type { DemoOffice } from '@kentongan/demo/office'
import type { ServerSettings } from '@kentongan/demo/server-process'
import { totpAt, totpStepOf } from '@kentongan/demo/totp'
import { launchBrowser, type TestBrowser } from './browser.ts'

export interface TestOffice {
  readonly origin: string
  readonly demo: Demo
  readonly chromium: TestBrowser
  /** The login of this officer. Throws when there is none. */
  officer(username: string): OfficerLogin
  stop(): Promise<void>
}

/** Starts both; a few cases of the first office are enough for most journeys. Throws, with nothing left running, when one does not. */
export async function startTestOffice(
  cases = 3,
  settings: Partial<ServerSettings> = {},
  office?: DemoOffice,
): Promise<TestOffice> {
  const which = office === undefined ? {} : { office }
  const demo = await startDemo({ ...which, cases, settings: { port: 0, ...settings } })
  try {
    const chromium = await launchBrowser()
    for (const { totpSecret } of demo.logins.officers) {
      lastSteps.set(totpSecret, demo.spentTotpStep)
    }
    return {
      origin: settings.origin ?? demo.origin,
      demo,
      chromium,
      officer(username) {
        const login = demo.logins.officers.find((one) => one.username === username)
        if (login === undefined) throw new Error(`nobody is called ${username}`)
        return login
      },
      async stop() {
        await chromium.close()
        await demo.stop()
      },
    }
  } catch (error) {
    await demo.stop()
    throw error
  }
}

const lastSteps = new Map<string, number>()

/** An officer's next one-time code. Each is good once, so the third within half a minute waits for its time. */
export async function nextTotp({ totpSecret }: OfficerLogin): Promise<string> {
  const step = Math.max(totpStepOf(Date.now()), (lastSteps.get(totpSecret) ?? 0) + 1)
  lastSteps.set(totpSecret, step)
  // A code of the step to come is taken too.
  while (step > totpStepOf(Date.now()) + 1) {
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return totpAt(totpSecret, step)
}
