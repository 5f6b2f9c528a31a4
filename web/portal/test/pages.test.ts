import { mojokerto } from '@kentongan/domain/mojokerto'
import { nationalChannels } from '@kentongan/domain/national-channels'
import type { OfficeProfile } from '@kentongan/domain/profile'
import { reporterLabels } from '@kentongan/domain/status'
import { ticketPattern } from '@kentongan/domain/ticket'
import { id as status } from '@kentongan/words/status'
import { describe, expect, it } from 'vitest'
import { renderError, renderPage } from '../src/pages/pages.tsx'
import type { Lookup, PageInput } from '../src/pages/view.ts'
import { valuesOf, wordsOf } from './html.ts'

const paths = ['/', '/tentang', '/alur', '/aman', '/hubungi', '/lacak'] as const
const elsewhere = [
  '/lapor',
  '/masuk',
  '/daftar',
  '/favicon.svg',
  '/site.css',
  '/.well-known/security.txt',
]

const input = (changes: Partial<PageInput> = {}): PageInput => ({
  profile: mojokerto,
  language: 'id',
  assets: { css: ['/site.css'] },
  officeReady: true,
  origin: 'https://wbs.example',
  fingerprint: 'K7QM-2XVR-9D4T',
  ...changes,
})

const found: Lookup = {
  kind: 'found',
  ticket: '7K3MQ-XV9RD',
  statusLabelKey: 'verifying',
  receivedDay: '2026-11-19',
  changedDay: '2026-11-23',
  nextDeadline: '2026-11-26',
}

const everyPage = (['id', 'en'] as const).flatMap((language) => [
  ...paths.map((path) => ({
    name: path,
    language,
    html: renderPage(path, input({ language })).html,
  })),
  { name: '404', language, html: renderError(404, input({ language })).html },
  { name: '500', language, html: renderError(500, input({ language })).html },
  {
    name: 'found',
    language,
    html: renderPage('/lacak', input({ language, lookup: found })).html,
  },
  {
    name: 'unknown ticket',
    language,
    html: renderPage('/lacak', input({ language, lookup: { kind: 'not-found', ticket: 'X' } }))
      .html,
  },
  {
    name: 'not ready',
    language,
    html: renderPage('/', input({ language, officeReady: false, fingerprint: null })).html,
  },
])

describe.each(everyPage)('$name in $language', ({ html, language }) => {
  it('runs no script and carries no inline style', () => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i)
  })

  it('says its language, has a title, a main part, one heading of the first rank, and a way past the menu', () => {
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`))
    expect(html).toMatch(/<title>[^<]{10,}<\/title>/)
    expect(html.match(/<main id="isi">/g)).toHaveLength(1)
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).toContain('<a class="skip" href="#isi">')
  })

  it('never skips a rank of headings', () => {
    const ranks = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, rank]) => Number(rank))
    for (const [at, rank] of ranks.entries()) expect(rank - (ranks[at - 1] ?? 0)).toBeLessThan(2)
  })

  it('uses each id once, and every reference to one exists', () => {
    const ids = valuesOf(html, 'id')
    expect(new Set(ids).size).toBe(ids.length)
    const wanted = [
      ...valuesOf(html, 'aria-labelledby'),
      ...valuesOf(html, 'aria-describedby').flatMap((list) => list.split(' ')),
      ...valuesOf(html, 'for'),
      ...valuesOf(html, 'href')
        .filter((href) => href.startsWith('#'))
        .map((href) => href.slice(1)),
    ]
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('links only to pages and parts of pages that exist', () => {
    const internal = valuesOf(html, 'href').filter((href) => href.startsWith('/'))
    expect(internal.length).toBeGreaterThan(5)
    for (const href of internal) {
      const [, path = '', part] = /^([^?#]+)(?:\?bahasa=(?:id|en))?(?:#(.+))?$/.exec(href) ?? []
      expect([...paths, ...elsewhere], href).toContain(path)
      if (part !== undefined) {
        expect(valuesOf(renderPage(path, input()).html, 'id'), href).toContain(part)
      }
    }
  })

  it('sends nobody outside without hiding where they came from, nor over plain http', () => {
    const anchors = html.match(/<a [^>]*href="https?:[^>]*>/g) ?? []
    for (const anchor of anchors) {
      expect(anchor).toContain('rel="noreferrer"')
      expect(anchor).toContain('href="https:')
    }
  })
})

describe('the public site', () => {
  it('promises secrecy on the front page, in the manual’s capitals', () => {
    expect(renderPage('/', input()).html).toContain(
      '<strong>MERAHASIAKAN IDENTITAS DIRI ANDA</strong>',
    )
  })

  it('has the manual’s menu, and shows which page this is', () => {
    const { html } = renderPage('/alur', input())
    const menu = wordsOf(/<nav class="menu".*?<\/nav>/s.exec(html)?.[0] ?? '')
    expect(menu).toContain('BERANDA TENTANG WBS PENGADUAN TRACKING HUBUNGI KAMI')
    expect(menu).toContain('Tulis Pengaduan')
    expect(html).toContain('<a href="/alur" aria-current="page">PENGADUAN</a>')
  })

  it('lets whoever has a code in, and whoever wants one, from the head of every page', () => {
    for (const path of paths) {
      const head = /<header class="top">.*?<\/header>/s.exec(renderPage(path, input()).html)?.[0]
      expect(head).toContain('<a href="/masuk">Masuk</a>')
      expect(head).toContain('<a href="/daftar">Daftar</a>')
    }
  })

  it('is called what the manual calls it, on every page', () => {
    const titleOf = (path: string) =>
      /<title>(.*?)<\/title>/.exec(renderPage(path, input()).html)?.[1]
    expect(titleOf('/')).toBe('Whistleblowing System Kabupaten Mojokerto')
    for (const path of paths) {
      expect(titleOf(path)).toMatch(/Whistleblowing System Kabupaten Mojokerto$/)
    }
  })

  it('says on the front page whom it is for, and leads the public on without barring it', () => {
    const { html } = renderPage('/', input())
    expect(wordsOf(html)).toContain('Disiapkan bagi Aparatur Sipil Negara (ASN)')
    expect(wordsOf(html)).toContain('Masyarakat umum juga boleh melapor di sini')
    const audience = /<p class="audience">.*?<\/p>/s.exec(html)?.[0]
    expect(audience).toContain('href="https://damarmojokerto.lapor.go.id/"')
  })

  it('knows its channel for service complaints by what it is, and names the service where it has none', () => {
    const doorOf = (otherChannels: OfficeProfile['otherChannels']) =>
      /<p class="audience">.*?<\/p>/s.exec(
        renderPage('/', input({ profile: { ...mojokerto, otherChannels } })).html,
      )?.[0] ?? ''
    const last = doorOf(mojokerto.otherChannels.toReversed())
    expect(last).toContain('href="https://damarmojokerto.lapor.go.id/"')
    const none = doorOf(nationalChannels)
    expect(none).not.toContain('href')
    expect(none).toContain('hubungi kantor yang memberikan layanan itu.')
  })

  it('breaks no line between a law and its number, and an address only before its host', () => {
    const about = renderPage('/tentang', input()).html
    expect(about).toContain('(UU\u00a013/2006 jo. UU\u00a031/2014 Pasal\u00a010)')
    expect(about).toContain('(PP\u00a094/2021)')
    expect(renderPage('/aman', input()).html).toContain('(UU\u00a013/2006 jo. UU\u00a031/2014')
    const english = renderPage('/tentang', input({ language: 'en' })).html
    expect(english).toContain('(Law\u00a013/2006 with Law\u00a031/2014 Article\u00a010)')
    expect(renderPage('/hubungi', input()).html).toContain(
      '>inspektorat.kab.mojokerto<wbr/>@gmail.com</a>',
    )
  })

  it('says in three plain sentences how the promise of secrecy is kept', () => {
    const kept = /<ul class="kept">.*?<\/ul>/s.exec(renderPage('/', input()).html)?.[0] ?? ''
    expect(kept.match(/<li>/g)).toHaveLength(3)
    for (const sentence of ['dikunci di ponsel Anda', 'dua pejabat', 'siapa yang dapat membaca']) {
      expect(wordsOf(kept)).toContain(sentence)
    }
  })

  it('tells search engines and messengers the page, and nobody who reads it', () => {
    const { html } = renderPage('/tentang', input({ language: 'en' }))
    expect(html).toContain('<link rel="canonical" href="https://wbs.example/tentang?bahasa=en"/>')
    expect(html).toContain('rel="alternate" hreflang="id" href="https://wbs.example/tentang"/>')
    expect(html).toContain(
      'rel="alternate" hreflang="en" href="https://wbs.example/tentang?bahasa=en"/>',
    )
    expect(html).toContain(
      '<meta property="og:site_name" content="Whistleblowing System Kabupaten Mojokerto"/>',
    )
    expect(html).toContain('<meta property="og:locale" content="en_GB"/>')
    expect(renderError(404, input()).html).not.toContain('og:')
    expect(html).not.toMatch(/<(img|iframe|link rel="(preconnect|dns-prefetch))/)
  })

  it('explains a reporter’s rights with the law, what is not for WBS, what happens then, and what people ask', () => {
    const page = wordsOf(renderPage('/tentang', input()).html)
    for (const law of ['UU 14/2008', 'UU 31/2014 Pasal 10', 'UU 27/2022']) {
      expect(page).toContain(law)
    }
    expect(page).toContain('Bukan untuk WBS Keluhan layanan, jalan rusak')
    expect(page).toContain('paling lambat 30 hari kerja sejak diterima')
    expect(page).toContain('ditargetkan selesai dalam 60 hari kerja')
    expect(page).toContain('Haruskah saya menyebut nama?')
  })

  it('draws the way of a report as a list that says whose turn it is, with the office’s limits', () => {
    const { html } = renderPage('/alur', input())
    const flow = /<ol class="flow">.*?<\/ol>/s.exec(html)?.[0] ?? ''
    const steps = flow.split('<li ').slice(1).map(wordsOf)
    expect(steps).toHaveLength(8)
    for (const step of steps) expect(step).toMatch(/(Anda|Petugas) \p{Lu}/u)
    expect(steps[1]).toContain('3 hari kerja')
    expect(steps[5]).toContain('35 hari kerja')
    expect(wordsOf(html)).toContain('tidak ditindaklanjuti, dengan alasan tertulis')
  })

  it('says when the office works and how to reach it, also what it has not given', () => {
    const page = wordsOf(renderPage('/hubungi', input()).html)
    expect(page).toContain('Alamat Belum dicantumkan oleh instansi.')
    expect(page).toContain('Jam layanan Formulir pengaduan terbuka setiap saat.')
    expect(page).toMatch(/Pilih sesuai keperluan.*Melaporkan pelanggaran ?Formulir Tulis Pengaduan/)
    const text = { id: 'Jalan Merak 1', en: 'Jalan Merak 1' }
    const contacts = { ...mojokerto.contacts, address: text, hours: text }
    const given = wordsOf(
      renderPage('/hubungi', input({ profile: { ...mojokerto, contacts } })).html,
    )
    expect(given).toContain('Alamat Jalan Merak 1 Jam layanan Jalan Merak 1')
  })

  it('speaks of 5W + 1H only where an office asks all six', () => {
    const criteria = mojokerto.criteria.filter(({ term }) => term !== 'WHY')
    const asking = (profile: PageInput['profile']) =>
      wordsOf(renderPage('/tentang', input({ profile })).html)
    expect(asking(mojokerto)).toContain('Pendekatan 5W + 1H')
    expect(asking({ ...mojokerto, criteria })).not.toContain('5W')
  })

  it('carries the other language along every link, and offers the way back', () => {
    const { html } = renderPage('/tentang', input({ language: 'en' }))
    expect(html).toContain('href="/lapor?bahasa=en"')
    expect(html).toContain('href="/aman?bahasa=en#data-pribadi"')
    expect(html).toMatch(/<a class="language" href="\/tentang" hreflang="id" lang="id">/)
    expect(renderPage('/tentang', input()).html).toContain('href="/tentang?bahasa=en"')
  })

  it('takes no reports before the office is ready, says so, and names every other channel', () => {
    for (const path of paths) {
      expect(renderPage(path, input({ officeReady: false })).html).not.toContain('href="/lapor')
    }
    const page = wordsOf(renderPage('/', input({ officeReady: false })).html)
    expect(page).toContain('Pengaduan melalui situs ini belum dibuka')
    for (const { label } of mojokerto.otherChannels) expect(page).toContain(label.id)
  })

  it('answers an address it does not have with 404 and a way on', () => {
    for (const path of ['/x', '/tentang/', '/lacak/7K3MQ', '']) {
      const { status: code, html } = renderPage(path, input())
      expect(code).toBe(404)
      expect(html).toContain('href="/lacak"')
    }
  })

  it('shows the fingerprint only once there is one', () => {
    expect(renderPage('/aman', input()).html).toContain('K7QM-2XVR-9D4T')
    expect(wordsOf(renderPage('/aman', input({ fingerprint: null })).html)).toContain(
      'Sidik instansi tampil di sini setelah',
    )
  })

  it('writes what an office’s profile says as text, never as markup', () => {
    const name = { id: '<b onclick="x">&', en: 'x' }
    const { html } = renderPage('/', input({ profile: { ...mojokerto, name } }))
    expect(html).not.toContain('<b onclick')
    expect(html).toContain('&lt;b onclick=&quot;x&quot;>&amp;')
  })
})

describe('tracking', () => {
  const track = (lookup: Lookup): string => renderPage('/lacak', input({ lookup })).html

  it('is a form that posts, so that a ticket never stands in an address', () => {
    const html = track({ kind: 'form' })
    expect(html).toContain('<form method="post" action="/lacak"')
    expect(html).toContain('<label for="tiket">Nomor Tiket</label>')
    expect(html).toMatch(/<button[^>]*type="submit"[^>]*>Lacak Laporan<\/button>/)
  })

  it('asks in words for a ticket that was not typed, not in a bubble of the browser', () => {
    const html = track({ kind: 'not-found', ticket: '' })
    expect(html).not.toMatch(/<input [^>]*required/)
    expect(html).toContain('<a href="#tiket">Masukkan Nomor Tiket.</a>')
    expect(wordsOf(/<p class="error".*?<\/p>/s.exec(html)?.[0] ?? '')).toContain(
      'Masukkan Nomor Tiket.',
    )
    expect(html).not.toContain('tidak dikenali')
  })

  it('lets a browser keep to itself what is no ticket, and says what a ticket is', () => {
    const html = track({ kind: 'form' })
    expect(html).not.toContain('novalidate')
    expect(html).toContain(` pattern="${ticketPattern}"`)
    expect(html).toContain(' title="Nomor Tiket terdiri dari sepuluh huruf dan angka')
  })

  it('says that a lost ticket is shown after signing in, and that a lost code is lost', () => {
    const page = wordsOf(track({ kind: 'form' }))
    expect(page).toContain('Tiket hilang? Masuk dengan Kode Akun')
    expect(page).toContain('Kode Akun hilang? Kami tidak dapat memulihkannya')
  })

  it('warns of an account code that was entered, and shows none of it', () => {
    const html = track({ kind: 'code' })
    expect(html).toContain(
      'Ini tampaknya Kode Akun, bukan Nomor Tiket. Demi keamanan, masuklah dengan kode itu, lalu pilih Ganti Kode.',
    )
    expect(html).not.toMatch(/<input [^>]*value=/)
    expect(html).not.toContain('tidak dikenali')
  })

  it('has the way out of every reporter’s page, to where the office says', () => {
    const wayOut = (profile: PageInput['profile']) =>
      /<a class="button" href="([^"]+)" rel="noreferrer"><svg.*?<\/svg>Keluar Cepat<\/a>/.exec(
        renderPage('/lacak', input({ profile, lookup: found })).html,
      )?.[1]
    expect(wayOut(mojokerto)).toBe('https://www.bmkg.go.id/')
    expect(wayOut({ ...mojokerto, exitSite: 'https://news.example/' })).toBe(
      'https://news.example/',
    )
  })

  it('keeps what was typed beside the error, as text', () => {
    const html = track({ kind: 'not-found', ticket: '"><script>alert(1)</script>' })
    expect(html).not.toContain('<script')
    expect(html).toContain('value="&quot;>&lt;script>')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('<title>Kesalahan: ')
  })

  it.each(reporterLabels)(
    'says the stage %s in the reporter’s words, with days and no hour',
    (label) => {
      const page = wordsOf(track({ ...found, statusLabelKey: label }))
      expect(page).toContain(status.reporter[label])
      expect(page).toContain('Kamis, 26 November 2026')
      expect(page).not.toMatch(/\d\d[:.]\d\d/)
    },
  )

  it('promises no date where there is none', () => {
    expect(wordsOf(track({ ...found, nextDeadline: null }))).toContain('Belum ada tanggal')
  })

  it('keeps answers about a ticket out of search engines', () => {
    expect(track(found)).toContain('<meta name="robots" content="noindex"')
    expect(track({ kind: 'form' })).not.toContain('noindex')
  })
})
