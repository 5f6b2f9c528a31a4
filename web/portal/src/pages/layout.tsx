// The frame of every public page: head, menu without a script, main, foot.
import { Surya, SuryaSymbols } from '@kentongan/design/surya'
import type { ComponentChildren, JSX } from 'preact'
import type { View } from './view.ts'

interface LayoutProps {
  readonly view: View
  readonly title: string
  readonly description: string
  /** The menu's entry that this page is, if any. */
  readonly current?: string
  /** True keeps the page out of search engines: errors and answers about a ticket. */
  readonly unlisted?: boolean
  /** What stands after the foot, in the same place of the window at all times. */
  readonly fixed?: ComponentChildren
  readonly children: ComponentChildren
}

function Head({ view, title, description, unlisted = false }: LayoutProps): JSX.Element {
  const { profile, assets, otherLanguage, site, address } = view
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <meta name="format-detection" content="telephone=no" />
      {unlisted && <meta name="robots" content="noindex" />}
      <meta
        name="theme-color"
        media="(prefers-color-scheme: light)"
        content={profile.colours.paper?.light ?? '#faf7f1'}
      />
      <meta
        name="theme-color"
        media="(prefers-color-scheme: dark)"
        content={profile.colours.paper?.dark ?? '#171310'}
      />
      {assets.css.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
      {!unlisted && (
        <>
          <link rel="canonical" href={address} />
          <link rel="alternate" hreflang={view.language} href={address} />
          <link
            rel="alternate"
            hreflang={otherLanguage.language}
            href={`${view.origin}${otherLanguage.href}`}
          />
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content={site} />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description} />
          <meta property="og:url" content={address} />
          <meta property="og:locale" content={view.language === 'id' ? 'id_ID' : 'en_GB'} />
        </>
      )}
    </head>
  )
}

function Brand({
  view,
  first,
  second,
}: {
  view: View
  first: string
  second: string
}): JSX.Element {
  return (
    <a class="brand" href={view.link('/')}>
      <Surya />
      <span>
        <b>{first}</b> {second}
      </span>
    </a>
  )
}

function Top({ view, current }: { view: View; current: string | undefined }): JSX.Element {
  const { words, link, otherLanguage, names } = view
  const entries = [
    ['/', words.layout.home],
    ['/tentang', words.layout.about],
    ['/alur', words.layout.how],
    ['/lacak', words.layout.track],
    ['/hubungi', words.layout.contact],
  ] as const
  return (
    <header class="top">
      <div class="wrap">
        <Brand view={view} first={words.layout.service} second={names.region} />
        <div class="corner">
          <a href={link('/masuk')}>{words.layout.enter}</a>
          {view.officeReady && <a href={link('/daftar')}>{words.layout.register}</a>}
          <a
            class="language"
            href={otherLanguage.href}
            hreflang={otherLanguage.language}
            lang={otherLanguage.language}
          >
            {words.layout.otherLanguage}
          </a>
        </div>
        <nav class="menu" aria-label={words.layout.mainNavigation}>
          <details>
            <summary>{words.layout.menu}</summary>
            <ul>
              {entries.map(([path, label]) => (
                <li key={path}>
                  <a href={link(path)} aria-current={path === current ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </details>
          {view.officeReady && (
            <a class="button main" href={link('/lapor')}>
              {words.layout.write}
            </a>
          )}
        </nav>
      </div>
    </header>
  )
}

function FootLinks({ view }: { view: View }): JSX.Element {
  const { words, link, profile } = view
  const { site } = profile.contacts
  return (
    <>
      <nav aria-label={words.layout.footNavigation}>
        <h2>{words.layout.services}</h2>
        <ul>
          {view.officeReady && (
            <li>
              <a href={link('/lapor')}>{words.layout.write}</a>
            </li>
          )}
          <li>
            <a href={link('/masuk')}>{words.layout.signIn}</a>
          </li>
          <li>
            <a href={link('/lacak')}>{words.layout.lookUp}</a>
          </li>
        </ul>
      </nav>
      <nav aria-label={words.layout.learn}>
        <h2>{words.layout.learn}</h2>
        <ul>
          <li>
            <a href={link('/tentang')}>{words.layout.aboutLink}</a>
          </li>
          <li>
            <a href={link('/alur')}>{words.layout.howLink}</a>
          </li>
          <li>
            <a href={link('/aman')}>{words.layout.safetyLink}</a>
          </li>
        </ul>
      </nav>
      <div class="links">
        <h2>{words.layout.contactHeading}</h2>
        <ul>
          {site !== null && (
            <li>
              <a href={site} rel="noreferrer">
                {site.replace(/^https:\/\//, '')}
              </a>
            </li>
          )}
          <li>
            <a href={link('/hubungi#jalur')}>{words.layout.channelsLink}</a>
          </li>
          <li>
            <a href={link('/aman#data-pribadi')}>{words.layout.privacyLink}</a>
          </li>
        </ul>
      </div>
    </>
  )
}

function Foot({ view }: { view: View }): JSX.Element {
  const { words, profile, fingerprint, names } = view
  return (
    <>
      <div class="frieze" />
      <footer class="foot">
        <div class="wrap">
          <div class="cols">
            <div class="stack">
              <Brand view={view} first={names.office} second={words.layout.service} />
              {fingerprint !== null && (
                <p>
                  {words.layout.fingerprint}
                  <br />
                  <span class="fingerprint">{fingerprint}</span>
                </p>
              )}
            </div>
            <FootLinks view={view} />
          </div>
          <div class="mottos">
            {profile.mottos.map(({ code, title, text }) => (
              <p key={code}>
                <b>{title}</b>
                {text !== null && <span>{text}</span>}
              </p>
            ))}
          </div>
        </div>
      </footer>
    </>
  )
}

export function Layout(props: LayoutProps): JSX.Element {
  const { view, current, fixed, children } = props
  return (
    <html lang={view.language}>
      <Head {...props} />
      <body>
        <a class="skip" href="#isi">
          {view.words.layout.skip}
        </a>
        <SuryaSymbols lines />
        <Top view={view} current={current} />
        <main id="isi">{children}</main>
        <Foot view={view} />
        {fixed}
      </body>
    </html>
  )
}
