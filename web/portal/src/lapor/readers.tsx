// "Siapa yang dapat membaca": the officers who will get a key, who is left out, and the other routes.
import { Icon } from '@kentongan/design/icon'
import { type IntakeGrant, intakeExists, intakeGrants, routeNames } from '@kentongan/domain/role'
import type { JSX } from 'preact'
import { useSpeech } from '../shared/language.ts'
import { OtherChannels } from '../shared/unavailable.tsx'
import type { OfficeMember } from '../worker/protocol.ts'
import { isNamed, leftOut } from './conflict.ts'
import type { ScreenProps } from './screen-props.ts'

export function Readers(props: ScreenProps): JSX.Element {
  const { form, office, profile } = props
  const { words } = useSpeech()
  const { review, topics } = words.report
  const out = leftOut(office.members, form)
  const route = office.routes[form.route]
  const granted = intakeGrants(office.members, route, out)
  const nobody = !intakeExists(granted)
  return (
    <section class="block" aria-labelledby="pembaca">
      <h2 id="pembaca">{topics.readers}</h2>
      {!nobody && <p>{review.readers}</p>}
      <ul class="people">
        {granted.map((grant) => (
          <Granted key={grant.member} grant={grant} members={office.members} />
        ))}
        {!nobody && route.recovery && (
          <li>
            <span>
              <b>{words.roles.recovery}</b>
              <small>{words.roles.recoveryHint}</small>
            </span>
            <Icon name="lock" class="tick" />
          </li>
        )}
      </ul>
      {nobody && (
        <div role="alert">
          <p class="note warn">{review.nobodyLeft}</p>
          <OtherChannels profile={profile} />
        </div>
      )}
      <Choice {...props} out={out} />
    </section>
  )
}

function Granted(props: {
  readonly grant: IntakeGrant
  readonly members: readonly OfficeMember[]
}): JSX.Element {
  const { grant, members } = props
  const { words } = useSpeech()
  const member = members.find((one) => one.member === grant.member)
  const reads = [...grant.vaults, ...(grant.half === null ? [] : [grant.half])]
  return (
    <li>
      <span>
        <b>{member?.name ?? ''}</b>
        <small>
          {member?.position} · {reads.map((one) => words.roles.reads[one]).join(', ')}
        </small>
      </span>
      <Icon name="tick" class="tick" />
    </li>
  )
}

function Choice(props: ScreenProps & { readonly out: readonly string[] }): JSX.Element {
  const { form, act, office, out } = props
  const { words } = useSpeech()
  const { review } = words.report
  // Whoever would read on some route, and whoever is named: an officer who can get a key later matters too.
  const everyRoute = routeNames.flatMap((name) =>
    intakeGrants(office.members, office.routes[name], []).map((one) => one.person),
  )
  const shown = office.members.filter(
    (one) => everyRoute.includes(one.person) || isNamed(one, form) || out.includes(one.person),
  )
  return (
    <details class="change" open={out.length > 0}>
      <summary>{review.changeReaders}</summary>
      <div class="stack">
        <p class="hint">{review.excludeHint}</p>
        <fieldset>
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
