// The small files at fixed addresses that go with the public site: icon, robots, site map, security contact, colours.
import { SuryaMark } from '@kentongan/design/surya'
import { type ColourToken, siteColours } from '@kentongan/domain/colours'
import type { Language } from '@kentongan/domain/language'
import type { OfficeProfile } from '@kentongan/domain/profile'
import { renderToString } from 'preact-render-to-string'

const pagePaths = ['/', '/tentang', '/alur', '/aman', '/hubungi'] as const

/** `/favicon.svg` (image/svg+xml): the Surya in the office's gold, which shows on light and dark alike. */
export function favicon(profile: OfficeProfile): string {
  const gold = profile.colours.gold?.light ?? '#a87a1c'
  const paint = { color: gold, stroke: gold, fill: 'none', 'stroke-width': '7' }
  return renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="-100 -100 200 200"
      aria-hidden="true"
      {...paint}
    >
      <SuryaMark />
    </svg>,
  )
}

/** `/robots.txt`: the public pages may be listed; the private ones are nobody's to crawl. `origin` has no slash at its end. */
export function robotsTxt(origin: string): string {
  return [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /akun',
    'Disallow: /masuk',
    'Disallow: /daftar',
    'Disallow: /lacak',
    'Disallow: /meja',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n')
}

/** `/sitemap.xml` (application/xml), with each page's other language. */
export function sitemap(origin: string, profile: OfficeProfile): string {
  const other: Language = profile.language === 'id' ? 'en' : 'id'
  const pages = pagePaths.map((path) => {
    const address = `${origin}${path}`
    return [
      `<url><loc>${address}</loc>`,
      `<xhtml:link rel="alternate" hreflang="${profile.language}" href="${address}"/>`,
      `<xhtml:link rel="alternate" hreflang="${other}" href="${address}?bahasa=${other}"/></url>`,
    ].join('')
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages,
    '</urlset>',
    '',
  ].join('\n')
}

/**
 * `/.well-known/security.txt` (RFC 9116), or null where the office has no contact to name. `today` is
 * `YYYY-MM-DD`; the file expires 180 days later, as the RFC wants less than a year.
 */
export function securityTxt(origin: string, profile: OfficeProfile, today: string): string | null {
  const { email, site } = profile.contacts
  const contact = email === null ? site : `mailto:${email.address}`
  if (contact === null) return null
  const expires = new Date(`${today}T00:00:00Z`)
  expires.setUTCDate(expires.getUTCDate() + 180)
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    'Preferred-Languages: id, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n')
}

/**
 * A style sheet with the office's own colours, to link after the site's; null where they are the ones that the
 * site's has already. The profile's schema allows nothing but `#rrggbb` here.
 */
export function themeCss(profile: OfficeProfile): string | null {
  const own = Object.entries(profile.colours).filter(([token, { light, dark }]) => {
    const ours = siteColours[token as ColourToken]
    return ours.light !== light || ours.dark !== dark
  })
  if (own.length === 0) return null
  const declare = (sort: 'light' | 'dark'): string =>
    `:root{${own.map(([token, colour]) => `--${token}:${colour[sort]}`).join(';')}}`
  return `${declare('light')}@media screen and (prefers-color-scheme:dark){${declare('dark')}}\n`
}
