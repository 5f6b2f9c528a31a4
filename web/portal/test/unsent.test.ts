// What is typed goes to nobody before it is sealed: not to a browser's spelling checker, memory, or translator.
import { readFile } from 'node:fs/promises'
import { mojokerto } from '@kentongan/domain/mojokerto'
import type { Route, RouteName } from '@kentongan/domain/role'
import { type ComponentType, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { DetailsScreen } from '../src/lapor/details-screen.tsx'
import { EventScreen } from '../src/lapor/event-screen.tsx'
import { EvidenceScreen } from '../src/lapor/evidence-screen.tsx'
import { emptyForm } from '../src/lapor/form.ts'
import { IdentityScreen } from '../src/lapor/identity-screen.tsx'
import { MoreScreen } from '../src/lapor/more-screen.tsx'
import { PeopleScreen } from '../src/lapor/people-screen.tsx'
import type { ScreenProps } from '../src/lapor/screen-props.ts'
import { WhenWhereScreen } from '../src/lapor/when-where-screen.tsx'
import { renderPage } from '../src/pages/pages.tsx'
import { SpeechContext, speechOf } from '../src/shared/language.ts'
import { wordsOf } from './html.ts'

const to = (name: RouteName): Route => ({ name, intake: [], recovery: false })
const props: ScreenProps = {
  form: emptyForm('id'),
  act: () => undefined,
  office: {
    ...{ fingerprint: 'DW54 C6NT 2PV7', directoryVersion: 1, directoryDay: '2026-11-25' },
    ...{
      profileVersion: 1,
      members: [],
      routes: { normal: to('normal'), inspektorat: to('inspektorat'), inspektur: to('inspektur') },
    },
  },
  profile: mojokerto,
  known: null,
  problems: [],
  onProblems: () => undefined,
}
const screens: Readonly<Record<string, ComponentType<ScreenProps>>> = {
  ...{ IdentityScreen, EventScreen, DetailsScreen, PeopleScreen, EvidenceScreen },
  ...{ WhenWhereScreen, MoreScreen },
}
const screenOf = (screen: ComponentType<ScreenProps>): string =>
  renderToString(h(SpeechContext.Provider, { value: speechOf('id'), children: h(screen, props) }))
const chosen = /type="(?:radio|checkbox|file)"/

describe('what is typed into the form', () => {
  it.each(Object.entries(screens))('is kept from spelling checkers and memory: %s', (_, screen) => {
    const html = screenOf(screen)
    const typed = (html.match(/<(?:input|textarea)[^>]*>/g) ?? []).filter(
      (tag) => !chosen.test(tag),
    )
    expect(typed).not.toEqual([])
    for (const tag of typed) {
      expect(tag).toContain('spellcheck="false"')
      expect(tag).toContain('autocomplete="off"')
    }
  })

  it('has a warning beside the evidence, and on the page on safety, of what files hold unseen', () => {
    const told = 'Foto dan dokumen dapat menyimpan nama pembuat, tempat, dan jenis ponsel'
    expect(wordsOf(screenOf(EvidenceScreen))).toContain(told)
    const safety = renderPage('/aman', {
      ...{ profile: mojokerto, language: 'id', assets: { css: [] }, officeReady: true },
      ...{ origin: 'https://wbs.example', fingerprint: null },
    })
    expect(wordsOf(safety.html)).toContain(told)
  })

  it.each(['../lapor.html', '../akun.html', '../../desk/meja.html'])(
    'is kept from translators: %s',
    async (shell) => {
      const html = await readFile(new URL(shell, import.meta.url), 'utf8')
      expect(html).toMatch(/<html [^>]*translate="no"/)
      expect(html).toContain('<meta name="google" content="notranslate">')
    },
  )
})
