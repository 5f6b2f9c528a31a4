// Before a colleague is listed: two people compare the card's fingerprint, and only then it is signed.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Dialog } from '../page/dialog.tsx'
import { failureText } from '../page/failure.ts'
import { describedBy, Field } from '../page/field.tsx'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { MemberFacts } from '../worker/member-facts.ts'
import type { DeskFailure, InvitationFacts, OfficersFacts } from '../worker/protocol.ts'

interface AdmitDialogProps {
  readonly invitation: InvitationFacts
  readonly members: readonly MemberFacts[]
  /** Whose card signs. */
  readonly me: string
  readonly onClose: () => void
  readonly onAdmitted: (facts: OfficersFacts) => void
  readonly onMismatch: () => void
}

export function AdmitDialog(props: AdmitDialogProps): JSX.Element {
  const { invitation, members, me, onClose, onAdmitted, onMismatch } = props
  const { words } = useSpeech()
  const said = words.officers.admit
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  const { id, name, fingerprint } = invitation
  const [same, setSame] = useState('')

  async function sign(): Promise<void> {
    if (busy || fingerprint === null) return
    setBusy(true)
    const answer = await ask('admit', { id, fingerprint, same: same === '' ? null : same })
    setBusy(false)
    if (answer.ok) return onAdmitted(answer.value)
    setFailure(answer.code)
  }
  return (
    <Dialog title={said.title(name)} {...{ onClose }}>
      <p>{said.lead(name)}</p>
      <p class="fingerprint">
        <code>{fingerprint}</code>
      </p>
      <p class="hint">{said.why}</p>
      <SamePerson {...{ members, me, same }} onChange={setSame} />
      {failure !== null && (
        <p class="alarm" role="alert">
          {failureText(words, failure)}
        </p>
      )}
      <div class="row end">
        <button class="btn" type="button" onClick={onMismatch}>
          {said.no}
        </button>
        <button class="btn primary" type="button" aria-disabled={busy} onClick={() => void sign()}>
          {busy ? said.working : said.yes}
        </button>
      </div>
    </Dialog>
  )
}

interface SamePersonProps extends Pick<AdmitDialogProps, 'members' | 'me'> {
  /** The member chosen; '' for a new person. */
  readonly same: string
  readonly onChange: (same: string) => void
}

/** Whose new card it is: each person by the card listed last, but for the signer, whose own card cannot be taken out. */
function SamePerson({ members, me, same, onChange }: SamePersonProps): JSX.Element {
  const { words } = useSpeech()
  const { admit: said, members: listed } = words.officers
  const own = members.find(({ member }) => member === me)?.person
  const cards = new Map(members.map((one) => [one.person, one]))
  const others = [...cards.values()].filter(({ person }) => person !== own)
  const chosen = others.find(({ member }) => member === same)
  const field = { id: 'orang', label: said.same, hint: said.sameHint }
  return (
    <>
      <Field {...field}>
        <span class="field">
          <select
            {...describedBy(field)}
            value={same}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            <option value="">{said.newPerson}</option>
            {others.map((one) => (
              <option key={one.member} value={one.member}>
                {`${one.name}, ${one.position} (${listed.statuses[one.status]})`}
              </option>
            ))}
          </select>
        </span>
      </Field>
      <p role="status">{chosen !== undefined && said.sameEffect(chosen.name)}</p>
    </>
  )
}
