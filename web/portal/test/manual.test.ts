import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mojokerto } from '@kentongan/domain/mojokerto'
import { readManual } from '@kentongan/tools/manual'
import { repositoryRoot } from '@kentongan/tools/root'
import { describe, expect, it } from 'vitest'
import { renderPage } from '../src/pages/pages.tsx'
import { wordsOf } from './html.ts'

const own = 'web/portal/test/manual.test.ts'
const paths = ['/', '/tentang', '/alur', '/aman', '/hubungi', '/lacak']

/** Words without spaces: between two blocks a page has none of its own. */
const squeezed = (text: string): string => text.replaceAll(/\s/g, '')

const page = (path: string): string =>
  squeezed(
    wordsOf(
      renderPage(path, {
        profile: mojokerto,
        language: 'id',
        assets: { css: [] },
        officeReady: true,
        origin: 'https://wbs.mojokertokab.go.id',
        fingerprint: null,
      }).html,
    ),
  )

const rows = readManual()
const here = rows.filter(({ test }) => test === own)

describe('the table of the manual', () => {
  it('names tests that are there and read it', () => {
    const tests = [...new Set(rows.map(({ test }) => test))]
    expect(tests.sort()).toEqual(['e2e/test/manual.test.ts', own])
    for (const test of tests) {
      expect(existsSync(join(repositoryRoot, test)), test).toBe(true)
      expect(readFileSync(join(repositoryRoot, test), 'utf8')).toContain('readManual()')
    }
  })

  it('leaves the public pages to this test, and the reporter’s to a browser', () => {
    expect(here.length).toBeGreaterThan(50)
    for (const { place, test } of rows) {
      expect(test === own, place).toBe([...paths, 'every page'].includes(place))
    }
  })

  it.each(here)('$place says: $printed', ({ words, place }) => {
    for (const path of place === 'every page' ? paths : [place]) {
      expect(page(path).includes(squeezed(words)), `${path}: ${words}`).toBe(true)
    }
  })
})
