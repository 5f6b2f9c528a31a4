// Who is said to be involved. Names stand here as they were written; nobody is a culprit yet.
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { ReportContent } from '@kentongan/domain/report'
import type { ComponentChildren, JSX } from 'preact'
import { useSpeech } from '../page/language.ts'
import { headingOf } from './parts.ts'
import { Line } from './plain.tsx'
import { Scroll, Section } from './section.tsx'

interface FactProps {
  readonly label: string
  readonly children: ComponentChildren
}

/** A cell that says itself which column it is, where a phone stacks the rows and has no columns. */
function Fact({ label, children }: FactProps): JSX.Element {
  return (
    <td class={children === null ? 'none' : undefined}>
      <span class="col">{label}</span>
      {children}
    </td>
  )
}

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
        <table class="grid-t stack">
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
                <Fact label={people.position}>
                  <Line text={one.position} />
                  {one.unit !== undefined && (
                    <span class="s">
                      <Line text={one.unit} />
                    </span>
                  )}
                </Fact>
                <Fact label={people.classification}>{classificationOf(one.classification)}</Fact>
                <Fact label={people.role}>
                  {one.role === undefined ? null : words.report.person.roles[one.role]}
                </Fact>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
}
