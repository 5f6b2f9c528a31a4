// `npm run gallery`: every page in every state at 360 and 1280 px, light and dark, as pictures to look at.
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startDemo } from '@kentongan/demo/demo'
import { tirtamarga } from '@kentongan/demo/offices'
import { ensureBuilt } from '@kentongan/tools/build'
import { repositoryRoot } from '@kentongan/tools/root'
import type { Page } from 'playwright-core'
import type { TestBrowser } from './browser.ts'
import { nextTotp, startTestOffice, type TestOffice } from './office.ts'
import { openRecovery, prepareCeremony, seeRecoveryStates } from './recovery-page.ts'
import {
  type KnownReport,
  type See,
  seeAccountStates,
  seeDeskStates,
  seeFailure,
  seeFormTroubles,
  seePublicStates,
  seeReporterStates,
  untilStill,
} from './states.ts'

const looks = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const folder = join(repositoryRoot, 'build/gallery')

await ensureBuilt()
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const office = await startTestOffice(12)
try {
  await photograph(office)
} finally {
  await office.stop()
}
console.log(folder)

async function photograph(office: TestOffice): Promise<void> {
  const { chromium, demo, origin, officer } = office
  const [account] = demo.logins.accounts.slice(2)
  const report = account?.reports[0]
  const known: KnownReport = { code: account?.code ?? '', ticket: report?.ticket ?? '' }
  const parts: Readonly<Record<string, (page: Page, see: See) => Promise<void>>> = {
    publik: (page, see) => seePublicStates(page, origin, known, see),
    pelapor: async (page, see) => {
      await seeFormTroubles(page, origin, see)
      await seeReporterStates(page, origin, see)
      await seeAccountStates(page, origin, known, see)
    },
    meja: async (page, see) => {
      const login = officer('verifikator2')
      const key = { login, totp: await nextTotp(login) }
      await seeDeskStates(page, origin, key, report?.title ?? '', see)
    },
  }
  const wanted = (part: string): boolean => values.only === undefined || values.only === part
  for (const [part, walk] of Object.entries(parts)) {
    if (!wanted(part)) continue
    const context = await chromium.newContext()
    await walk(await context.newPage(), see)
    await context.close()
  }
  if (wanted('pemulihan')) await photographRecovery(office, report?.title ?? '')
  if (wanted('lain')) await photographOther(chromium)
  if (!wanted('publik')) return
  const context = await chromium.newContext()
  await seeFailure(await context.newPage(), office, see)
  await context.close()
}

/** The demo's second office, whose colours, texts, and questions are its own. */
async function photographOther(chromium: TestBrowser): Promise<void> {
  const other = await startDemo({ office: tirtamarga, cases: 0, settings: { port: 0 } })
  const context = await chromium.newContext()
  const page = await context.newPage()
  try {
    for (const path of ['/', '/tentang', '/hubungi']) {
      await page.goto(`${other.origin}${path}`)
      await see(`lain-${path === '/' ? 'beranda' : path.slice(1)}`, page)
    }
    await page.goto(`${other.origin}/lapor`)
    await page.getByRole('heading', { level: 1, name: 'Tentang Anda' }).waitFor()
    await see('lain-lapor', page)
  } finally {
    await context.close()
    await other.stop()
  }
}

async function photographRecovery({ chromium, demo }: TestOffice, title: string): Promise<void> {
  const ceremony = await prepareCeremony(demo, title)
  const context = await chromium.newContext()
  const page = await context.newPage()
  await openRecovery(page)
  await seeRecoveryStates(page, ceremony, see)
  await context.close()
  await ceremony.remove()
}

/** Four pictures of a state, each as high as the page: what is fixed to the bottom stands at the bottom. */
async function see(name: string, page: Page): Promise<void> {
  for (const { width, colorScheme } of looks) {
    const height = width === 360 ? 640 : 800
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    await untilStill(page)
    const whole = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height: Math.min(Math.max(whole, height), 16_000) })
    await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) })
  }
}
