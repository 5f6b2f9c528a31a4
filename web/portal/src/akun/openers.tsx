// Who can read the report, and who has: by signed grants and receipts alone.
import { type AskedIdentity, askedIdentityOf } from '@kentongan/client/asked-identity'
import type { CaseView, EntryView, ReaderView } from '@kentongan/client/view'
import { Icon } from '@kentongan/design/icon'
import { canOfferConfidential } from '@kentongan/domain/role'
import { revealUnseen } from '@kentongan/domain/text'
import { dayAndMonth } from '@kentongan/words/dates'
import type { JSX } from 'preact'
import { keysHeld, withoutIdentity } from '../shared/keys-held.ts'
import { useSpeech } from '../shared/language.ts'

export function Openers({ view, today }: { view: CaseView; today: string }): JSX.Element {
  const { words, language } = useSpeech()
  const said = words.account.readers
  const anonymous = view.report?.identityChoice === 'anonymous'
  const holders = anonymous ? withoutIdentity(view.readers) : view.readers
  const reads = holders.filter((one) => one.vaults.includes('report'))
  const readers = reads.filter((one) => one.until === null)
  const left = reads.filter((one) => one.until !== null)
  const keepers = holders.filter((one) => !reads.includes(one) && one.half !== null)
  const nobody = reads.every((one) => one.openedOn === null)
  return (
    <section class="stack" aria-labelledby="buka">
      <h2 id="buka">{said.heading}</h2>
      {nobody && <p>{said.nobody}</p>}
      <ul class="people">
        {readers.map((one) => (
          <Opener key={one.member} reader={one} />
        ))}
        {keepers.map((one) => (
          <Keyholder key={one.member} reader={one} />
        ))}
        {view.recovery && (
          <li>
            <span>
              <b>{words.roles.recovery}</b>
              <small>{words.roles.recoveryHint}</small>
            </span>
          </li>
        )}
      </ul>
      {left.length > 0 && (
        <>
          <h3>{said.left}</h3>
          <ul class="people">
            {left.map(({ member, name, position, until }) => (
              <li key={member}>
                <span>
                  <b>{name === '' ? said.nameNotKnown : name}</b>
                  <small>{position}</small>
                </span>
                <small>{said.leftSince(dayAndMonth(language, until ?? ''))}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.excludedCount > 0 && <p class="hint">{said.excluded}</p>}
      <IdentityState {...{ view, today }} />
    </section>
  )
}

/** Every request for the identity and what became of it: the reporter is the first to know. */
function IdentityState({ view, today }: { view: CaseView; today: string }): JSX.Element {
  const { words } = useSpeech()
  const said = words.account.readers
  const asked = askedIdentityOf(view)
  if (view.report?.identityChoice === 'anonymous') {
    return (
      <div class="sealed">
        <Icon name="lock" class="tick" />
        <p>{said.identityNone}</p>
      </div>
    )
  }
  return (
    <div class="sealed">
      <Icon name="lock" class="tick" />
      {asked.length === 0 ? (
        <p>
          <b>{said.identitySealed}</b>{' '}
          {canOfferConfidential(view.readers) ? said.identityAskedByNobody : said.identityOnlyYou}
        </p>
      ) : (
        <ul class="plain">
          {asked.map((one) => (
            <Asked key={one.request.hash} {...{ ...one, today }} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Asked({
  request,
  approval,
  today,
}: AskedIdentity & { readonly today: string }): JSX.Element {
  const { words, language } = useSpeech()
  const said = words.account.readers
  const nameOf = ({ author }: EntryView): string =>
    author.kind === 'officer' && author.name !== '' ? author.name : said.nameNotKnown
  const ended = approval !== null && approval.content.expires < today
  const state = ended ? said.identityEnded : said.identityApproved
  return (
    <li>
      <b>{said.identityAsked(nameOf(request), dayAndMonth(language, request.day))}</b>{' '}
      {said.reason(revealUnseen(request.content.reason))}
      <br />
      {approval === null
        ? said.identityNotApproved
        : state(nameOf(approval), dayAndMonth(language, approval.content.expires))}
    </li>
  )
}

function Opener({ reader }: { reader: ReaderView }): JSX.Element {
  const { words, language } = useSpeech()
  const said = words.account.readers
  const { name, position, by, since, openedOn } = reader
  return (
    <li>
      <span>
        <b>{name === '' ? said.nameNotKnown : name}</b>
        <small>
          {position} · {keysHeld(reader, words)}
        </small>
        {by.kind === 'officer' && (
          <small>{said.letIn(by.name || said.nameNotKnown, dayAndMonth(language, since))}</small>
        )}
      </span>
      <small>{openedOn === null ? said.notOpened : dayAndMonth(language, openedOn)}</small>
    </li>
  )
}

function Keyholder({ reader }: { reader: ReaderView }): JSX.Element {
  const { words } = useSpeech()
  const { name, position } = reader
  return (
    <li>
      <span>
        <b>{name === '' ? words.account.readers.nameNotKnown : name}</b>
        <small>
          {position} · {keysHeld(reader, words)}
        </small>
      </span>
    </li>
  )
}
