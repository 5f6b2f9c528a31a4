import { readFile } from 'node:fs/promises'
import { colourTokens } from '@kentongan/domain/colours'
import { mojokerto } from '@kentongan/domain/mojokerto'
import { describe, expect, it } from 'vitest'
import { factsOf } from '../src/pages/prose.tsx'
import { favicon, robotsTxt, securityTxt, sitemap, themeCss } from '../src/pages/static.tsx'

const origin = 'https://wbs.example'

describe('the small files', () => {
  it('draws the icon without a style or a script', () => {
    const svg = favicon(mojokerto)
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(svg).toContain('color="#a87a1c"')
    expect(svg).not.toMatch(/style|script/)
  })

  it('keeps crawlers out of what is private', () => {
    const lines = robotsTxt(origin).split('\n')
    for (const path of ['/api/', '/akun', '/masuk', '/daftar', '/lacak', '/meja']) {
      expect(lines).toContain(`Disallow: ${path}`)
    }
    expect(lines).toContain(`Sitemap: ${origin}/sitemap.xml`)
  })

  it('lists the public pages in both languages', () => {
    const xml = sitemap(origin, mojokerto)
    expect(xml).toContain(`<loc>${origin}/tentang</loc>`)
    expect(xml).toContain(`hreflang="en" href="${origin}/tentang?bahasa=en"`)
    expect(xml).not.toMatch(/akun|lacak|lapor|meja/)
  })

  it('names a contact for security that expires within the year', () => {
    const text = securityTxt(origin, mojokerto, '2026-11-25') ?? ''
    expect(text).toContain('Contact: mailto:inspektorat.kab.mojokerto@gmail.com\n')
    expect(text).toContain('Expires: 2027-05-24T00:00:00Z\n')
    expect(text).toContain(`Canonical: ${origin}/.well-known/security.txt\n`)
  })

  it('names none where the office has none', () => {
    const contacts = { ...mojokerto.contacts, email: null, site: null }
    expect(securityTxt(origin, { ...mojokerto, contacts }, '2026-11-25')).toBeNull()
  })
})

describe('colours', () => {
  it('are the starting office’s in the style sheet already', async () => {
    const css = await readFile(new URL('../../design/src/tokens.css', import.meta.url), 'utf8')
    for (const token of colourTokens) {
      const { light, dark } = mojokerto.colours[token] ?? { light: '', dark: '' }
      expect(css).toContain(`--${token}: light-dark(${light}, ${dark});`)
    }
    expect(themeCss(mojokerto)).toBeNull()
  })

  it('of another office come after them, for light and for dark', () => {
    const brick = { light: '#003366', dark: '#99ccff' }
    const css = themeCss({ ...mojokerto, colours: { ...mojokerto.colours, brick } })
    expect(css).toBe(
      ':root{--brick:#003366}@media screen and (prefers-color-scheme:dark){:root{--brick:#99ccff}}\n',
    )
  })
})

describe('a notice as facts', () => {
  it('begins a row at each label and keeps the sentences that follow the last', () => {
    expect(
      factsOf(
        'Pengendali: Kabupaten X c.q. Kantor; prosesor: Dinas. Hak: akses (Pasal 5). Jika gagal, kami memberi tahu; juga Anda.',
      ),
    ).toEqual({
      facts: [
        { term: 'Pengendali', meaning: 'Kabupaten X c.q. Kantor' },
        { term: 'Prosesor', meaning: 'Dinas' },
        { term: 'Hak', meaning: 'akses (Pasal 5)' },
      ],
      others: ['Jika gagal, kami memberi tahu; juga Anda.'],
    })
  })

  it('is a paragraph where nothing is labelled', () => {
    expect(factsOf('Satu kalimat. Dua kalimat.')).toEqual({
      facts: [],
      others: ['Satu kalimat. Dua kalimat.'],
    })
  })
})
