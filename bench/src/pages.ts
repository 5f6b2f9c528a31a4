// Bytes and requests of each page, as a browser with an empty cache has them.
import type { TestBrowser } from '@kentongan/e2e/browser'
import { loadCounted } from '@kentongan/e2e/wire'

export interface PageCost {
  readonly path: string
  readonly requests: number
  readonly bytes: number
  readonly scriptBytes: number
}

export const pagePaths = [
  '/',
  '/tentang',
  '/alur',
  '/aman',
  '/hubungi',
  '/lacak',
  '/lapor',
  '/akun',
  '/masuk',
  '/daftar',
  '/meja',
] as const

export async function measurePages(
  chromium: TestBrowser,
  origin: string,
): Promise<readonly PageCost[]> {
  const costs: PageCost[] = []
  for (const path of pagePaths) {
    const context = await chromium.newContext()
    const { cost } = await loadCounted(context, `${origin}${path}`)
    const { requests, bytes } = await cost()
    const scripts = requests.filter(({ type }) => type === 'script')
    const scriptBytes = scripts.reduce((sum, one) => sum + one.bytes, 0)
    costs.push({ path, requests: requests.length, bytes, scriptBytes })
    await context.close()
  }
  return costs
}
