// What was reported, in the reporter's own words.
import type { OfficeProfile } from '@kentongan/domain/profile'
import { districtOutside, type ReportContent } from '@kentongan/domain/report'
import { circumstanceRows, declaredRows } from '@kentongan/words/circumstances'
import { Fragment, type JSX } from 'preact'
import { useSpeech } from '../page/language.ts'
import { headingOf } from './parts.ts'
import { Line, Prose } from './plain.tsx'
import { Section } from './section.tsx'

interface ReportProps {
  readonly report: ReportContent
  readonly profile: OfficeProfile
}

export function Report({ report, profile }: ReportProps): JSX.Element {
  const { words, day, say } = useSpeech()
  const said = words.deskCase.report
  const { time, location, kind, language } = report
  const known = profile.kinds.find(({ code }) => code === kind)
  const district = profile.districts.find(({ code }) => code === location.district)?.label
  const outside = location.district === districtOutside ? words.report.fields.districtOutside : null
  const told = [
    ...circumstanceRows(report.circumstances, words.circumstances),
    ...declaredRows(report.statementVersions, words.circumstances),
  ]
  const days = [time.from, time.to].filter((one) => one !== undefined).map(day)
  return (
    <Section
      id={headingOf('report')}
      title={words.deskCase.sections.report}
      aside={words.deskCase.presumption}
    >
      <div class="report">
        <div class="prose">
          <Prose text={report.description} />
        </div>
        <dl class="kv">
          <dt>{said.kind}</dt>
          <dd>{known === undefined ? kind : say(known.label)}</dd>
          <dt>{said.time}</dt>
          <dd>
            <Line text={time.text} />
            {days.length > 0 && <span class="s">{days.join(' – ')}</span>}
          </dd>
          <dt>{said.location}</dt>
          <dd>
            <Line text={location.text} />
            {(outside ?? district) !== undefined && <span class="s">{outside ?? district}</span>}
          </dd>
          {told.map(([label, text]) => (
            <Fragment key={label}>
              <dt>
                <Line text={label} />
              </dt>
              <dd>
                <Prose text={text} />
              </dd>
            </Fragment>
          ))}
          <dt>{said.language}</dt>
          <dd>{words.common.language[language]}</dd>
        </dl>
      </div>
    </Section>
  )
}
