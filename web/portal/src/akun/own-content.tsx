// The report as it was sent, for the reporter alone; and its evidence, to be had back.
import type { CaseView } from '@kentongan/client/view'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { ReportContent } from '@kentongan/domain/report'
import { revealUnseen } from '@kentongan/domain/text'
import { circumstanceRows } from '@kentongan/words/circumstances'
import type { JSX } from 'preact'
import { personName, personSummary } from '../lapor/person.ts'
import type { Keeper } from '../shared/keeper.ts'
import { useSpeech } from '../shared/language.ts'
import { EvidenceLinks } from './evidence-links.tsx'

interface OwnContentProps {
  readonly view: CaseView
  readonly profile: OfficeProfile
  readonly keeper: Keeper
}

export function OwnContent({ view, profile, keeper }: OwnContentProps): JSX.Element {
  const { words, day } = useSpeech()
  const said = words.account.page
  const { report } = view
  return (
    <section class="stack own" aria-labelledby="isi-laporan">
      <h2 id="isi-laporan">{said.what}</h2>
      {report === null ? (
        <p class="note warn">{words.account.doubt.malformed}</p>
      ) : (
        <details class="change">
          <summary>{revealUnseen(report.title)}</summary>
          <Rows report={report} profile={profile} />
          {view.identity !== null && <IdentityRows view={view} />}
        </details>
      )}
      {view.reportDay !== '' && <p class="hint">{said.sentOn(day(view.reportDay))}</p>}
      <EvidenceLinks keeper={keeper} case={view.case} evidence={report?.evidence ?? []} />
    </section>
  )
}

function Rows(props: {
  readonly report: ReportContent
  readonly profile: OfficeProfile
}): JSX.Element {
  const { report, profile } = props
  const { words, say, language } = useSpeech()
  const { fields } = words.report
  const kind = profile.kinds.find(({ code }) => code === report.kind)
  const { district } = report.location
  const known = profile.districts.find(({ code }) => code === district)?.label
  const place = district === undefined ? '' : `, ${known ?? fields.districtOutside}`
  const rows: readonly (readonly [string, string])[] = [
    [fields.kind, kind === undefined ? report.kind : say(kind.label)],
    [fields.description, report.description],
    ...report.people.map(
      (one) =>
        [
          fields.people,
          `${personName(one, words)}\n${personSummary(one, profile, language, words)}`,
        ] as const,
    ),
    [fields.time, report.time.text],
    [fields.location, `${report.location.text}${place}`],
    ...circumstanceRows(report.circumstances, words.circumstances),
  ]
  return (
    <dl class="rows">
      {rows.map(([label, text], at) => (
        <div key={at}>
          <dt>{revealUnseen(label)}</dt>
          <dd class="written">{revealUnseen(text)}</dd>
        </div>
      ))}
    </dl>
  )
}

function IdentityRows({ view }: { view: CaseView }): JSX.Element {
  const { words } = useSpeech()
  const said = words.report.identity
  const names = ['name', 'phone', 'email', 'address'] as const
  const filled = names.filter((name) => (view.identity?.[name] ?? '') !== '')
  return (
    <dl class="rows">
      {filled.map((name) => (
        <div key={name}>
          <dt>{said[name]}</dt>
          <dd>{revealUnseen(view.identity?.[name] ?? '')}</dd>
        </div>
      ))}
    </dl>
  )
}
