// The page "Petugas": who reads, who is listed, who is invited, and the directory that a signer signs.
import { may } from '@kentongan/domain/permission'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { BatchDialog } from '../batch/batch-dialog.tsx'
import type { Batch } from '../batch/use-batch.ts'
import type { ShownRow } from '../list/rows.ts'
import type { OfficersProps } from '../page/areas.ts'
import { failureText } from '../page/failure.ts'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import type { BatchJob } from '../worker/batch-job.ts'
import type { MemberFacts, TakenOut } from '../worker/member-facts.ts'
import type { InvitationFacts, OfficersFacts } from '../worker/protocol.ts'
import { AdmitDialog } from './admit-dialog.tsx'
import { DirectoryBox } from './directory-box.tsx'
import { Invitations } from './invitations.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { Members } from './members.tsx'
import { ProposalBox } from './proposal-box.tsx'
import { missingRoles } from './recommended.ts'
import { isOfSigners, type SignersAct, SignersDialog } from './signers-dialog.tsx'
import { TakeOutDialog } from './take-out-dialog.tsx'
import { useOfficers } from './use-officers.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Asking =
  | { readonly kind: 'invite' }
  | { readonly kind: SignersAct }
  | { readonly kind: 'admit' | 'withdraw'; readonly invitation: InvitationFacts }
  | { readonly kind: 'take-out'; readonly one: MemberFacts; readonly status: TakenOut }
  | { readonly kind: 'batch'; readonly one: MemberFacts; readonly batch: BatchJob['kind'] }

export function Officers({ entered, welcome, rows, batch, onLost }: OfficersProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.officers
  const { facts, failure, take, again } = useOfficers()
  const [asking, setAsking] = useState<Asking | null>(null)
  /** What was just done, for everyone to hear. */
  const [done, setDone] = useState('')
  /** What now stands to be done in the cases. */
  const [next, setNext] = useState<Extract<Asking, { kind: 'batch' }> | null>(null)
  const reads = may(entered.me.roles, 'read-cases')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${said.title} | ${words.desk.title}`
    heading.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    // Not from under a form that is being filled in: closing it looks again.
    if (failure === 'not-signed-in' && asking === null) onLost()
  }, [failure, asking])

  function finish(text: string, now?: OfficersFacts): void {
    if (now !== undefined) take(now)
    setNext(now === undefined || facts === null || !reads ? null : nextIn(facts, now))
    setAsking(null)
    setDone(text)
  }
  function close(): void {
    setAsking(null)
    again()
  }
  return (
    <main id="isi" class="main officers" tabIndex={-1}>
      <header class="list-title">
        <h1 tabIndex={-1} ref={heading}>
          {said.title}
        </h1>
        {facts !== null && facts.invitations !== null && (
          <button class="btn primary" type="button" onClick={() => setAsking({ kind: 'invite' })}>
            <Icon name="plus" />
            {said.add}
          </button>
        )}
      </header>
      {welcome && facts?.takesReports !== true && (
        <section class="welcome" aria-labelledby="terbit">
          <h2 id="terbit">
            <Icon name="verified" />
            {said.welcome.title}
          </h2>
          <p>{said.welcome.text}</p>
        </section>
      )}
      <p class="done" role="status">
        {done}
      </p>
      {next !== null && batch.facts === null && (
        <p>
          <button class="btn" type="button" onClick={() => setAsking(next)}>
            <Icon name="key" />
            {words.batch[next.batch].actFor(next.one.name)}
          </button>
        </p>
      )}
      {failure !== null && (
        <div class="alarm" role="alert">
          <p>{failureText(words, failure)}</p>
          <button class="btn" type="button" onClick={again}>
            {words.common.retry}
          </button>
        </div>
      )}
      {facts === null && failure === null && <p role="status">{said.loading}</p>}
      {facts !== null && (
        <>
          <Body
            {...{ facts }}
            today={entered.news.today}
            onAdmit={(invitation) => setAsking({ kind: 'admit', invitation })}
            onWithdraw={(invitation) => setAsking({ kind: 'withdraw', invitation })}
            onTakeOut={(one, status) => setAsking({ kind: 'take-out', one, status })}
            onBatch={reads ? (one, kind) => setAsking({ kind: 'batch', one, batch: kind }) : null}
            onRenewed={(next) => finish(said.directory.renewedNow, next)}
            onAsk={(kind) => setAsking({ kind })}
          />
          <Asked {...{ asking, facts, take, finish, rows, batch }} onClose={close} />
        </>
      )}
    </main>
  )
}

/** What one more card in the directory, or one less, leaves to be done in the cases. */
function nextIn(
  before: OfficersFacts,
  now: OfficersFacts,
): Extract<Asking, { kind: 'batch' }> | null {
  const stood = new Map(before.members.map(({ member, status }) => [member, status]))
  const changed = now.members.filter(({ member, status }) => stood.get(member) !== status)
  const one = changed.find(({ status }) => status === 'active') ?? changed[0]
  if (one === undefined || !may(one.roles, 'read-cases')) return null
  return { kind: 'batch', one, batch: one.status === 'active' ? 'grant' : 'renew' }
}

interface BodyProps {
  readonly facts: OfficersFacts
  readonly today: string
  readonly onAdmit: (invitation: InvitationFacts) => void
  readonly onWithdraw: (invitation: InvitationFacts) => void
  readonly onTakeOut: (one: MemberFacts, status: TakenOut) => void
  readonly onBatch: ((one: MemberFacts, kind: BatchJob['kind']) => void) | null
  readonly onRenewed: (facts: OfficersFacts) => void
  readonly onAsk: (kind: SignersAct) => void
}

function Body(props: BodyProps): JSX.Element {
  const { facts, today, onAdmit, onWithdraw, onTakeOut, onBatch, onRenewed, onAsk } = props
  const { words } = useSpeech()
  const said = words.officers
  const { proposal } = facts
  // One change waits at a time.
  const changes = facts.me.signer && proposal === null
  return (
    <>
      {proposal !== null && (
        <ProposalBox
          {...{ proposal }}
          onSign={() => onAsk('sign')}
          onWithdraw={() => onAsk('withdraw-proposal')}
        />
      )}
      {!facts.takesReports && <p class="alarm">{said.opening.closed}</p>}
      <Recommended {...{ facts }} />
      {facts.invitations === null ? (
        <p class="soft">{said.notSigner}</p>
      ) : (
        <Invitations
          invitations={facts.invitations}
          onAdmit={changes ? onAdmit : null}
          {...{ onWithdraw }}
        />
      )}
      <Members
        members={facts.members}
        me={facts.me.member}
        onTakeOut={changes ? onTakeOut : null}
        {...{ onBatch }}
      />
      <div class="pair-sections">
        <section aria-labelledby="pembaca">
          <h2 id="pembaca">{said.intake.title}</h2>
          {facts.intake.length === 0 ? (
            <p>{said.intake.none}</p>
          ) : (
            <ul class="intake">
              {facts.intake.map(({ name, position }) => (
                <li key={name + position}>
                  <b>{name}</b>
                  <span class="s">{position}</span>
                </li>
              ))}
            </ul>
          )}
          <p class="hint">{said.intake.hint}</p>
        </section>
        <DirectoryBox
          {...{ facts, today, onRenewed }}
          onRoot={() => onAsk('root')}
          onCeremony={() => onAsk('ceremony')}
        />
      </div>
    </>
  )
}

/** Whom to invite first: a signer is told while nobody listed or invited has these roles. */
function Recommended({ facts }: { readonly facts: OfficersFacts }): JSX.Element | null {
  const { words } = useSpeech()
  const said = words.officers
  const missing = missingRoles(facts)
  if (missing.length === 0) return null
  const names = missing.map((role) => words.roles.role[role])
  return (
    <p class="advice">
      <Icon name="people" />
      <span>
        {said.recommend(names)} {missing.includes('assistant-inspector') && said.recommendHalves}
      </span>
    </p>
  )
}

interface AskedProps {
  readonly asking: Asking | null
  readonly facts: OfficersFacts
  readonly take: (facts: OfficersFacts) => void
  readonly finish: (text: string, next?: OfficersFacts) => void
  readonly rows: readonly ShownRow[]
  readonly batch: Batch
  readonly onClose: () => void
}

function Asked(props: AskedProps): JSX.Element | null {
  const { words } = useSpeech()
  const said = words.officers
  const { asking, facts, take, rows, batch, onClose } = props
  /** Where two sign, what was done is only proposed yet. */
  const finish = (text: string, next?: OfficersFacts): void =>
    props.finish(
      next === undefined || next.proposal === null ? text : words.signers.proposal.proposed,
      next,
    )
  if (asking === null) return null
  if (asking.kind === 'invite') return <InviteDialog {...{ onClose }} onInvited={take} />
  if (isOfSigners(asking)) {
    return <SignersDialog kind={asking.kind} {...{ facts, finish, onClose }} />
  }
  if (asking.kind === 'batch') {
    const { one, batch: kind } = asking
    return <BatchDialog {...{ kind, one, rows, batch, onClose }} roles={facts.me.roles} />
  }
  if (asking.kind === 'take-out') {
    const { one, status } = asking
    const done = said.takeOut.done[status](one.name)
    return <TakeOutDialog {...{ one, status, onClose }} onTakenOut={(next) => finish(done, next)} />
  }
  const { invitation } = asking
  const { name } = invitation
  return asking.kind === 'admit' ? (
    <AdmitDialog
      {...{ invitation, onClose }}
      members={facts.members}
      me={facts.me.member}
      onAdmitted={(next) => {
        const opened = next.takesReports && !facts.takesReports
        const done = said.admit.done(name)
        finish(opened ? `${done} ${said.opening.open}` : done, next)
      }}
      onMismatch={() => finish(said.admit.mismatch(name))}
    />
  ) : (
    <WithdrawDialog
      {...{ invitation, onClose }}
      onWithdrawn={(next) => finish(said.invitations.withdrawn(name), next)}
    />
  )
}
