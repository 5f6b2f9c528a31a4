// Who is said to be involved. Names stand here as they were written; nobody is a culprit yet.
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { ReportContent } from '@kentongan/domain/report'
import type { JSX } from 'preact'
import { useSpeech } from '../page/language.ts'
import { headingOf } from './parts.ts'
import { Line } from './plain.tsx'
import { Scroll, Section } from './section.tsx'

interface PeopleProps {
  readonly report: ReportContent
  readonly profile: OfficeProfile
}

export function People({ report, profile }: PeopleProps): JSX.Element {
  const { words, say } = useSpeech()
  const { people, sections } = words.deskCase
  const classificationOf = (wanted: string): string => {
    const known = profile.classifications.find(({ code }) => code === wanted)
    return known === undefined ? wanted : say(known.label)
  }
  const id = headingOf('people')
  return (
    <Section {...{ id }} title={sections.people}>
      <Scroll {...{ id }}>
        <table class="grid-t">
          <thead>
            <tr>
              <th scope="col">{people.name}</th>
              <th scope="col">{people.position}</th>
              <th scope="col">{people.classification}</th>
              <th scope="col">{people.role}</th>
            </tr>
          </thead>
          <tbody>
            {report.people.map((one, at) => (
              <tr key={at}>
                <th scope="row">{one.name === '' ? people.unknown : <Line text={one.name} />}</th>
                <td>
                  <Line text={one.position} />
                  {one.unit !== undefined && (
                    <span class="s">
                      <Line text={one.unit} />
                    </span>
                  )}
                </td>
                <td>{classificationOf(one.classification)}</td>
                <td>{one.role === undefined ? '' : words.report.person.roles[one.role]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
}
