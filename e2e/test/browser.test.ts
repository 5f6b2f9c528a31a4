import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, type TestBrowser } from '../src/browser.ts'

describe('the browser the tests run in', () => {
  let chromium: TestBrowser
  beforeAll(async () => {
    chromium = await launchBrowser()
  })
  afterAll(() => chromium.close())

  it('renders a page and speaks Indonesian', async () => {
    const page = await (await chromium.newContext()).newPage()
    await page.goto('data:text/html,<title>Kentongan</title><h1>Tulis Pengaduan</h1>')
    expect(await page.getByRole('heading', { name: 'Tulis Pengaduan' }).isVisible()).toBe(true)
    expect(
      await page.evaluate(() => new Date(0).toLocaleDateString(undefined, { month: 'long' })),
    ).toBe('Januari')
  })

  it('shows text in the three fonts that came with it', async () => {
    const page = await (await chromium.newContext()).newPage()
    const families = ['system-ui', 'serif', 'monospace']
    const spans = families.map((family) => `<span style="font:40px ${family}">Pengaduan</span>`)
    await page.goto(`data:text/html,${spans.join('<br>')}`)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('DOM.enable')
    await cdp.send('CSS.enable')
    const { root } = await cdp.send('DOM.getDocument')
    const { nodeIds } = await cdp.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: 'span',
    })
    const shown: (string | undefined)[] = []
    for (const nodeId of nodeIds) {
      const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId })
      shown.push(fonts[0]?.familyName)
    }
    expect(shown).toEqual(['Open Sans', 'Noto Serif', 'Roboto Mono'])
  })

  it('keeps a page of one origin from reading another', async () => {
    const server = createServer((_request, response) => response.end('secret'))
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    const page = await (await chromium.newContext()).newPage()
    await page.goto('data:text/html,x')
    const read = await page.evaluate(
      (url) =>
        fetch(url).then(
          (response) => response.text(),
          () => 'refused',
        ),
      `http://127.0.0.1:${port}/`,
    )
    server.close()
    expect(read).toBe('refused')
  })
})
