// "Periksa Laporan": everything in the manual's order, what is there and what is not yet, who will read it.
import { Icon } from '@kentongan/design/icon'
import { composeIdentity, composeReport } from '@kentongan/domain/draft'
import { tidyLine } from '@kentongan/domain/text'
import type { ComponentChildren, JSX } from 'preact'
import { useSpeech } from '../shared/language.ts'
import { isMet } from './criteria.ts'
import { type FormState, wholeDraft } from './form.ts'
import { grantedFor } from './granted.ts'
import { personName, personSummary } from './person.ts'
import { Readers } from './readers.tsx'
import type { ScreenProps } from './screen-props.ts'

interface ReviewProps extends ScreenProps {
  /** Leads to the field at this path. */
  readonly onChange: (field: string) => void
}

export function ReviewScreen(props: ReviewProps): JSX.Element {
  const { form, office, profile, problems } = props
  const { words, say, link } = useSpeech()
  const { topics, review } = words.report
  return (
    <>
      <p>{review.lead}</p>
      <Completeness
        form={form}
        profile={profile}
        ready={problems.length === 0}
        unread={grantedFor(form, office).unread}
      />
      <Block id="diri" title={topics.identity}>
        <IdentityRows {...props} />
      </Block>
      <Block id="isi-laporan" title={topics.content}>
        <ContentRows {...props} />
      </Block>
      <Readers {...props} />
      <Block id="nyata" title={topics.statements}>
        <p>{review.declare}</p>
        <blockquote class="note">{say(profile.texts['good-faith'])}</blockquote>
        <p>
          <a href={link('/aman#data-pribadi')} target="_blank" rel="noopener">
            {review.privacyNotice}
          </a>
        </p>
      </Block>
      <div class="sealed">
        <Icon name="lock" class="tick" />
        <p>{review.whatHappens}</p>
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

function Completeness(props: {
  readonly form: FormState
  readonly profile: ScreenProps['profile']
  readonly ready: boolean
  readonly unread: boolean
}): JSX.Element {
  const { form, profile, ready, unread } = props
  const { words, say } = useSpeech()
  const { review, topics } = words.report
  const criteria = profile.criteria.map((one) => ({ ...one, met: isMet(one.code, form, words) }))
  const met = criteria.filter((one) => one.met).length
  const state = ready ? review.complete(met, criteria.length) : review.incomplete
  return (
    <Block id="lengkap" title={topics.completeness}>
      <p>{ready && unread ? review.unread : state}</p>
      <ul class="crit">
        {criteria.map((one) => (
          <li key={one.code}>
            <Icon name={one.met ? 'tick' : 'dot'} class={one.met ? 'tick' : 'open'} />
            <b>
              {say(one.label)}{' '}
              {one.term.toLowerCase() !== say(one.label).toLowerCase() && (
                <span lang="en">{one.term}</span>
              )}
            </b>
            <span class={one.met ? 'yes' : undefined}>
              {one.met ? review.present : review.absent}
            </span>
          </li>
        ))}
      </ul>
    </Block>
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
          aria-label={words.report.review.change(label)}
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
  const identity = composeIdentity(form.draft.identity)
  const anonymous = wholeDraft(form).identityChoice === 'anonymous'
  const { unread, apart } = grantedFor(form, office)
  const names = ['name', 'phone', 'email', 'address'] as const
  return (
    <>
      {anonymous && <p>{words.report.review.anonymous}</p>}
      {!anonymous && !unread && !apart && (
        <p class="note warn">{words.report.review.identityOnlyYou}</p>
      )}
      <dl class="rows">
        {names.map((name) => (
          <Row key={name} label={said[name]} field={`identity.${name}`} onChange={onChange}>
            {identity[name] === '' ? words.common.notFilled : identity[name]}
          </Row>
        ))}
      </dl>
    </>
  )
}

function ContentRows({ form, profile, onChange }: ReviewProps): JSX.Element {
  const { words, say, language } = useSpeech()
  const { fields, evidence } = words.report
  const { pieces } = form
  // As it will be sealed, not as it was typed: what is checked here is what officers read.
  const report = composeReport(form.draft, [])
  const kind = profile.kinds.find(({ code }) => code === report.kind)
  const district = profile.districts.find(({ code }) => code === report.location.district)
  const outside = report.location.district === undefined ? '' : fields.districtOutside
  const place = [report.location.text, district?.label ?? outside].filter((part) => part !== '')
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
      </Row>
      <Row label={fields.location} field="location" onChange={onChange}>
        {or(place.join(', '))}
      </Row>
    </dl>
  )
}
