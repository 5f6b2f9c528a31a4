import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { mojokerto } from '@kentongan/domain/mojokerto'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderPage } from '../src/pages/pages.tsx'
import { favicon } from '../src/pages/static.tsx'

const root = join(import.meta.dirname, '..')
const kilobyte = 1024
const bytes = (text: string | Uint8Array): number => gzipSync(text).length

// As the build does it, but kept in memory.
async function bundle(): Promise<{ fileName: string; content: string }[]> {
  const output = await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    build: { ssr: true, write: false },
  })
  const chunks = (Array.isArray(output) ? output : [output]).flatMap((part) =>
    'output' in part ? part.output : [],
  )
  return chunks.map((chunk) => ({
    fileName: chunk.fileName,
    content: chunk.type === 'chunk' ? chunk.code : String(chunk.source),
  }))
}

describe('the public site on the wire', () => {
  let files: Awaited<ReturnType<typeof bundle>> = []
  beforeAll(async () => {
    files = await bundle()
  })
  const sheets = () => files.filter(({ fileName }) => fileName.endsWith('.css'))
  const page = (path: string) =>
    renderPage(path, {
      profile: mojokerto,
      language: 'id',
      assets: { css: sheets().map(({ fileName }) => `/${fileName}`) },
      officeReady: true,
      origin: 'https://wbs.example',
      fingerprint: 'K7QM-2XVR-9D4T',
    }).html

  it('has one style sheet, named by its hash, that asks for nothing more', () => {
    const [sheet, ...more] = sheets()
    expect(more).toEqual([])
    expect(sheet?.fileName).toMatch(/^assets\/[a-z]+-[\w-]{8}\.css$/)
    expect(sheet?.content).not.toMatch(/url\(|@import|@font-face/)
  })

  it('keeps everything that a browser must not get out of assets/', () => {
    const assets = files.filter(({ fileName }) => fileName.startsWith('assets/'))
    expect(assets).toHaveLength(1)
    expect(files.map(({ fileName }) => fileName)).toEqual(
      expect.arrayContaining(['pages.js', 'static.js', 'manifest.json']),
    )
  })

  it('sends Beranda in at most 30 KB, style and icon included', () => {
    const whole = bytes(page('/')) + bytes(sheets()[0]?.content ?? '') + bytes(favicon(mojokerto))
    expect(whole).toBeGreaterThan(5 * kilobyte)
    expect(whole).toBeLessThanOrEqual(30 * kilobyte)
  })

  it.each(['/tentang', '/alur', '/aman', '/hubungi', '/lacak'])(
    'sends %s in at most 60 KB',
    (path) => {
      const whole =
        bytes(page(path)) + bytes(sheets()[0]?.content ?? '') + bytes(favicon(mojokerto))
      expect(whole).toBeLessThanOrEqual(60 * kilobyte)
    },
  )
})
