// Everybody whom the newest signed directory lists, with the fingerprint of their card; a signer takes cards out here.
import type { JSX } from 'preact'
import { useSpeech } from '../page/language.ts'
import { roleNames } from '../page/role-names.ts'
import type { MemberFacts, TakenOut } from '../worker/member-facts.ts'

interface MembersProps {
  readonly members: readonly MemberFacts[]
  readonly me: string
  /** Null for who may not sign. */
  readonly onTakeOut: ((one: MemberFacts, status: TakenOut) => void) | null
}

export function Members({ members, me, onTakeOut }: MembersProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.officers.members
  return (
    <section aria-labelledby="terdaftar">
      <h2 id="terdaftar">{said.title}</h2>
      <table class="grid-t people">
        <thead>
          <tr>
            <th scope="col">{said.name}</th>
            <th scope="col">{said.roles}</th>
            <th scope="col">{said.fingerprint}</th>
            <th scope="col">{said.status}</th>
            {onTakeOut !== null && <th scope="col">{said.acts}</th>}
          </tr>
        </thead>
        <tbody>
          {members.map((one) => (
            <tr key={one.member}>
              <th scope="row">
                {one.name}
                {one.member === me && ` (${said.you})`}
                <span class="s">{one.position}</span>
              </th>
              <td>{roleNames(words, one.roles)}</td>
              <td>
                <code>{one.fingerprint}</code>
              </td>
              <td>
                {said.statuses[one.status]}
                {one.signer && <span class="s">{said.signer}</span>}
              </td>
              {onTakeOut !== null && (
                <td>{one.member !== me && <TakeOuts {...{ one, onTakeOut }} />}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Nobody comes back under a card that was taken out: who is suspended can only be marked as left yet. */
const stepsFrom = {
  active: ['suspended', 'left'],
  suspended: ['left'],
  left: [],
} as const satisfies Record<MemberFacts['status'], readonly TakenOut[]>

function TakeOuts(props: {
  readonly one: MemberFacts
  readonly onTakeOut: (one: MemberFacts, status: TakenOut) => void
}): JSX.Element {
  const { one, onTakeOut } = props
  const { words } = useSpeech()
  const said = words.officers.takeOut
  return (
    <div class="row">
      {stepsFrom[one.status].map((status) => (
        <button
          key={status}
          class="btn quiet"
          type="button"
          aria-label={said.actFor[status](one.name)}
          onClick={() => onTakeOut(one, status)}
        >
          {said.act[status]}
        </button>
      ))}
    </div>
  )
}
