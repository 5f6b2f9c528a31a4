// The rail: the mark, the views with their counts, and who is at the desk.
import { may } from '@kentongan/domain/permission'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { JSX } from 'preact'
import type { Me } from '../worker/protocol.ts'
import { Brand } from './brand.tsx'
import { SkipLink } from './gate-frame.tsx'
import { Icon, type IconName } from './icon.tsx'
import { idleMinutesMax } from './idle.ts'
import { otherLanguage, useSpeech } from './language.ts'
import type { Closing } from './lock.ts'
import { hashOf, type Route, type View, viewNames } from './route.ts'

interface RailProps {
  readonly me: Me
  readonly route: Route
  readonly counts: Readonly<Record<View, number>>
  readonly profile: OfficeProfile
  readonly onClose: (closing: Closing) => void
}

const entries = [
  ['semua', 'all'],
  ['tindakan', 'check'],
  ['baru', 'letter'],
  ['lewat', 'late'],
  ['belum-ditugaskan', 'plus'],
] as const satisfies readonly (readonly [View, IconName])[]

const offices = [
  [{ page: 'officers' }, 'people'],
  [{ page: 'office' }, 'note'],
  [{ page: 'log', ticket: '' }, 'chain'],
  [{ page: 'account' }, 'card'],
] as const satisfies readonly (readonly [Route, IconName])[]

/** With the page's own path: a fragment alone, scrolled out of sight on a phone, passes for a skip link. */
const addressOf = (route: Route): string => `${location.pathname}${location.search}${hashOf(route)}`

export function Rail({ me, route, counts, profile, onClose }: RailProps): JSX.Element {
  const { words, language } = useSpeech()
  const { nav, gate } = words.desk
  return (
    <header class="rail">
      <SkipLink />
      <div class="rail-in">
        <Brand profile={profile} home />
        <nav class="nav" aria-label={nav.label}>
          {may(me.roles, 'read-cases') && (
            <>
              <p class="cap" id="nav-perkara">
                {nav.cases}
              </p>
              <ul aria-labelledby="nav-perkara">
                {entries.map(([view, icon]) => {
                  const here = route.page === 'list' && route.view === view
                  return (
                    <li key={view}>
                      <a
                        href={addressOf({ page: 'list', view })}
                        aria-current={here ? 'page' : undefined}
                      >
                        <Icon name={icon} />
                        {nav[viewNames[view]]}
                        <span class={view === 'lewat' && counts[view] > 0 ? 'n hot' : 'n'}>
                          {counts[view]}
                          <span class="sr"> {nav.count}</span>
                        </span>
                      </a>
                    </li>
                  )
                })}
              </ul>
            </>
          )}
          <p class="cap" id="nav-kantor">
            {nav.officeGroup}
          </p>
          <ul aria-labelledby="nav-kantor">
            {offices
              .filter(([{ page }]) => page !== 'log' || may(me.roles, 'read-log'))
              .map(([to, icon]) => (
                <li key={to.page}>
                  <a
                    href={addressOf(to)}
                    aria-current={route.page === to.page ? 'page' : undefined}
                  >
                    <Icon name={icon} />
                    {nav[to.page]}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        <div class="me">
          <p class="who">
            <b>{me.name}</b>
            {me.position}
            <br />
            {gate.idle(idleMinutesMax)}
          </p>
          <p class="lock">
            <button class="btn quiet" type="button" onClick={() => onClose('lock')}>
              <Icon name="lock" />
              <span class="more">{nav.lock}</span>
              <span class="less">{nav.lockShort}</span>
            </button>
            <button class="btn quiet" type="button" onClick={() => onClose('sign-out')}>
              <Icon name="exit" />
              <span class="more">{nav.signOut}</span>
              <span class="less sr">{nav.signOut}</span>
            </button>
            <a
              class="link"
              href={otherLanguage(language)}
              hreflang={language === 'id' ? 'en' : 'id'}
            >
              {nav.language}
            </a>
          </p>
        </div>
      </div>
    </header>
  )
}
