// The words of the desk in the reader's language, which stands in the address: `?bahasa=en`.
import type { Bilingual, Language } from '@kentongan/domain/language'
import * as auditLog from '@kentongan/words/audit-log'
import * as batch from '@kentongan/words/batch'
import * as circumstances from '@kentongan/words/circumstances'
import * as common from '@kentongan/words/common'
import * as dates from '@kentongan/words/dates'
import * as desk from '@kentongan/words/desk'
import * as deskAccess from '@kentongan/words/desk-access'
import * as deskCase from '@kentongan/words/desk-case'
import * as deskCommands from '@kentongan/words/desk-commands'
import * as doubt from '@kentongan/words/desk-doubt'
import * as failures from '@kentongan/words/desk-failures'
import * as deskList from '@kentongan/words/desk-list'
import * as deskOffice from '@kentongan/words/desk-office'
import * as officers from '@kentongan/words/officers'
import * as ownAccount from '@kentongan/words/own-account'
import * as report from '@kentongan/words/report'
import * as roles from '@kentongan/words/roles'
import * as setup from '@kentongan/words/setup'
import * as shareSheets from '@kentongan/words/share-sheets'
import * as signers from '@kentongan/words/signers'
import * as status from '@kentongan/words/status'
import * as workflow from '@kentongan/words/workflow'
import * as worksheet from '@kentongan/words/worksheet'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

const wordsOf = (language: Language) => ({
  auditLog: common.choose(language, auditLog),
  batch: common.choose(language, batch),
  circumstances: common.choose(language, circumstances),
  common: common.choose(language, common),
  dates: common.choose(language, dates),
  desk: common.choose(language, desk),
  deskAccess: common.choose(language, deskAccess),
  deskCase: common.choose(language, deskCase),
  deskCommands: common.choose(language, deskCommands),
  deskOffice: common.choose(language, deskOffice),
  doubt: common.choose(language, doubt),
  failures: common.choose(language, failures),
  officers: common.choose(language, officers),
  ownAccount: common.choose(language, ownAccount),
  report: common.choose(language, report),
  roles: common.choose(language, roles),
  setup: common.choose(language, setup),
  signers: common.choose(language, signers),
  shareSheets: common.choose(language, shareSheets),
  status: common.choose(language, status),
  deskList: common.choose(language, deskList),
  workflow: common.choose(language, workflow),
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
  /** "26 Nov". */
  readonly dayShort: (day: string) => string
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
    day: (day) => (day === '' ? '' : dates.dayInFull(language, day)),
    dayShort: (day) => (day === '' ? '' : dates.dayShort(language, day)),
  }
}

/** The address of this page in the other language. Fragments name places and tickets, never words. */
export function otherLanguage(language: Language): string {
  return `/meja${language === 'id' ? '?bahasa=en' : ''}${location.hash}`
}

export const SpeechContext = createContext<Speech>(speechOf('id'))
export const useSpeech = (): Speech => useContext(SpeechContext)
