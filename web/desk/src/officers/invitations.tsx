// Invitations that are not in the directory yet: what each waits for, and what can be done about it.
import type { JSX } from 'preact'
import { Icon } from '../page/icon.tsx'
import { type AllWords, useSpeech } from '../page/language.ts'
import { roleNames } from '../page/role-names.ts'
import type { InvitationFacts } from '../worker/protocol.ts'

interface InvitationsProps {
  readonly invitations: readonly InvitationFacts[]
  /** Null for who may not sign. */
  readonly onAdmit: ((invitation: InvitationFacts) => void) | null
  readonly onWithdraw: (invitation: InvitationFacts) => void
}

export function Invitations({ invitations, onAdmit, onWithdraw }: InvitationsProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.officers.invitations
  const pending = invitations.filter(({ state }) => state !== 'listed')
  return (
    <section aria-labelledby="undangan">
      <h2 id="undangan">{said.title}</h2>
      {pending.length === 0 ? (
        <p class="soft">{said.none}</p>
      ) : (
        <ul class="invitations">
          {pending.map((one) => (
            <Invitation key={one.id} invitation={one} {...{ onAdmit, onWithdraw }} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Invitation({
  invitation,
  onAdmit,
  onWithdraw,
}: Omit<InvitationsProps, 'invitations'> & {
  readonly invitation: InvitationFacts
}): JSX.Element {
  const { words, day } = useSpeech()
  const { invitations: said, admit } = words.officers
  const { name, position, roles, username, state, fingerprint } = invitation
  const waiting = state === 'enrolled' && fingerprint !== null
  const held = roleNames(words, roles)
  return (
    <li class={waiting ? 'waiting' : undefined}>
      <div class="who">
        <b>{name}</b>
        {position !== held && <span class="s">{position}</span>}
        <span class="s">{held}</span>
        <span class="s">{said.username(username)}</span>
      </div>
      <div class="state">
        <b>
          <Icon name={waiting ? 'people' : state === 'open' ? 'letter' : 'late'} />
          {said.state[state]}
        </b>
        <span class="s">{whatNext(said, invitation, day)}</span>
        {waiting && <code>{fingerprint}</code>}
      </div>
      <div class="row end">
        {waiting && onAdmit !== null && (
          <button
            class="btn act"
            type="button"
            aria-label={admit.goFor(name)}
            onClick={() => onAdmit(invitation)}
          >
            {admit.go}
          </button>
        )}
        <button
          class="btn quiet"
          type="button"
          aria-label={said.withdrawFor(name)}
          onClick={() => onWithdraw(invitation)}
        >
          {said.withdraw}
        </button>
      </div>
    </li>
  )
}

function whatNext(
  said: AllWords['officers']['invitations'],
  { state, fingerprint, expires }: InvitationFacts,
  day: (day: string) => string,
): string {
  if (state === 'open') return said.openUntil(day(expires))
  if (state === 'expired') return said.expiredHint
  return fingerprint === null ? said.badCard : said.enrolledHint
}
