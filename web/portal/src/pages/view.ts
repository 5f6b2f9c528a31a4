// What a page is drawn from: the office's profile, the language, and how links keep that language.
import type { Bilingual, Language } from '@kentongan/domain/language'
import type { OfficeProfile, OfficeText } from '@kentongan/domain/profile'
import type { ReporterLabel } from '@kentongan/domain/status'
import { dayInFull } from '@kentongan/words/dates'
import type { Names } from '@kentongan/words/site'
import { en as siteEn, id as siteId } from '@kentongan/words/site'

/** What /lacak shows: the form alone, a ticket that nobody knows, a code that is none of this page’s business, or where a report stands. Days are `YYYY-MM-DD`. */
export type Lookup =
  | { readonly kind: 'form' }
  | { readonly kind: 'not-found'; readonly ticket: string }
  | { readonly kind: 'code' }
  | {
      readonly kind: 'found'
      readonly ticket: string
      readonly statusLabelKey: ReporterLabel
      readonly receivedDay: string
      readonly changedDay: string
      readonly nextDeadline: string | null
    }

export interface PageInput {
  readonly profile: OfficeProfile
  readonly language: Language
  /** Addresses of the style sheets, in their order. */
  readonly assets: { readonly css: readonly string[] }
  /** False while the office has no keys: then nothing can be sent, and the page says so. */
  readonly officeReady: boolean
  /** The public origin, without a slash at its end. */
  readonly origin: string
  /** The short fingerprint of the office, as people compare it; null before there is one. */
  readonly fingerprint: string | null
  readonly lookup?: Lookup
}

export interface RenderedPage {
  readonly status: number
  readonly html: string
}

export interface View extends PageInput {
  readonly words: typeof siteId
  readonly names: Names
  /** Whether reporters choose between an identity and none, or have to give one. */
  readonly identity: 'chosen' | 'required'
  /** What the site is called: "Whistleblowing System Kabupaten Mojokerto". */
  readonly site: string
  /** The whole address of the page, in its language. */
  readonly address: string
  /** A text of the office in the language of the page. */
  readonly say: (text: Bilingual) => string
  readonly text: (key: OfficeText) => string
  /** The address of a page of ours that keeps the language. */
  readonly link: (path: string) => string
  /** The same page in the other language. */
  readonly otherLanguage: { readonly language: Language; readonly href: string }
  /** `2026-11-26` as people write it, with the day of the week. */
  readonly day: (day: string) => string
}

function withLanguage(path: string, language: Language, profile: OfficeProfile): string {
  if (language === profile.language) return path
  const [page = path, part] = path.split('#')
  return `${page}?bahasa=${language}${part === undefined ? '' : `#${part}`}`
}

/** The view of one page; `path` is the one that its language link keeps. */
export function viewOf(path: string, input: PageInput): View {
  const { profile, language } = input
  const other: Language = language === 'id' ? 'en' : 'id'
  const words = language === 'id' ? siteId : siteEn
  return {
    ...input,
    words,
    site: `${words.layout.service} ${profile.region}`,
    address: `${input.origin}${withLanguage(path, language, profile)}`,
    identity: profile.identity ?? 'chosen',
    names: { office: profile.name[language], region: profile.region },
    say: (text) => text[language],
    text: (key) => profile.texts[key][language],
    link: (page) => withLanguage(page, language, profile),
    otherLanguage: { language: other, href: withLanguage(path, other, profile) },
    day: (day) => dayInFull(language, day),
  }
}
