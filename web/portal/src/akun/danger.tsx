// "Saya merasa terancam": told to the officers as a message that carries priority, sealed as every other.
import { markOf } from '@kentongan/client/reporter-marks'
import type { CaseView } from '@kentongan/client/view'
import { Icon } from '@kentongan/design/icon'
import { nationalChannels } from '@kentongan/domain/national-channels'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { telOf, whatsappOf } from '../shared/call.ts'
import { useSpeech } from '../shared/language.ts'
import { WordDialog } from './word-dialog.tsx'

interface DangerProps {
  readonly view: CaseView
  readonly profile: OfficeProfile
  readonly onTell: (text: string) => void
  readonly onLeave: () => void
}

export function Danger({ view, profile, onTell, onLeave }: DangerProps): JSX.Element {
  const { words, day } = useSpeech()
  const said = words.accountActs.danger
  const [asking, setAsking] = useState(false)
  const told = view.entries.findLast((one) => markOf(one) === 'danger')
  return (
    <section class="stack" aria-labelledby="terancam">
      <h2 id="terancam">{said.heading}</h2>
      <p>{said.lead}</p>
      {told !== undefined && <p class="note">{said.toldOn(day(told.day))}</p>}
      <p>
        <button class="button" type="button" onClick={() => setAsking(true)}>
          <Icon name="alert" />
          {said.button}
        </button>
      </p>
      {asking && (
        <WordDialog name="danger" {...{ said, onTell, onLeave }} onClose={() => setAsking(false)}>
          <p class="note warn">{said.now}</p>
          <Protectors profile={profile} />
        </WordDialog>
      )}
    </section>
  )
}

// Who comes at once, then who protects; the others are for reports, not for danger.
const protectors = ['DARURAT', 'LPSK']

/** Whom to call now: as the office names them, or as the nation does where it does not. */
export function Protectors({ profile }: { readonly profile: OfficeProfile }): JSX.Element {
  const { words, say } = useSpeech()
  const known = [...profile.otherChannels, ...nationalChannels]
  const reached = protectors.flatMap(
    (code) => known.find((one) => one.code === code && one.phone !== null) ?? [],
  )
  return (
    <div>
      <p class="hint">{words.accountActs.danger.call}</p>
      <ul class="plain">
        {reached.map(({ code, label, phone, whatsapp }) => (
          <li key={code}>
            {say(label)}:{' '}
            {phone !== null && <a href={telOf(phone)}>{words.report.unavailable.call(phone)}</a>}
            {whatsapp !== null && (
              <>
                {phone !== null && ', '}
                <a href={whatsappOf(whatsapp)} target="_blank" rel="noopener noreferrer">
                  WhatsApp {whatsapp}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
