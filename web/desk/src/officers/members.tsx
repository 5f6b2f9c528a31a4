// Everybody whom the newest signed directory lists, with the fingerprint of their card; a signer takes cards out here.
import { may } from '@kentongan/domain/permission'
import type { JSX } from 'preact'
import { useSpeech } from '../page/language.ts'
import { roleNames } from '../page/role-names.ts'
import type { BatchJob } from '../worker/batch-job.ts'
import type { MemberFacts, TakenOut } from '../worker/member-facts.ts'

interface MembersProps {
  readonly members: readonly MemberFacts[]
  readonly me: string
  /** Null for who may not sign. */
  readonly onTakeOut: ((one: MemberFacts, status: TakenOut) => void) | null
  /** Null for who reads no case. */
  readonly onBatch: ((one: MemberFacts, kind: BatchJob['kind']) => void) | null
}

export function Members({ members, me, onTakeOut, onBatch }: MembersProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.officers.members
  const acts = onTakeOut !== null || onBatch !== null
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
            {acts && <th scope="col">{said.acts}</th>}
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
              {acts && <td>{one.member !== me && <Acts {...{ one, onTakeOut, onBatch }} />}</td>}
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

function Acts(
  props: Pick<MembersProps, 'onTakeOut' | 'onBatch'> & { readonly one: MemberFacts },
): JSX.Element {
  const { one, onTakeOut, onBatch } = props
  const { words } = useSpeech()
  const said = words.officers.takeOut
  const kind = one.status === 'active' ? 'grant' : 'renew'
  return (
    <div class="row">
      {onBatch !== null && may(one.roles, 'read-cases') && (
        <button
          class="btn quiet"
          type="button"
          aria-label={words.batch[kind].actFor(one.name)}
          onClick={() => onBatch(one, kind)}
        >
          {words.batch[kind].act}
        </button>
      )}
      {(onTakeOut === null ? [] : stepsFrom[one.status]).map((status) => (
        <button
          key={status}
          class="btn quiet"
          type="button"
          aria-label={said.actFor[status](one.name)}
          onClick={() => onTakeOut?.(one, status)}
        >
          {said.act[status]}
        </button>
      ))}
    </div>
  )
}
