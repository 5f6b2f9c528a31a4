// Everybody whom the newest signed directory lists, with the fingerprint of their card.
import type { JSX } from 'preact'
import { useSpeech } from '../page/language.ts'
import { roleNames } from '../page/role-names.ts'
import type { MemberFacts } from '../worker/protocol.ts'

interface MembersProps {
  readonly members: readonly MemberFacts[]
  readonly me: string
}

export function Members({ members, me }: MembersProps): JSX.Element {
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
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
