// Enrolment behind a one-time link: account, Kartu Kunci, authenticator; the worker turns them into keys.
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { EnrolmentProps } from '../page/areas.ts'
import { failureText } from '../page/failure.ts'
import { ask } from '../page/keeper.ts'
import { type AllWords, useSpeech } from '../page/language.ts'
import type { EnrolmentFacts } from '../worker/protocol.ts'
import { type Account, AccountStep } from './account-step.tsx'
import { CardStep } from './card-step.tsx'
import { CodeStep } from './code-step.tsx'
import { Enrolled } from './enrolled.tsx'
import { KeptCheck } from './kept-check.tsx'
import { invitationSteps, StepFrame, type StepFrameProps, setupSteps } from './step-frame.tsx'

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
  const [account, setAccount] = useAccount(facts)
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
    case 'account':
      return (
        <StepFrame {...frame} step="account" {...introOf(words, props)} onBack={null}>
          <AccountStep {...{ facts, news, account }} onChange={setAccount} onNext={makeCard} />
        </StepFrame>
      )
    case 'card':
      return (
        <StepFrame
          {...frame}
          step="card"
          {...headOf(setup.card)}
          onBack={() => setAt({ kind: 'account' })}
        >
          <CardStep
            {...account}
            first={facts.kind === 'setup'}
            card={at.card}
            onPrinted={() => setAt({ ...at, kind: 'card-check' })}
          />
        </StepFrame>
      )
    case 'card-check':
      return (
        <StepFrame
          {...frame}
          step="card"
          title={setup.card.checkTitle}
          lead={setup.card.checkLead}
          onBack={() => setAt({ ...at, kind: 'card' })}
        >
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
        <StepFrame
          {...frame}
          step="code"
          {...headOf(setup.code)}
          onBack={() => setAt({ ...at, kind: 'card' })}
        >
          <CodeStep {...account} totpSecret={at.totpSecret} onCode={finish} />
        </StepFrame>
      )
    case 'enrolled':
      return (
        <StepFrame {...frame} step="fingerprint" {...headOf(setup.enrolled)} onBack={null}>
          <Enrolled fingerprint={at.fingerprint} onEnrolled={onEnrolled} />
        </StepFrame>
      )
  }
}

/** The account as it is typed, kept on the way so that a reload loses no word of it, but never the passphrase. */
function useAccount(facts: EnrolmentFacts): [Account, (account: Account) => void] {
  const [account, setAccount] = useState<Account>({
    name: facts.name,
    position: facts.position,
    username: facts.username,
    passphrase: '',
  })
  const { name, position, username } = account
  useEffect(() => {
    if (facts.kind === 'setup') void ask('keep-account', { name, position, username })
  }, [name, position, username])
  return [account, setAccount]
}

type Head = Pick<StepFrameProps, 'title' | 'lead'>

const headOf = ({ title, lead }: Head): Head => ({ title, lead })

function introOf({ setup, desk }: AllWords, { facts, news }: EnrolmentProps): Head {
  const said = setup.account
  return facts.kind === 'setup'
    ? { title: said.setupTitle, lead: said.setupLead }
    : {
        title: said.invitationTitle,
        lead: said.invitationLead(news.profile?.name.id ?? desk.title),
      }
}
