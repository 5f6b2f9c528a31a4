// Who the officer is, and the passphrase that only they know.
import { wireUsername } from '@kentongan/domain/wire/shapes'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import * as v from 'valibot'
import { ErrorSummary, type Problem, problemOf } from '../page/errors.tsx'
import { PassphraseField, TextField } from '../page/field.tsx'
import { type AllWords, useSpeech } from '../page/language.ts'
import { roleNames } from '../page/role-names.ts'
import type { EnrolmentFacts, OfficeNews } from '../worker/protocol.ts'
import { passphraseMin, type Strength, strengthOf } from './strength.ts'

export interface Account {
  readonly name: string
  readonly position: string
  readonly username: string
  readonly passphrase: string
}

interface AccountStepProps {
  readonly facts: EnrolmentFacts
  readonly news: OfficeNews
  readonly account: Account
  readonly onChange: (account: Account) => void
  /** Goes on; answers a sentence when it could not. */
  readonly onNext: (account: Account) => Promise<string | null>
}

export function AccountStep(props: AccountStepProps): JSX.Element {
  const { facts, news, account, onChange, onNext } = props
  const { words } = useSpeech()
  const [again, setAgain] = useState(account.passphrase)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const first = facts.kind === 'setup'

  function refuse(found: readonly Problem[]): void {
    setProblems(found)
    setAttempt(attempt + 1)
  }
  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    const tidy = first ? tidied(account) : account
    const found = problemsOf(words, tidy, again, first)
    if (found.length > 0) return refuse(found)
    setBusy(true)
    const failure = await onNext(tidy)
    setBusy(false)
    if (failure !== null) refuse([{ field: first ? 'nama' : 'frasa', text: failure }])
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary {...{ problems, attempt }} />
      {first ? <Person {...{ account, onChange, problems }} /> : <Invited {...{ facts, news }} />}
      <Passphrase
        {...{ account, onChange, problems, again, setAgain }}
        region={news.profile?.region ?? ''}
      />
      <div class="go">
        <button class="btn primary wide" type="submit" aria-disabled={busy}>
          {words.common.next}
        </button>
      </div>
    </form>
  )
}

const tidied = (account: Account): Account => ({
  ...account,
  name: account.name.trim(),
  position: account.position.trim(),
  username: account.username.trim().toLowerCase(),
})

const within = (text: string, max: number): boolean => text.length >= 2 && text.length <= max

/** What has to be put right before keys can be made. */
function problemsOf(
  { setup }: AllWords,
  { name, position, username, passphrase }: Account,
  again: string,
  first: boolean,
): readonly Problem[] {
  const said = setup.account
  const count = [...passphrase].length
  const person = [
    ['nama', within(name, 100), said.nameMissing],
    ['jabatan', within(position, 200), said.positionMissing],
    ['pengguna', v.is(wireUsername, username), said.usernameWrong],
  ] as const
  const secret = [
    ['frasa', count >= passphraseMin, said.passphraseShort(count)],
    ['ulang', again === passphrase, said.againDiffers],
  ] as const
  const wanted = first ? [...person, ...secret] : secret
  return wanted.flatMap(([field, there, text]) => (there ? [] : [{ field, text }]))
}

interface PartProps {
  readonly account: Account
  readonly onChange: (account: Account) => void
  readonly problems: readonly Problem[]
}

function Person({ account, onChange, problems }: PartProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.setup.account
  const field = (id: string) => ({ id, error: problemOf(problems, id) })
  return (
    <>
      <TextField
        {...field('nama')}
        label={said.name}
        hint={said.nameHint}
        value={account.name}
        onChange={(name) => onChange({ ...account, name })}
        input={{ autocomplete: 'name', autocapitalize: 'words', maxLength: 100 }}
      />
      <TextField
        {...field('jabatan')}
        label={said.position}
        hint={said.positionHint}
        value={account.position}
        onChange={(position) => onChange({ ...account, position })}
        input={{ autocomplete: 'organization-title', autocapitalize: 'words', maxLength: 200 }}
      />
      <TextField
        {...field('pengguna')}
        label={said.username}
        hint={said.usernameHint}
        value={account.username}
        onChange={(username) => onChange({ ...account, username })}
        input={{ autocomplete: 'username', autocapitalize: 'none', maxLength: 32 }}
      />
    </>
  )
}

function Invited({ facts, news }: Pick<AccountStepProps, 'facts' | 'news'>): JSX.Element {
  const { words } = useSpeech()
  const said = words.setup.account
  return (
    <div class="group">
      <p class="lab">{said.yours}</p>
      <dl class="kv">
        <dt>{said.name}</dt>
        <dd>{facts.name}</dd>
        <dt>{said.position}</dt>
        <dd>{facts.position}</dd>
        <dt>{said.roles}</dt>
        <dd>{roleNames(words, facts.roles)}</dd>
        <dt>{said.username}</dt>
        <dd>{facts.username}</dd>
      </dl>
      {news.fingerprint !== null && <p class="hint">{said.compareOffice(news.fingerprint)}</p>}
    </div>
  )
}

function strengthHint(
  said: AllWords['setup']['account']['strength'],
  strength: Exclude<Strength, 'empty'>,
  left: number,
): string {
  return strength === 'short' ? said.short(left) : said[strength]
}

const look = { empty: '', short: 'low', weak: 'low', fair: '', strong: 'good' } as const

function Passphrase(
  props: PartProps & {
    readonly again: string
    /** What the office is of: a word that guessers try. */
    readonly region: string
    readonly setAgain: (again: string) => void
  },
): JSX.Element {
  const { account, onChange, problems, again, region, setAgain } = props
  const { words } = useSpeech()
  const said = words.setup.account
  const { passphrase, name, position, username } = account
  const strength = strengthOf(passphrase, [name, position, username, region])
  const left = passphraseMin - [...passphrase].length
  const hint = strength === 'empty' ? '' : strengthHint(said.strength, strength, left)
  return (
    <>
      <PassphraseField
        id="frasa"
        error={problemOf(problems, 'frasa')}
        label={said.passphrase}
        hint={said.passphraseHint}
        value={passphrase}
        onChange={(typed) => onChange({ ...account, passphrase: typed })}
        autocomplete="new-password"
      />
      <p class={`strength ${look[strength]}`} role="status">
        {hint}
      </p>
      <PassphraseField
        id="ulang"
        error={problemOf(problems, 'ulang')}
        label={said.again}
        hint={said.againHint}
        value={again}
        onChange={setAgain}
        autocomplete="new-password"
      />
    </>
  )
}
