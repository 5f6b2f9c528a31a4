// The mark of the desk: the Surya and the office's name.
import { Surya, SuryaSymbols } from '@kentongan/design/surya'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { JSX } from 'preact'
import { useSpeech } from './language.ts'

/** Links to the whole list where there is one. */
export function Brand({
  profile,
  home = false,
}: {
  readonly profile: OfficeProfile | null
  readonly home?: boolean
}): JSX.Element {
  const { words, say } = useSpeech()
  const inside = (
    <>
      <SuryaSymbols />
      <Surya />
      <span>
        <b>{words.desk.title}</b>
        {profile !== null && <span>{say(profile.name)}</span>}
      </span>
    </>
  )
  return home ? (
    <a class="brand" href="#semua">
      {inside}
    </a>
  ) : (
    <p class="brand">{inside}</p>
  )
}
