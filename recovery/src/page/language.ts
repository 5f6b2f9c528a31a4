// The words of the ceremony in the reader's language. Changing it keeps what was typed: nothing is loaded anew.
import type { Bilingual, Language } from '@kentongan/domain/language'
import * as circumstances from '@kentongan/words/circumstances'
import * as common from '@kentongan/words/common'
import * as dates from '@kentongan/words/dates'
import * as deskCase from '@kentongan/words/desk-case'
import * as doubt from '@kentongan/words/desk-doubt'
import * as recovery from '@kentongan/words/recovery'
import * as report from '@kentongan/words/report'
import * as roles from '@kentongan/words/roles'
import * as status from '@kentongan/words/status'
import * as worksheet from '@kentongan/words/worksheet'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

const wordsOf = (language: Language) => ({
  circumstances: common.choose(language, circumstances),
  common: common.choose(language, common),
  deskCase: common.choose(language, deskCase),
  doubt: common.choose(language, doubt),
  recovery: common.choose(language, recovery),
  report: common.choose(language, report),
  roles: common.choose(language, roles),
  status: common.choose(language, status),
  worksheet: common.choose(language, worksheet),
})
export type AllWords = ReturnType<typeof wordsOf>

export interface Speech {
  readonly language: Language
  readonly words: AllWords
  /** A text of the office in the reader's language. */
  readonly say: (text: Bilingual) => string
  /** "Kamis, 26 November 2026". */
  readonly day: (day: string) => string
}

export function speechOf(language: Language): Speech {
  return {
    language,
    words: wordsOf(language),
    say: (text) => text[language],
    day: (day) => (day === '' ? '' : dates.dayInFull(language, day)),
  }
}

export const SpeechContext = createContext<Speech>(speechOf('id'))
export const useSpeech = (): Speech => useContext(SpeechContext)
