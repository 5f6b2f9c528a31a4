// The other ways to complain, from the office's profile: what for, who answers, and how to get there.
import { serviceChannel } from '@kentongan/domain/national-channels'
import type { JSX } from 'preact'
import { telOf, whatsappOf } from '../shared/call.ts'
import type { View } from './view.ts'

export function Channels({ view }: { view: View }): JSX.Element {
  const { words, say, profile } = view
  return (
    <ul class="ways">
      {profile.otherChannels.map((channel) => (
        <li key={channel.code}>
          <span>
            {say(channel.purpose)}
            <small>{say(channel.label)}</small>
          </span>
          <span class="acts">
            {channel.url !== null && (
              <a href={channel.url} rel="noreferrer">
                {words.layout.openSite}
                <span class="visually-hidden"> {say(channel.label)}</span>
              </a>
            )}
            {channel.phone !== null && (
              <a href={telOf(channel.phone)}>{words.layout.call(channel.phone)}</a>
            )}
            {channel.whatsapp !== null && (
              <a href={whatsappOf(channel.whatsapp)} rel="noreferrer">
                WhatsApp
                <span class="visually-hidden"> {channel.whatsapp}</span>
              </a>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Where complaints about a service belong: the office's own channel for them, or the service itself. */
export function ServiceDoor({ view }: { view: View }): JSX.Element {
  const channel = serviceChannel(view.profile)
  if (channel === null) return <>{view.words.layout.noServiceChannel}</>
  const name = view.say(channel.label)
  if (channel.url === null) return <>{name}</>
  return (
    <a href={channel.url} rel="noreferrer">
      {name}
    </a>
  )
}

/** Says that nothing can be sent yet, and names the other ways at once; nothing once the office is ready. */
export function NotReady({ view }: { view: View }): JSX.Element | null {
  if (view.officeReady) return null
  const { words, names } = view
  return (
    <section class="notice" aria-labelledby="belum">
      <h2 id="belum">{words.layout.notReadyTitle}</h2>
      <p>{words.layout.notReady(names)}</p>
      <Channels view={view} />
    </section>
  )
}
