// "Upacara penanda tangan": who signs from now on, two typed sheets, and the root that they sign.
import { sheetSlip } from '@kentongan/words/share-sheets'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Dialog } from '../page/dialog.tsx'
import { failureText } from '../page/failure.ts'
import { AreaField } from '../page/field.tsx'
import { Icon } from '../page/icon.tsx'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { MemberFacts } from '../worker/member-facts.ts'
import type { DeskFailure, OfficersFacts } from '../worker/protocol.ts'
import type { RootFacts, SignedRoot } from '../worker/signing-facts.ts'
import { RootOffer } from './root-offer.tsx'

interface CeremonyDialogProps {
  readonly members: readonly MemberFacts[]
  readonly onClose: () => void
  readonly onPublished: (facts: OfficersFacts) => void
}

type Step =
  | { readonly kind: 'signers' }
  | { readonly kind: 'sheets'; readonly members: readonly string[] }
  | { readonly kind: 'root'; readonly text: string; readonly root: RootFacts }

export function CeremonyDialog(props: CeremonyDialogProps): JSX.Element {
  const { members, onClose, onPublished } = props
  const { words } = useSpeech()
  const said = words.signers.ceremony
  const candidates = members.filter(({ status, signer }) => status === 'active' || signer)
  const [chosen, setChosen] = useState<readonly string[]>(
    candidates.filter(({ signer }) => signer).map(({ member }) => member),
  )
  const [step, setStep] = useState<Step>({ kind: 'signers' })
  return (
    <Dialog title={step.kind === 'sheets' ? said.sheets : said.title} {...{ onClose }}>
      {step.kind === 'signers' && (
        <ChooseSigners
          {...{ candidates, chosen }}
          onChange={setChosen}
          onNext={() => setStep({ kind: 'sheets', members: chosen })}
        />
      )}
      {step.kind === 'sheets' && (
        <TypeSheets
          members={step.members}
          onBack={() => setStep({ kind: 'signers' })}
          onSigned={(text, root) => setStep({ kind: 'root', text, root })}
        />
      )}
      {step.kind === 'root' && (
        <RootOffer root={step.root} text={step.text} {...{ onClose, onPublished }} />
      )}
    </Dialog>
  )
}

interface ChooseSignersProps {
  readonly candidates: readonly MemberFacts[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly onNext: () => void
}

const signersMax = 10

function ChooseSigners({ candidates, chosen, onChange, onNext }: ChooseSignersProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.signers.ceremony
  const [refused, setRefused] = useState(false)
  const fits = chosen.length >= 1 && chosen.length <= signersMax
  return (
    <>
      <p>{said.lead}</p>
      <fieldset class={refused && !fits ? 'group bad' : 'group'} aria-describedby="penanda-h">
        <legend class="lab">{said.signers}</legend>
        <p class="hint" id="penanda-h">
          {said.signersHint}
        </p>
        <div class="choices roles">
          {candidates.map(({ member, name, position, fingerprint, signer }) => (
            <label key={member} class="choice">
              <input
                type="checkbox"
                checked={chosen.includes(member)}
                onChange={(event) =>
                  onChange(
                    event.currentTarget.checked
                      ? [...chosen, member]
                      : chosen.filter((one) => one !== member),
                  )
                }
              />
              <span>
                <b>{name}</b>
                {signer && ` (${said.signsNow})`}
                <span class="s">
                  {position} <code>{fingerprint}</code>
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p role="status">{fits && said.needs[chosen.length === 1 ? 1 : 2]}</p>
      {refused && !fits && (
        <p class="alarm" role="alert">
          {said.signersMissing}
        </p>
      )}
      <div class="row end">
        <button
          class="btn primary"
          type="button"
          onClick={() => (fits ? onNext() : setRefused(true))}
        >
          {said.next}
        </button>
      </div>
    </>
  )
}

interface TypeSheetsProps {
  readonly members: readonly string[]
  readonly onBack: () => void
  readonly onSigned: (text: string, root: RootFacts) => void
}

type Problems = (SignedRoot & { readonly kind: 'sheets' })['problems']

function TypeSheets({ members, onBack, onSigned }: TypeSheetsProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.signers.ceremony
  const [typed, setTyped] = useState<readonly string[]>(['', ''])
  const [problems, setProblems] = useState<Problems>([])
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  const [busy, setBusy] = useState(false)

  async function sign(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setFailure(null)
    const signed = await ask('sign-root', { members, sheets: typed })
    const text = signed.ok && signed.value.kind === 'signed' ? signed.value.text : null
    const read = text === null ? null : await ask('read-root', { text })
    setBusy(false)
    setProblems(signed.ok && signed.value.kind === 'sheets' ? signed.value.problems : [])
    if (!signed.ok) setFailure(signed.code)
    else if (read?.ok === false) setFailure(read.code)
    else if (text !== null && read !== null) onSigned(text, read.value)
  }
  const slipOf = (sheet: number): string | undefined => {
    const found = problems.find((one) => one.sheet === sheet)
    return found && sheetSlip(words.shareSheets, found.problem)
  }
  const change = (at: number, value: string) =>
    setTyped(typed.map((one, other) => (other === at ? value : one)))
  return (
    <form noValidate autocomplete="off" class="stack" onSubmit={(event) => void sign(event)}>
      <p>{said.sheetsLead}</p>
      {typed.map((value, at) => (
        <AreaField
          key={at}
          id={`lembar-${at + 1}`}
          label={words.shareSheets.label(at + 1)}
          hint={words.shareSheets.hint}
          error={slipOf(at)}
          rows={3}
          {...{ value }}
          onChange={(text) => change(at, text)}
        />
      ))}
      {failure !== null && (
        <p class="alarm" role="alert">
          <Icon name="late" /> {failureText(words, failure)}
        </p>
      )}
      <div class="row end">
        <button class="btn" type="button" onClick={onBack}>
          {said.back}
        </button>
        <button class="btn primary" type="submit" aria-disabled={busy}>
          {busy ? words.shareSheets.working : said.sign}
        </button>
      </div>
    </form>
  )
}
