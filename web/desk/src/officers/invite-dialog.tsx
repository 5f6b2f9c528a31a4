// "Tambah Petugas": whom to invite and as what, then the one-time link, shown once.
import { areKeptApart } from '@kentongan/domain/permission'
import { type Role, roles } from '@kentongan/domain/role'
import { wireUsername } from '@kentongan/domain/wire/shapes'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import * as v from 'valibot'
import { Dialog } from '../page/dialog.tsx'
import { ErrorSummary, type Problem, problemOf } from '../page/errors.tsx'
import { failureText } from '../page/failure.ts'
import { TextField } from '../page/field.tsx'
import { ask } from '../page/keeper.ts'
import { type AllWords, useSpeech } from '../page/language.ts'
import type { OfficersFacts } from '../worker/protocol.ts'
import { InvitationLink } from './invitation-link.tsx'
import { RoleChoices } from './role-choices.tsx'

interface Colleague {
  readonly name: string
  readonly position: string
  readonly username: string
  readonly roles: readonly Role[]
}
const nobody: Colleague = { name: '', position: '', username: '', roles: [] }

interface InviteDialogProps {
  readonly onClose: () => void
  readonly onInvited: (facts: OfficersFacts) => void
}

export function InviteDialog({ onClose, onInvited }: InviteDialogProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.officers
  const [colleague, setColleague] = useState(nobody)
  const [token, setToken] = useState<string | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)

  function refuse(found: readonly Problem[]): void {
    setProblems(found)
    setAttempt(attempt + 1)
  }
  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    const tidy = tidied(colleague)
    const found = problemsOf(words, tidy)
    if (found.length > 0) return refuse(found)
    setProblems([])
    setBusy(true)
    const answer = await ask('invite', tidy)
    setBusy(false)
    if (!answer.ok) {
      const field = answer.code === 'username-taken' ? 'u-pengguna' : 'u-nama'
      return refuse([{ field, text: failureText(words, answer.code) }])
    }
    setColleague(tidy)
    setToken(answer.value.token)
    onInvited(answer.value.officers)
  }
  if (token !== null) {
    return (
      <Dialog title={said.link.title(colleague.name)} {...{ onClose }}>
        <InvitationLink {...{ token, onClose }} />
      </Dialog>
    )
  }
  return (
    <Dialog title={said.add} {...{ onClose }}>
      <form noValidate onSubmit={(event) => void send(event)}>
        <p class="soft">{said.invite.lead}</p>
        <ErrorSummary {...{ problems, attempt }} />
        <Fields {...{ colleague, problems }} onChange={setColleague} />
        <div class="row end">
          <button class="btn" type="button" onClick={onClose}>
            {words.common.cancel}
          </button>
          <button class="btn primary" type="submit" aria-disabled={busy}>
            {busy ? said.invite.working : said.invite.go}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

const tidied = ({ name, position, username, roles: chosen }: Colleague): Colleague => ({
  name: name.trim(),
  position: position.trim(),
  username: username.trim().toLowerCase(),
  // In the directory's order, however they were ticked.
  roles: roles.filter((role) => chosen.includes(role)),
})

const within = (text: string, max: number): boolean => text.length >= 2 && text.length <= max

function problemsOf(
  { officers }: AllWords,
  { name, position, username, roles: chosen }: Colleague,
): readonly Problem[] {
  const said = officers.invite
  const wanted = [
    ['u-nama', within(name, 100), said.nameMissing],
    ['u-jabatan', within(position, 200), said.positionMissing],
    ['u-pengguna', v.is(wireUsername, username), said.usernameWrong],
    ['u-peran', chosen.length > 0, said.rolesMissing],
    ['u-peran', areKeptApart(chosen), said.rolesApart],
  ] as const
  return wanted.flatMap(([field, there, text]) => (there ? [] : [{ field, text }]))
}

interface FieldsProps {
  readonly colleague: Colleague
  readonly problems: readonly Problem[]
  readonly onChange: (colleague: Colleague) => void
}

function Fields({ colleague, problems, onChange }: FieldsProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.officers.invite
  const field = (id: string) => ({ id, error: problemOf(problems, id) })
  return (
    <>
      <TextField
        {...field('u-nama')}
        label={said.name}
        value={colleague.name}
        onChange={(name) => onChange({ ...colleague, name })}
        input={{ autocapitalize: 'words', maxLength: 100 }}
      />
      <TextField
        {...field('u-jabatan')}
        label={said.position}
        value={colleague.position}
        onChange={(position) => onChange({ ...colleague, position })}
        input={{ autocapitalize: 'words', maxLength: 200 }}
      />
      <TextField
        {...field('u-pengguna')}
        label={said.username}
        hint={said.usernameHint}
        value={colleague.username}
        onChange={(username) => onChange({ ...colleague, username })}
        input={{ autocapitalize: 'none', maxLength: 32 }}
      />
      <RoleChoices
        {...field('u-peran')}
        chosen={colleague.roles}
        onChange={(chosen) => onChange({ ...colleague, roles: chosen })}
      />
    </>
  )
}
