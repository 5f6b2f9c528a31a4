// Where else to go when nothing can be sent from here.
import { isNational, nationalChannels } from '@kentongan/domain/national-channels'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { JSX } from 'preact'
import { telOf } from './call.ts'
import { useSpeech } from './language.ts'

/**
 * The channels outside the office, as a verified profile has them or as the nation does: what an office names
 * beside them is for complaints about services, where a report of this kind would not be kept secret.
 */
export function OtherChannels({ profile }: { profile: OfficeProfile | null }): JSX.Element {
  const { words, say, link } = useSpeech()
  const { unavailable } = words.report
  const named = profile?.otherChannels.filter(isNational) ?? []
  const channels = named.length > 0 ? named : nationalChannels
  return (
    <section class="block" aria-labelledby="jalur">
      <h2 id="jalur">{unavailable.channels}</h2>
      <ul class="people">
        {channels.map(({ code, label, purpose, url, phone }) => (
          <li key={code}>
            <span>
              <b>{say(label)}</b>
              <small>{say(purpose)}</small>
            </span>
            <span class="acts">
              {url !== null && (
                <a class="link" href={url} rel="noreferrer">
                  {unavailable.open}
                  <span class="visually-hidden"> {say(label)}</span>
                </a>
              )}
              {phone !== null && (
                <a class="link" href={telOf(phone)}>
                  {unavailable.call(phone)}
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href={link('/hubungi')}>
          {unavailable.allChannels}
        </a>
      </p>
    </section>
  )
}
