import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { DemoLogins } from '@kentongan/demo/logins'
import { outputFolder } from '@kentongan/tools/bundles'
import { repositoryRoot } from '@kentongan/tools/root'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, type TestBrowser } from '../src/browser.ts'
import { publicPaths } from '../src/states.ts'

/** What belongs to the first office alone. */
const first = /mojokerto|majapahit|mojokab|damar|trowulan|mojosari|berakhlak|\b416-/i

describe('two offices at one address', () => {
  let folder = ''
  let child: ReturnType<typeof spawn>
  let logins: DemoLogins
  let chromium: TestBrowser
  let page: Page
  let other = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kentongan-e2e-'))
    const json = join(folder, 'logins.json')
    const main = join(repositoryRoot, 'demo/src/main.ts')
    child = spawn(process.execPath, [main, '--json', json, '--cases', '1'], {
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line')
    logins = JSON.parse(await readFile(json, 'utf8')) as DemoLogins
    other = logins.others[0]?.origin ?? ''
    chromium = await launchBrowser()
    page = await (await chromium.newContext()).newPage()
  })
  afterAll(async () => {
    await chromium.close()
    child.kill('SIGTERM')
    await once(child, 'exit')
    await rm(folder, { recursive: true, force: true })
  })

  /** Everything the page holds: its words, its attributes, its head. */
  const htmlOf = () => page.content()
  const tokenOf = (name: string) =>
    page.evaluate(
      (token) => getComputedStyle(document.documentElement).getPropertyValue(token).trim(),
      `--${name}`,
    )

  it('are told apart by the host alone', async () => {
    expect(new URL(other).hostname).toBe('tirtamarga.localhost')
    expect(new URL(other).port).toBe(new URL(logins.origin).port)
    await page.goto(logins.origin)
    expect(await page.title()).toBe('Whistleblowing System Kabupaten Mojokerto')
    expect(await htmlOf()).toMatch(first)
    await page.goto(other)
    expect(await page.title()).toBe('Whistleblowing System Kabupaten Tirtamarga')
    await page.goto(logins.origin.replace('127.0.0.1', 'mojokerto.localhost'))
    expect(page.url()).toBe(`${logins.origin}/`)
  })

  it.each([...publicPaths, '/tidak-ada', '/robots.txt', '/sitemap.xml', '/favicon.svg'])(
    'have nothing of the first in the second’s %s, in either language',
    async (path) => {
      for (const language of ['', '?bahasa=en']) {
        await page.goto(`${other}${path}${language}`)
        expect(await htmlOf()).not.toMatch(first)
      }
    },
  )

  it('have their own colours, texts, deadlines, and contacts on the public pages', async () => {
    await page.goto(`${other}/tentang`)
    expect(await tokenOf('brick')).toBe('#0f5a6b')
    await page.getByText('MENJAGA RAPAT NAMA ANDA').waitFor()
    await page.getByText('paling lambat 20 hari kerja sejak diterima').waitFor()
    await page.getByText('Ya, kantor ini memintanya.').waitFor()
    await page.goto(`${other}/hubungi`)
    await page.getByText('Jalan Dermaga 12, Tirta Kota').waitFor()
    await page.goto(other)
    expect(await page.getByText('Boleh tanpa nama').count()).toBe(0)
    await page.goto(logins.origin)
    await page.getByText('Boleh tanpa nama').waitFor()
    expect(await tokenOf('brick')).not.toBe('#0f5a6b')
  })

  it('ask in their forms what each wants to know, of its own people', async () => {
    await page.goto(`${other}/lapor`)
    await page.getByRole('heading', { level: 1, name: 'Tentang Anda' }).waitFor()
    expect(await page.getByLabel('Anonim').count()).toBe(0)
    expect(
      await page.evaluate(() => document.documentElement.style.getPropertyValue('--brick')),
    ).toBe('light-dark(#0f5a6b, #7fd0dd)')
    await page.getByRole('button', { name: 'Lanjut' }).click()
    await page.getByRole('alert').waitFor()
    for (const [label, text] of [
      ['Nama Pelapor', 'Salma Rahayu'],
      ['No Hp Pelapor', '081200000311'],
      ['Email Pelapor', 'salma@example.org'],
      ['Alamat Pelapor', 'Kampung Muara Sembada'],
    ] as const) {
      await page.getByLabel(label).fill(text)
    }
    expect(await htmlOf()).not.toMatch(first)
    await page.getByRole('button', { name: 'Lanjut' }).click()
    await page.getByRole('heading', { level: 1, name: 'Apa yang terjadi' }).waitFor()
    const kinds = await page.getByLabel('Jenis Pelanggaran').locator('option').allTextContents()
    expect(kinds).toHaveLength(7)
    expect(kinds).toContain('Bantuan dan subsidi disalahgunakan')
    expect(await htmlOf()).not.toMatch(first)
  })

  it('send their reports by their own routes', async () => {
    const verified = await (await fetch(`${logins.origin}/api/office`)).json()
    const read = (answer: { office: { roots: { statement: string }[] } }) =>
      JSON.parse(answer.office.roots[0]?.statement.split('\n')[1] ?? '{}').routes.normal.intake
    expect(read(verified)).toEqual(['administrator', 'triager', 'inspector'])
    await page.goto(`${other}/api/office`)
    expect(read(JSON.parse((await page.locator('body').textContent()) ?? ''))).toEqual([
      'triager',
      'inspector',
    ])
  })

  it('are served by the same files, in which no office is named', async () => {
    const names = await readdir(outputFolder(), { recursive: true })
    const served = names.filter((name) => /^(portal|meja|pages)\/.*\.(js|css|html)$/.test(name))
    expect(served.length).toBeGreaterThan(8)
    for (const name of served) {
      const code = await readFile(join(outputFolder(), name), 'utf8')
      expect(code.match(first)?.[0], name).toBeUndefined()
    }
  })
})
