// Enrolment behind a one-time link: account, Kartu Kunci, authenticator; the worker turns them into keys.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EnrolmentProps } from '../page/areas.ts'
import { failureText } from '../page/failure.ts'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import { type Account, AccountStep } from './account-step.tsx'
import { CardStep } from './card-step.tsx'
import { CodeStep } from './code-step.tsx'
import { Enrolled } from './enrolled.tsx'
import { KeptCheck } from './kept-check.tsx'
import { invitationSteps, StepFrame, setupSteps } from './step-frame.tsx'

/** What the worker made for this enrolment. */
interface Made {
  readonly card: string
  readonly totpSecret: string
}

type At =
  | { readonly kind: 'account' }
  | ({ readonly kind: 'card' | 'card-check' | 'code' } & Made)
  | { readonly kind: 'enrolled'; readonly fingerprint: string }

export function Enrolment(props: EnrolmentProps): JSX.Element {
  const { facts, news, onEntered, onEnrolled } = props
  const { words } = useSpeech()
  const [at, setAt] = useState<At>({ kind: 'account' })
  const [account, setAccount] = useState<Account>({
    name: facts.name,
    position: facts.position,
    username: facts.username,
    passphrase: '',
  })
  const { setup } = words
  const steps = facts.kind === 'setup' ? setupSteps : invitationSteps
  const frame = { profile: news.profile, steps }

  async function makeCard(tidy: Account): Promise<string | null> {
    setAccount(tidy)
    const { username, name, position } = tidy
    const made = await ask('enrol-card', { username, name, position })
    if (!made.ok) return failureText(words, made.code)
    setAt({ kind: 'card', ...made.value })
    return null
  }
  async function finish(totp: string): Promise<string | null> {
    const done = await ask('enrol-finish', { passphrase: account.passphrase, totp })
    if (!done.ok) return failureText(words, done.code)
    const { entered, fingerprint } = done.value
    setAccount({ ...account, passphrase: '' })
    if (entered !== null) onEntered(entered)
    else setAt({ kind: 'enrolled', fingerprint })
    return null
  }
  switch (at.kind) {
    case 'account': {
      const [title, lead] =
        facts.kind === 'setup'
          ? [setup.account.setupTitle, setup.account.setupLead]
          : [setup.account.invitationTitle, setup.account.invitationLead(officeName())]
      return (
        <StepFrame {...frame} step="account" title={title} lead={lead}>
          <AccountStep {...{ facts, news, account }} onChange={setAccount} onNext={makeCard} />
        </StepFrame>
      )
    }
    case 'card':
      return (
        <StepFrame {...frame} step="card" title={setup.card.title} lead={setup.card.lead}>
          <CardStep
            {...account}
            card={at.card}
            onPrinted={() => setAt({ ...at, kind: 'card-check' })}
          />
        </StepFrame>
      )
    case 'card-check':
      return (
        <StepFrame {...frame} step="card" title={setup.card.checkTitle} lead={setup.card.checkLead}>
          <KeptCheck
            paper={setup.card.paperName}
            code={at.card}
            failure={null}
            onKept={() => setAt({ ...at, kind: 'code' })}
            onShowAgain={() => setAt({ ...at, kind: 'card' })}
          />
        </StepFrame>
      )
    case 'code':
      return (
        <StepFrame {...frame} step="code" title={setup.code.title} lead={setup.code.lead}>
          <CodeStep {...account} totpSecret={at.totpSecret} onCode={finish} />
        </StepFrame>
      )
    case 'enrolled':
      return (
        <StepFrame
          {...frame}
          step="fingerprint"
          title={setup.enrolled.title}
          lead={setup.enrolled.lead}
        >
          <Enrolled fingerprint={at.fingerprint} onEnrolled={onEnrolled} />
        </StepFrame>
      )
  }
  function officeName(): string {
    return news.profile?.name.id ?? words.desk.title
  }
}
