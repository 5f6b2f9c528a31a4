// The same work in Chromium: bundled as the pages are, run in a page of a secure context.

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { TestBrowser } from '@kentongan/e2e/browser'
import { build } from 'vite'
import type { CryptoResult } from './crypto-work.ts'
import type { ReadingResult } from './reading-work.ts'

/** Measures in a page for about so many seconds each. */
export const measureCryptoInBrowser = (
  chromium: TestBrowser,
  seconds: number,
): Promise<CryptoResult> =>
  measureIn<CryptoResult>(chromium, 'crypto-work', 'measureCrypto', seconds)

export const measureReadingInBrowser = (chromium: TestBrowser): Promise<ReadingResult> =>
  measureIn<ReadingResult>(chromium, 'reading-work', 'measureReading', 0)

async function measureIn<Result>(
  chromium: TestBrowser,
  file: string,
  name: string,
  seconds: number,
): Promise<Result> {
  const code = await bundle(file)
  const server = createServer((request, response) => {
    const isScript = request.url === '/work.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? code : '<!doctype html><title>bench</title>')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const context = await chromium.newContext()
  try {
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${port}/`)
    const asked = { name, seconds }
    return (await page.evaluate(async (one) => {
      const path = '/work.js'
      const work = (await import(path)) as Record<string, (duration: number) => Promise<unknown>>
      return work[one.name]?.(one.seconds)
    }, asked)) as Result
  } finally {
    await context.close()
    server.close()
  }
}

async function bundle(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(`./${file}.ts`, import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry, formats: ['es'] },
      minify: true,
      // One file, what is loaded later with it.
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (chunk === undefined) throw new Error('the cryptography was not bundled')
  return chunk.code
}
