// "Kelengkapan": each criterion of the manual, there or not yet, with a way to mend it; only what has to be told stops.
import { Icon } from '@kentongan/design/icon'
import type { JSX } from 'preact'
import type { Problem } from '../shared/errors.tsx'
import { useSpeech } from '../shared/language.ts'
import { isMet, isUnsure, mendsOf } from './criteria.ts'
import { grantedFor } from './granted.ts'
import type { ScreenProps } from './screen-props.ts'

interface CompletenessProps extends ScreenProps {
  /** What keeps the report from being sent, but for ticks and readers. */
  readonly gaps: readonly Problem[]
  /** Leads to the field at this path. */
  readonly onChange: (field: string) => void
}

export function Completeness({
  form,
  office,
  profile,
  gaps,
  onChange,
}: CompletenessProps): JSX.Element {
  const { words, say } = useSpeech()
  const { review } = words
  const criteria = profile.criteria.map((one) => {
    const { fields, needed } = mendsOf(one.code)
    const gap = gaps.find(({ field }) => fields.some((mended) => field.startsWith(mended)))
    const met = gap === undefined && isMet(one.code, form, words)
    const absent = isUnsure(one.code, form) ? review.unsureHow : review.absent
    const state = met ? review.present : needed ? review.needed : absent
    return { ...one, met, state, field: gap?.field ?? fields[0] }
  })
  const met = criteria.filter((one) => one.met).length
  const ready = gaps.length === 0
  const standing = ready ? review.complete(met, criteria.length) : review.incomplete
  return (
    <section class="block" aria-labelledby="lengkap">
      <h2 id="lengkap">{words.report.topics.completeness}</h2>
      <p>{ready && grantedFor(form, office).unread ? review.unread : standing}</p>
      <ul class="crit">
        {criteria.map(({ code, term, label, met: there, state, field }) => (
          <li key={code}>
            <Icon name={there ? 'tick' : 'dot'} class={there ? 'tick' : 'open'} />
            <b>
              {say(label)}{' '}
              {term.toLowerCase() !== say(label).toLowerCase() && <span lang="en">{term}</span>}
            </b>
            <span class={there ? 'yes' : undefined}>
              {state}
              {!there && field !== undefined && (
                <>
                  {' '}
                  <button
                    class="link"
                    type="button"
                    aria-label={`${review.mend}: ${say(label)}`}
                    onClick={() => onChange(field)}
                  >
                    {review.mend}
                  </button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
