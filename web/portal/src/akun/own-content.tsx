// The report as it was sent, for the reporter alone; and its evidence, to be had back.
import type { CaseView } from '@kentongan/client/view'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { ReportContent, ReporterIdentity } from '@kentongan/domain/report'
import { revealUnseen } from '@kentongan/domain/text'
import { circumstanceRows, contactLine, declaredRows } from '@kentongan/words/circumstances'
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
        <p class="note warn">{words.account.doubt.reportMissing}</p>
      ) : (
        <details class="change">
          <summary>{revealUnseen(report.title)}</summary>
          <Rows report={report} profile={profile} />
          {report.identityChoice === 'confidential' && view.identity !== null && (
            <IdentityRows identity={view.identity} />
          )}
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
  const { words, say, language, day } = useSpeech()
  const { fields } = words.report
  const kind = profile.kinds.find(({ code }) => code === report.kind)
  const { district } = report.location
  const known = profile.districts.find(({ code }) => code === district)?.label
  const place = district === undefined ? '' : `, ${known ?? fields.districtOutside}`
  const days = [report.time.from, report.time.to].filter((one) => one !== undefined).map(day)
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
    [fields.time, [report.time.text, ...days].join('\n')],
    [fields.location, `${report.location.text}${place}`],
    ...circumstanceRows(report.circumstances, words.circumstances),
    ...declaredRows(report.statementVersions, words.circumstances),
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

function IdentityRows({ identity }: { readonly identity: ReporterIdentity }): JSX.Element {
  const { words } = useSpeech()
  const said = words.report.identity
  const names = ['name', 'phone', 'email', 'address'] as const
  const rows: readonly (readonly [string, string])[] = [
    ...names.map((name) => [said[name], identity[name]] as const).filter(([, text]) => text !== ''),
    [words.circumstances.contact, contactLine(identity.contact, words.circumstances)],
  ]
  return (
    <dl class="rows">
      {rows.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{revealUnseen(text)}</dd>
        </div>
      ))}
    </dl>
  )
}
