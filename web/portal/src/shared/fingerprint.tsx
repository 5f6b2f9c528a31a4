// The office that something was sealed to, in the head of a code's screen: that one must not scroll on a phone.
import type { JSX } from 'preact'
import type { OfficeFacts } from '../worker/protocol.ts'
import { useSpeech } from './language.ts'

export function Fingerprint({ office }: { office: OfficeFacts | null }): JSX.Element {
  const { words } = useSpeech()
  return (
    <p class="hint print">
      {office !== null && (
        <>
          {words.report.fingerprint} <b class="spelled">{office.fingerprint}</b>
        </>
      )}
    </p>
  )
}
