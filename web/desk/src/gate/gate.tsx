// The page that a sign-in and a lock share: a form, and beside it what to look at before typing.
import type { ComponentChildren, JSX } from 'preact'
import { GateFrame } from '../page/gate-frame.tsx'
import { Icon, type IconName } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import type { OfficeNews } from '../worker/protocol.ts'

interface GateProps {
  readonly news: OfficeNews
  readonly title: string
  /** The office is being set up: whoever is here is the Inspektur, and has no colleagues and no cases. */
  readonly founding: boolean
  readonly children: ComponentChildren
}

export function Gate({ news, title, founding, children }: GateProps): JSX.Element {
  const { words } = useSpeech()
  const { gate } = words.desk
  const checks: readonly (readonly [IconName, string])[] = [
    ['globe', gate.checkAddress(location.host)],
    ['lock', gate.checkSecrets],
    founding ? ['chain', gate.checkFounding] : ['eye', gate.checkRecorded],
  ]
  return (
    <GateFrame profile={news.profile} title={title} desk={!founding}>
      {children}
      <aside class="what" aria-labelledby="sebelum">
        <h2 id="sebelum">{gate.before}</h2>
        <ul>
          {checks.map(([icon, text]) => (
            <li key={text}>
              <Icon name={icon} />
              <span>{text}</span>
            </li>
          ))}
          {news.fingerprint !== null && (
            <li>
              <Icon name="verified" />
              <span>
                {gate.fingerprint} <code>{news.fingerprint}</code>
              </span>
            </li>
          )}
        </ul>
        <p>{founding ? gate.foundingLost : gate.lost}</p>
      </aside>
    </GateFrame>
  )
}
