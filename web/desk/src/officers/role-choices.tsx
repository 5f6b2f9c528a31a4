// The roles to tick for a colleague, each with what it lets a person do.
import { type Role, roles } from '@kentongan/domain/role'
import type { JSX } from 'preact'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'

interface RoleChoicesProps {
  readonly id: string
  readonly error: string | undefined
  readonly chosen: readonly Role[]
  readonly onChange: (chosen: readonly Role[]) => void
}

export function RoleChoices({ id, error, chosen, onChange }: RoleChoicesProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.officers.invite
  const described = error === undefined ? `${id}-h` : `${id}-h ${id}-e`
  return (
    <fieldset class={error === undefined ? 'group' : 'group bad'} aria-describedby={described}>
      <legend class="lab">{said.roles}</legend>
      <p class="hint" id={`${id}-h`}>
        {said.rolesHint}
      </p>
      {error !== undefined && (
        <p class="error" id={`${id}-e`}>
          <Icon name="late" />
          <span>{error}</span>
        </p>
      )}
      <div class="choices roles">
        {roles.map((role, at) => (
          <label key={role} class="choice">
            <input
              // The summary of errors leads to the first.
              id={at === 0 ? id : undefined}
              type="checkbox"
              aria-describedby={`${id}-${role}`}
              aria-label={words.roles.role[role]}
              checked={chosen.includes(role)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...chosen, role]
                    : chosen.filter((one) => one !== role),
                )
              }
            />
            <span>
              <b>{words.roles.role[role]}</b>
              <span class="s" id={`${id}-${role}`}>
                {words.roles.duty[role]}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
