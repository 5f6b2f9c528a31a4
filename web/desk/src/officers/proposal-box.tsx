// What waits for a second signature: what would change, in words, and what this officer can do about it.
import type { JSX } from 'preact'
import { Icon } from '../page/icon.tsx'
import { type AllWords, useSpeech } from '../page/language.ts'
import { roleNames } from '../page/role-names.ts'
import type { DirectoryChange } from '../worker/directory-changes.ts'
import type { ProposalFacts } from '../worker/signing-facts.ts'

interface ProposalBoxProps {
  readonly proposal: ProposalFacts
  readonly onSign: () => void
  readonly onWithdraw: () => void
}

export function ProposalBox({ proposal, onSign, onWithdraw }: ProposalBoxProps): JSX.Element {
  const { words, day } = useSpeech()
  const said = words.signers.proposal
  const { changes, isOwn, by, maySign, mayWithdraw } = proposal
  return (
    <section class="proposal" aria-labelledby="usulan">
      <h2 id="usulan">
        <Icon name="people" />
        {said.title}
      </h2>
      <p>{isOwn ? said.own(day(proposal.day)) : said.by(by, day(proposal.day))}</p>
      {changes === null ? (
        <p class="alarm">{said.unsound}</p>
      ) : (
        <>
          <h3>{said.changes}</h3>
          {changes.length === 0 && <p>{said.unchanged}</p>}
          <ul class="changes">
            {changes.map((change, at) => (
              <li key={at}>
                <Change {...{ change }} />
              </li>
            ))}
          </ul>
          <Fingerprints {...{ proposal }} />
        </>
      )}
      <div class="row">
        {maySign && (
          <button class="btn primary" type="button" onClick={onSign}>
            {said.review}
          </button>
        )}
        {mayWithdraw && (
          <button class="btn" type="button" onClick={onWithdraw}>
            {said.withdraw}
          </button>
        )}
      </div>
    </section>
  )
}

/** What the two signers read to each other. */
export function Fingerprints({ proposal }: { readonly proposal: ProposalFacts }): JSX.Element {
  const { words } = useSpeech()
  const said = words.signers.proposal
  return (
    <dl class="kv">
      <dt>{said.fingerprint}</dt>
      <dd>
        <code>{proposal.fingerprint}</code>
      </dd>
      {proposal.rootFingerprint !== null && (
        <>
          <dt>{said.rootFingerprint}</dt>
          <dd>
            <code>{proposal.rootFingerprint}</code>
          </dd>
        </>
      )}
    </dl>
  )
}

function Change({ change }: { readonly change: DirectoryChange }): JSX.Element {
  const { words, day } = useSpeech()
  const said = words.signers.proposal
  if (change.kind === 'root') return <b>{said.change.root(change.needed, day(change.expires))}</b>
  if (change.kind === 'channels') return <b>{said.change.channels}</b>
  if (!('name' in change)) return <p class="alarm">{said.change[change.kind]}</p>
  return (
    <>
      <b>{titleOf(words, change)}</b>
      {change.kind === 'admitted' && change.replaces !== null && (
        <span class="s">{said.change.replaces(change.replaces)}</span>
      )}
      <span class="s">
        {change.kind === 'altered' && `${change.name}, `}
        {[change.position, roleNames(words, change.roles)].filter((text) => text !== '').join('; ')}
      </span>
      <span class="s">
        {said.card} <code>{change.fingerprint}</code>
      </span>
    </>
  )
}

function titleOf(
  { signers }: AllWords,
  change: Extract<DirectoryChange, { readonly name: string }>,
): string {
  const said = signers.proposal.change
  return change.kind === 'altered' ? said.altered(change.before) : said[change.kind](change.name)
}
