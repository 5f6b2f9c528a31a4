// What the public pages are drawn from right now: the office's profile, or the starting one before there is an office.
import { dayOf } from '@kentongan/domain/calendar'
import { type Language, languages } from '@kentongan/domain/language'
import type { OfficeProfile } from '@kentongan/domain/profile'
import { encodeBody } from '../http/encoded.ts'
import { holdsOn, type OfficeRegistry, type OfficeState } from '../office/registry.ts'
import type { Asset, PageInput, WebBuild } from './build.ts'

export interface ViewDeps {
  readonly registry: OfficeRegistry
  /** What the pages are drawn from while no office is published. */
  readonly starting: OfficeProfile
  readonly build: WebBuild
  readonly now: () => Date
  /** The public origin, without a slash at its end. */
  readonly origin: string
}

export interface SiteView {
  /** Changes whenever any page would be drawn differently. */
  readonly version: string
  readonly profile: OfficeProfile
  /** The office's own colours, where they differ from the site's. */
  readonly theme: { readonly name: string; readonly asset: Asset } | null
  input(language: Language): PageInput
}

/** Answers the present view; it is made anew only when the office or the day has changed. */
export function siteViews({ registry, starting, build, now, origin }: ViewDeps): () => SiteView {
  let held: { state: OfficeState; today: string; view: SiteView } | null = null
  return () => {
    const state = registry.current()
    const today = dayOf(now())
    if (held === null || held.state !== state || held.today !== today) {
      held = { state, today, view: viewOf(build, origin, state, today, starting) }
    }
    return held.view
  }
}

function viewOf(
  build: WebBuild,
  origin: string,
  state: OfficeState,
  today: string,
  starting: OfficeProfile,
): SiteView {
  const published = state.phase === 'published' ? state.published : null
  const profile = published?.profile ?? starting
  const officeReady = published?.takesReports === true && holdsOn(published, today)
  const theme = themeOf(build, profile)
  const css = theme === null ? build.css : [...build.css, `/assets/${theme.name}`]
  const fingerprint = published?.fingerprint ?? null
  const drawn = { profile, assets: { css }, officeReady, origin, fingerprint }
  return {
    version: `${published?.version ?? ''} ${officeReady}`,
    profile,
    theme,
    input: (language) => ({ ...drawn, language }),
  }
}

function themeOf(build: WebBuild, profile: OfficeProfile): SiteView['theme'] {
  const css = build.files.themeCss(profile)
  if (css === null) return null
  const body = encodeBody(Buffer.from(css))
  return { name: `office-${body.tag}.css`, asset: { type: 'text/css; charset=utf-8', body } }
}

/** The language that `?bahasa=` asks for, else the office's own. */
export function languageIn(request: Request, profile: OfficeProfile): Language {
  const query = request.url.indexOf('?')
  if (query < 0) return profile.language
  const asked = new URLSearchParams(request.url.slice(query)).get('bahasa')
  return languages.find((one) => one === asked) ?? profile.language
}
