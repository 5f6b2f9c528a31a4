// "Periksa Laporan": everything in the manual's order, what is there and what is not yet, who will read it.
import { Icon } from '@kentongan/design/icon'
import { composeIdentity, composeReport } from '@kentongan/domain/draft'
import { tidyLine } from '@kentongan/domain/text'
import { circumstanceRows, contactLine } from '@kentongan/words/circumstances'
import type { ComponentChildren, JSX } from 'preact'
import { useSpeech } from '../shared/language.ts'
import { Completeness } from './completeness.tsx'
import { grantedFor } from './granted.ts'
import { personName, personSummary } from './person.ts'
import { Readers } from './readers.tsx'
import type { ScreenProps } from './screen-props.ts'
import { screenOf } from './screens.ts'
import { Statements } from './statements.tsx'

interface ReviewProps extends ScreenProps {
  /** Leads to the field at this path. */
  readonly onChange: (field: string) => void
}

export function ReviewScreen(props: ReviewProps): JSX.Element {
  const { problems, onChange } = props
  const { words } = useSpeech()
  const { topics } = words.report
  const gaps = problems.filter(({ field }) => screenOf(field) !== 'review')
  return (
    <>
      <p>{words.review.lead}</p>
      <Completeness {...props} gaps={gaps} />
      <Block id="diri" title={topics.identity}>
        <IdentityRows {...props} />
      </Block>
      <Block id="isi-laporan" title={topics.content}>
        <ContentRows {...props} />
      </Block>
      <Block id="rincian" title={words.review.more}>
        <MoreRows {...props} onChange={onChange} />
      </Block>
      <Readers {...props} />
      <Statements {...props} />
      <div class="sealed">
        <Icon name="lock" class="tick" />
        <p>{words.review.whatHappens}</p>
      </div>
    </>
  )
}

function Block(props: { id: string; title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="block" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  )
}

interface RowProps {
  readonly label: string
  readonly field: string
  readonly onChange: ReviewProps['onChange']
  readonly children: ComponentChildren
}

function Row({ label, field, onChange, children }: RowProps): JSX.Element {
  const { words } = useSpeech()
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd class="act">
        <button
          class="link"
          type="button"
          aria-label={words.review.change(label)}
          onClick={() => onChange(field)}
        >
          {words.common.change}
        </button>
      </dd>
    </div>
  )
}

function IdentityRows({ form, office, onChange }: ReviewProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.report.identity
  const identity = composeIdentity(form.draft)
  const anonymous = form.draft.identityChoice === 'anonymous'
  const { unread, apart } = grantedFor(form, office)
  const names = ['name', 'phone', 'email', 'address'] as const
  const or = (text: string): string => (text === '' ? words.common.notFilled : text)
  return (
    <>
      {!anonymous && !unread && !apart && <p class="note warn">{words.review.identityOnlyYou}</p>}
      <dl class="rows">
        <Row label={said.choice} field="identityChoice" onChange={onChange}>
          {anonymous ? words.review.anonymous : said.confidential}
        </Row>
        {!anonymous &&
          names.map((name) => (
            <Row key={name} label={said[name]} field={`identity.${name}`} onChange={onChange}>
              {or(identity[name])}
            </Row>
          ))}
        {!anonymous && (
          <Row label={words.circumstances.contact} field="contact" onChange={onChange}>
            {contactLine(identity.contact, words.circumstances)}
          </Row>
        )}
      </dl>
    </>
  )
}

function ContentRows({ form, office, profile, onChange }: ReviewProps): JSX.Element {
  const { words, say, language, day } = useSpeech()
  const { fields, evidence } = words.report
  const { pieces } = form
  // As it will be sealed, not as it was typed: what is checked here is what officers read.
  const report = composeReport(form.draft, [], { kinds: profile.kinds, ...office })
  const kind = profile.kinds.find(({ code }) => code === report.kind)
  const district = profile.districts.find(({ code }) => code === report.location.district)
  const outside = report.location.district === undefined ? '' : fields.districtOutside
  const place = [report.location.text, district?.label ?? outside].filter((part) => part !== '')
  const days = [report.time.from, report.time.to].filter((one) => one !== undefined).map(day)
  const or = (text: string): string => (text === '' ? words.common.notFilled : text)
  return (
    <dl class="rows">
      <Row label={fields.title} field="title" onChange={onChange}>
        {or(report.title)}
      </Row>
      <Row label={fields.kind} field="kind" onChange={onChange}>
        {or(kind === undefined ? report.kind : say(kind.label))}
      </Row>
      <Row label={fields.description} field="description" onChange={onChange}>
        <span class="written">{or(report.description)}</span>
      </Row>
      <Row
        label={fields.people}
        field={form.draft.people.length === 0 ? 'people.name' : 'people.0'}
        onChange={onChange}
      >
        {report.people.length === 0 && words.report.person.none}
        {report.people.map((person, at) => (
          <p key={at}>
            <b>{personName(person, words)}</b>
            <br />
            {personSummary(person, profile, language, words)}
          </p>
        ))}
      </Row>
      <Row
        label={fields.evidence}
        field={pieces.length === 0 ? 'evidence.file' : 'evidence.0'}
        onChange={onChange}
      >
        {pieces.length === 0 && evidence.none}
        {pieces.map(({ entry }, at) => (
          <p key={at}>
            <b>{entry.name}</b> ({words.common.fileSize(entry.bytes)})
            <br />
            {tidyLine(entry.caption) || evidence.noCaption}
          </p>
        ))}
      </Row>
      <Row label={fields.time} field="time" onChange={onChange}>
        {or(report.time.text)}
        {days.length > 0 && <small class="hint"> {days.join(' – ')}</small>}
      </Row>
      <Row label={fields.location} field="location" onChange={onChange}>
        {or(place.join(', '))}
      </Row>
    </dl>
  )
}

/** What was added beyond what has to be told, each part with a way to its screen. */
function MoreRows({ form, office, profile, onChange }: ReviewProps): JSX.Element {
  const { words } = useSpeech()
  const { topics } = words.circumstances
  const report = composeReport(form.draft, [], { kinds: profile.kinds, ...office })
  // What is agreed to stands below, where it is ticked.
  const { consents: _, ...told } = report.circumstances ?? {}
  const rows = circumstanceRows(told, words.circumstances)
  return (
    <>
      {rows.length === 0 && <p>{words.common.notFilled}</p>}
      <dl class="rows">
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="written">{text}</dd>
          </div>
        ))}
      </dl>
      <p class="row">
        {(['details', 'more'] as const).map((one) => (
          <button
            key={one}
            class="link"
            type="button"
            onClick={() => onChange(one === 'more' ? 'circumstances.place' : 'circumstances')}
          >
            {words.review.change(topics[one])}
          </button>
        ))}
      </p>
    </>
  )
}
