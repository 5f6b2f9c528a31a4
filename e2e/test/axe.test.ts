import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../src/axe.ts'
import { nextTotp, startTestOffice, type TestOffice } from '../src/office.ts'
import { openRecovery, prepareCeremony, seeRecoveryStates } from '../src/recovery-page.ts'
import {
  type KnownReport,
  seeAccountStates,
  seeDeskStates,
  seeFailure,
  seeFormTroubles,
  seePublicStates,
  seeReporterStates,
  untilStill,
} from '../src/states.ts'

const looks = [
  { name: 'light', colorScheme: 'light', width: 1280 },
  { name: 'dark', colorScheme: 'dark', width: 1280 },
  { name: '320 px', colorScheme: 'light', width: 320 },
] as const

// Dozens of states in three looks each: a walk takes minutes on a busy machine.
const walkMinutes = { timeout: 10 * 60_000 }

describe('every page in every state, light, dark, and at 320 px', walkMinutes, () => {
  let office: TestOffice
  let known: KnownReport
  beforeAll(async () => {
    office = await startTestOffice(1)
    const [account] = office.demo.logins.accounts
    known = { code: account?.code ?? '', ticket: account?.reports[0]?.ticket ?? '' }
  })
  afterAll(() => office.stop())

  const examine = async (
    walk: (page: Page, see: (name: string, page: Page) => Promise<void>) => Promise<void>,
  ) => {
    const context = await office.chromium.newContext()
    const page = await context.newPage()
    const wrong: string[] = []
    let seen = 0
    // The policy's violations are told here too. That an address is not there, or a code wrong, is a state.
    page.on('console', (message) => {
      // Nor is it wrong that leaving asks for nothing to be kept where a request carries no cookie to clear.
      const isAnswer = /^(Failed to load resource|Clear-Site-Data header)/.test(message.text())
      if (message.type() === 'error' && !isAnswer) wrong.push(message.text())
    })
    page.on('pageerror', (error) => wrong.push(error.message))
    await walk(page, async (state) => {
      for (const { name, colorScheme, width } of looks) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        await untilStill(page)
        wrong.push(...(await axeViolations(page)).map((one) => `${state}, ${name}: ${one}`))
        const scrolled = await page.evaluate(() => document.documentElement.scrollWidth)
        if (scrolled > width) wrong.push(`${state}, ${name}: ${scrolled} px wide`)
        seen += 1
      }
    })
    await context.close()
    return { wrong, seen }
  }

  it('the public pages', async () => {
    const { wrong, seen } = await examine((page, see) =>
      seePublicStates(page, office.origin, known, see),
    )
    expect(wrong).toEqual([])
    expect(seen).toBe(48)
  })

  it('the form, the code, and a new account', async () => {
    const { wrong, seen } = await examine((page, see) =>
      seeReporterStates(page, office.origin, see),
    )
    expect(wrong).toEqual([])
    expect(seen).toBe(48)
  })

  it('the way into an account, and what stands over it', async () => {
    const { wrong, seen } = await examine((page, see) =>
      seeAccountStates(page, office.origin, known, see),
    )
    expect(wrong).toEqual([])
    expect(seen).toBe(45)
  })

  it('the form where not all goes well', async () => {
    const { wrong, seen } = await examine((page, see) => seeFormTroubles(page, office.origin, see))
    expect(wrong).toEqual([])
    expect(seen).toBe(30)
  })

  it('the offline ceremony', async () => {
    const title = office.demo.logins.accounts[0]?.reports[0]?.title ?? ''
    const ceremony = await prepareCeremony(office.demo, title)
    const { wrong, seen } = await examine(async (page, see) => {
      await openRecovery(page)
      await seeRecoveryStates(page, ceremony, see)
    })
    await ceremony.remove()
    expect(wrong).toEqual([])
    expect(seen).toBe(24)
  })

  it('the desk', async () => {
    const login = office.officer('verifikator1')
    const key = { login, totp: await nextTotp(login) }
    const title = office.demo.logins.accounts[0]?.reports[0]?.title ?? ''
    const { wrong, seen } = await examine((page, see) =>
      seeDeskStates(page, office.origin, key, title, see),
    )
    expect(wrong).toEqual([])
    expect(seen).toBe(36)
  })

  it('the page of a failure', async () => {
    const { wrong, seen } = await examine((page, see) => seeFailure(page, office, see))
    expect(wrong).toEqual([])
    expect(seen).toBe(3)
  })
})
