// "Siapa yang dapat membaca": the officers who will get a key, who is left out, and the other routes.
import { Icon } from '@kentongan/design/icon'
import {
  type IntakeGrant,
  intakeExists,
  intakeGrants,
  type RouteName,
  routeNames,
} from '@kentongan/domain/role'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { ChoiceField } from '../shared/choices.tsx'
import { idOf } from '../shared/field.tsx'
import { keysHeld, withoutIdentity } from '../shared/keys-held.ts'
import { type AllWords, useSpeech } from '../shared/language.ts'
import { OtherChannels } from '../shared/unavailable.tsx'
import type { OfficeFacts, OfficeMember } from '../worker/protocol.ts'
import { fittingRoute, isAsked, isNamed, newestOf } from './conflict.ts'
import type { FormState } from './form.ts'
import { type Granted, grantedFor } from './granted.ts'
import type { ScreenProps } from './screen-props.ts'

export function Readers(props: ScreenProps): JSX.Element {
  const { form, office, profile } = props
  const { words } = useSpeech()
  const { review } = words
  const { topics } = words.report
  const granted = grantedFor(form, office)
  const { unread } = granted
  const anonymous = form.draft.identityChoice === 'anonymous'
  const grants = anonymous ? withoutIdentity(granted.grants) : granted.grants
  const fitting = fittingRoute(office.members, form)
  const closed = fitting !== null && !isOpen(office, fitting)
  return (
    <section class="block" aria-labelledby="pembaca">
      <h2 id="pembaca">{topics.readers}</h2>
      {!unread && <p>{review.readers}</p>}
      <ul class="people">
        {grants.map((grant) => (
          <Keyholder key={grant.member} grant={grant} members={office.members} />
        ))}
        {!unread && office.routes[form.route].recovery && (
          <li>
            <span>
              <b>{words.roles.recovery}</b>
              <small>{words.roles.recoveryHint}</small>
            </span>
            <Icon name="lock" class="tick" />
          </li>
        )}
      </ul>
      <Suggestion {...props} />
      <Choice {...props} granted={granted} />
      {(unread || closed) && <OtherChannels profile={profile} />}
    </section>
  )
}

function Keyholder(props: {
  readonly grant: IntakeGrant
  readonly members: readonly OfficeMember[]
}): JSX.Element {
  const { grant, members } = props
  const { words } = useSpeech()
  const member = members.find((one) => one.member === grant.member)
  return (
    <li>
      <span>
        <b>{member?.name ?? ''}</b>
        <small>
          {member?.position} · {keysHeld(grant, words)}
        </small>
      </span>
      <Icon name="tick" class="tick" />
    </li>
  )
}

function Choice(props: ScreenProps & { readonly granted: Granted }): JSX.Element {
  const { form, act, office, granted } = props
  const { words } = useSpeech()
  const { review } = words
  const { out, unread } = granted
  // Whoever would read on some route, and whoever is named: an officer who can get a key later matters too.
  const everyRoute = routeNames.flatMap((name) =>
    intakeGrants(office.members, office.routes[name], []).map((one) => one.person),
  )
  const named = office.members.filter((one) => isNamed(one, form)).map((one) => one.person)
  // Whoever is named by one of their cards is not asked about for another.
  const asked = office.members
    .filter((one) => isAsked(one, form) && !named.includes(one.person))
    .map((one) => one.person)
  // Stays as the reporter left it: a choice taken back must not close under their hand.
  const [open, setOpen] = useState(out.length > 0 || asked.length > 0)
  const shown = newestOf(office.members, new Set([...everyRoute, ...named, ...asked, ...out]))
  return (
    <details
      class="change"
      open={open || unread}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{review.changeReaders}</summary>
      <div class="stack">
        <p class="hint">{review.excludeHint}</p>
        <fieldset
          id={idOf('readers')}
          tabIndex={-1}
          aria-describedby={unread ? `${idOf('readers')}-e` : undefined}
        >
          <legend class="legend">{review.exclude}</legend>
          {shown.map((member) => (
            <label class="check" key={member.member}>
              <input
                type="checkbox"
                checked={out.includes(member.person)}
                onChange={(event) =>
                  act({
                    do: 'leave-out',
                    person: member.person,
                    out: event.currentTarget.checked,
                  })
                }
              />
              <span>
                {member.name}
                <small class="hint"> {member.position}</small>
                {named.includes(member.person) && <small class="hint"> {review.named}</small>}
                {asked.includes(member.person) && <small class="hint"> {review.asked}</small>}
              </span>
            </label>
          ))}
        </fieldset>
        <Consequence form={form} granted={granted} />
        <ChoiceField
          name="route"
          label={review.route}
          value={form.route}
          options={routeNames.map((name) => ({
            value: name,
            label: words.roles.route[name],
            hint: routeMeaning(office, name, words),
          }))}
          onChange={(route) => act({ do: 'take-route', route })}
        />
      </div>
    </details>
  )
}

/** Whether anybody of the office reads on a route. */
const isOpen = ({ members, routes }: OfficeFacts, name: RouteName): boolean =>
  intakeExists(intakeGrants(members, routes[name], []))

/** Who would read on a route, and whether recovery goes with it: from the office's own rules. */
function routeMeaning(office: OfficeFacts, name: RouteName, words: AllWords): string {
  const { review, roles } = words
  const { intake, recovery } = office.routes[name]
  if (!isOpen(office, name)) return review.routeNobody
  return [
    review.routeRead(intake.map((role) => roles.role[role]).join(', ')),
    ...(intake.includes('outside-officer') ? [review.routeOutside] : []),
    recovery ? review.routeRecovery : review.routeNoRecovery,
  ].join(' ')
}

/** Another route, where it fits whom the report accuses and was not taken yet; where it is not open, what to do instead. */
function Suggestion({ form, act, office }: ScreenProps): JSX.Element | null {
  const { words } = useSpeech()
  const { review, roles } = words
  const route = fittingRoute(office.members, form)
  if (route === null || form.route !== 'normal') return null
  return (
    <div class="note warn stack">
      <p>{review.suggest[route]}</p>
      {isOpen(office, route) ? (
        <>
          <p class="hint">{routeMeaning(office, route, words)}</p>
          <p>
            <button class="button" type="button" onClick={() => act({ do: 'take-route', route })}>
              {review.takeRoute(roles.route[route])}
            </button>
          </p>
        </>
      ) : (
        <p>{review.closed[route]}</p>
      )}
    </div>
  )
}

/** What the choice takes away, between the two halves of it: said as soon as it is made. */
function Consequence({ form, granted }: { form: FormState; granted: Granted }): JSX.Element {
  const { words } = useSpeech()
  const { review } = words
  const { unread, apart } = granted
  const named = form.draft.identityChoice === 'confidential'
  return (
    <div role="status">
      {unread && (
        <p class="error" id={`${idOf('readers')}-e`}>
          <Icon name="alert" />
          <span>{review.nobodyLeft}</span>
        </p>
      )}
      {!unread && named && !apart && <p class="note warn">{review.identityOnlyYou}</p>}
    </div>
  )
}
