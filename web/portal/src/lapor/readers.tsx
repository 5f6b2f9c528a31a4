// "Siapa yang dapat membaca": the officers who will get a key, who is left out, and the other routes.
import { Icon } from '@kentongan/design/icon'
import { type IntakeGrant, intakeGrants, routeNames } from '@kentongan/domain/role'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { idOf } from '../shared/field.tsx'
import { keysHeld } from '../shared/keys-held.ts'
import { useSpeech } from '../shared/language.ts'
import { OtherChannels } from '../shared/unavailable.tsx'
import type { OfficeMember } from '../worker/protocol.ts'
import { isNamed } from './conflict.ts'
import { type FormState, wholeDraft } from './form.ts'
import { type Granted, grantedFor } from './granted.ts'
import type { ScreenProps } from './screen-props.ts'

export function Readers(props: ScreenProps): JSX.Element {
  const { form, office, profile } = props
  const { words } = useSpeech()
  const { review, topics } = words.report
  const granted = grantedFor(form, office)
  const { grants, unread } = granted
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
      <Choice {...props} granted={granted} />
      {unread && <OtherChannels profile={profile} />}
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
  const { review } = words.report
  const { out, unread } = granted
  // Stays as the reporter left it: a choice taken back must not close under their hand.
  const [open, setOpen] = useState(out.length > 0)
  // Whoever would read on some route, and whoever is named: an officer who can get a key later matters too.
  const everyRoute = routeNames.flatMap((name) =>
    intakeGrants(office.members, office.routes[name], []).map((one) => one.person),
  )
  const shown = office.members.filter(
    (one) => everyRoute.includes(one.person) || isNamed(one, form) || out.includes(one.person),
  )
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
                {isNamed(member, form) && <small class="hint"> {review.named}</small>}
              </span>
            </label>
          ))}
        </fieldset>
        <Consequence form={form} granted={granted} />
        <fieldset>
          <legend class="legend">{review.route}</legend>
          {routeNames.map((name) => (
            <label class="check" key={name}>
              <input
                type="radio"
                name="jalur"
                checked={form.route === name}
                onChange={() => act({ do: 'take-route', route: name })}
              />
              <span>{words.roles.route[name]}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </details>
  )
}

/** What the choice takes away, between the two halves of it: said as soon as it is made. */
function Consequence({ form, granted }: { form: FormState; granted: Granted }): JSX.Element {
  const { words } = useSpeech()
  const { review } = words.report
  const { unread, apart } = granted
  const named = wholeDraft(form).identityChoice === 'confidential'
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
