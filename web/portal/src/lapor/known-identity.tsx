// "Pakai identitas dari laporan sebelumnya": by choice, into the fields, where it can be read over and changed.
import type { ReporterIdentity } from '@kentongan/domain/report'
import type { JSX } from 'preact'
import { useSpeech } from '../shared/language.ts'
import type { ScreenProps } from './screen-props.ts'

interface KnownIdentityProps extends Pick<ScreenProps, 'form' | 'act'> {
  readonly known: ReporterIdentity
}

export function KnownIdentity({ known, form, act }: KnownIdentityProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.report.identity
  const { contact = [], ...identity } = known
  const typed = form.draft.identity
  const used = (Object.keys(typed) as (keyof typeof typed)[]).every(
    (name) => typed[name] === identity[name],
  )
  return (
    <div class="note stack">
      <p>{said.reuseHint}</p>
      <p>
        <button
          class="button"
          type="button"
          aria-disabled={used}
          onClick={() => act({ do: 'write', draft: { identity, contact } })}
        >
          {said.reuse}
        </button>
      </p>
      <p role="status">{used && said.reused}</p>
    </div>
  )
}
