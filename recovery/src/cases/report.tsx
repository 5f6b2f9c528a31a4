// What was reported and who is said to be involved, in the reporter's own words.
import { parseProfile } from '@kentongan/domain/profile'
import { districtOutside, type ReportContent } from '@kentongan/domain/report'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { circumstanceRows, declaredRows } from '@kentongan/words/circumstances'
import type { JSX } from 'preact'
import { useSpeech } from '../page/language.ts'
import { Line, Prose } from '../page/plain.tsx'

interface ReportProps {
  readonly report: ReportContent
  readonly office: VerifiedOffice
}

export function Report({ report, office }: ReportProps): JSX.Element {
  const { words, day, say } = useSpeech()
  const { deskCase } = words
  const parsed = parseProfile(office.profile)
  const profile = parsed.ok ? parsed.profile : null
  const { time, location, kind, language } = report
  const known = profile?.kinds.find(({ code }) => code === kind)
  const district = profile?.districts.find(({ code }) => code === location.district)?.label
  const outside =
    location.district === districtOutside ? words.report.fields.districtOutside : undefined
  const told = [
    ...circumstanceRows(report.circumstances, words.circumstances),
    ...declaredRows(report.statementVersions, words.circumstances),
  ]
  const days = [time.from, time.to].filter((one) => one !== undefined).map(day)
  const nameOf = (code: string): string => {
    const found = profile?.classifications.find((one) => one.code === code)
    return found === undefined ? code : say(found.label)
  }
  return (
    <>
      <section class="sec" aria-labelledby="laporan">
        <h2 id="laporan">{deskCase.sections.report}</h2>
        <p class="hint">{deskCase.presumption}</p>
        <Prose text={report.description} />
        <dl class="rows">
          <div>
            <dt>{deskCase.report.kind}</dt>
            <dd>{known === undefined ? <Line text={kind} /> : say(known.label)}</dd>
          </div>
          <div>
            <dt>{deskCase.report.time}</dt>
            <dd>
              <Line text={time.text} />
              {days.length > 0 && <p class="hint">{days.join(' – ')}</p>}
            </dd>
          </div>
          <div>
            <dt>{deskCase.report.location}</dt>
            <dd>
              <Line text={location.text} />
              {(outside ?? district) !== undefined && <p class="hint">{outside ?? district}</p>}
            </dd>
          </div>
          {told.map(([label, text]) => (
            <div key={label}>
              <dt>
                <Line text={label} />
              </dt>
              <dd>
                <Prose text={text} />
              </dd>
            </div>
          ))}
          <div>
            <dt>{deskCase.report.language}</dt>
            <dd>{words.common.language[language]}</dd>
          </div>
        </dl>
      </section>
      <section class="sec" aria-labelledby="terlibat">
        <h2 id="terlibat">{deskCase.sections.people}</h2>
        <ul class="people">
          {report.people.map((one, at) => (
            <li key={at}>
              <b>{one.name === '' ? deskCase.people.unknown : <Line text={one.name} />}</b>
              <p>
                <Line
                  text={[one.position, one.unit ?? ''].filter((text) => text !== '').join(', ')}
                />
              </p>
              <p class="hint">
                {nameOf(one.classification)}
                {one.role !== undefined && `, ${words.report.person.roles[one.role]}`}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
