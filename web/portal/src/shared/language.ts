// The words of these pages in the reader's language, which stands in the address: `?bahasa=en`.
import type { Bilingual, Language } from '@kentongan/domain/language'
import * as account from '@kentongan/words/account'
import * as accountActs from '@kentongan/words/account-acts'
import * as circumstances from '@kentongan/words/circumstances'
import * as common from '@kentongan/words/common'
import * as dates from '@kentongan/words/dates'
import * as problems from '@kentongan/words/problems'
import * as report from '@kentongan/words/report'
import * as review from '@kentongan/words/review'
import * as roles from '@kentongan/words/roles'
import * as sending from '@kentongan/words/sending'
import * as status from '@kentongan/words/status'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

const wordsOf = (language: Language) => ({
  account: common.choose(language, account),
  accountActs: common.choose(language, accountActs),
  circumstances: common.choose(language, circumstances),
  common: common.choose(language, common),
  dates: common.choose(language, dates),
  problems: common.choose(language, problems),
  report: common.choose(language, report),
  review: common.choose(language, review),
  roles: common.choose(language, roles),
  sending: common.choose(language, sending),
  status: common.choose(language, status),
})
export type AllWords = ReturnType<typeof wordsOf>

export interface Speech {
  readonly language: Language
  readonly words: AllWords
  /** A text of the office in the reader's language. */
  readonly say: (text: Bilingual) => string
  /** The address of a page of ours that keeps the language. */
  readonly link: (path: string) => string
  /** "Kamis, 26 November 2026", and "Hari ini" where that is shorter and as true. */
  readonly day: (day: string) => string
}

/** The language that an address asks for. */
export function languageOf(search: string): Language {
  return new URLSearchParams(search).get('bahasa') === 'en' ? 'en' : 'id'
}

/** Everything that is said in this language. */
export function speechOf(language: Language): Speech {
  return {
    language,
    words: wordsOf(language),
    say: (text) => text[language],
    link: (path) => (language === 'id' ? path : withLanguage(path, language)),
    day: (day) => dates.dayInFull(language, day),
  }
}

function withLanguage(path: string, language: Language): string {
  const [page = path, part] = path.split('#')
  return `${page}?bahasa=${language}${part === undefined ? '' : `#${part}`}`
}

export const SpeechContext = createContext<Speech>(speechOf('id'))
export const useSpeech = (): Speech => useContext(SpeechContext)
