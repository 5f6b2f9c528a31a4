// "Ubah Status": what can be done now, by this officer; signed, and never shown before it is stored.
import { dayOfMark } from '@kentongan/client/reporter-marks'
import { messageLimits } from '@kentongan/domain/message'
import { reporterLabel } from '@kentongan/domain/status'
import { characterCount } from '@kentongan/domain/text'
import type { PaperKind, ReasonCode } from '@kentongan/domain/workflow/moves'
import type { Offer } from '@kentongan/domain/workflow/offers'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { StatusMark } from '../list/status-mark.tsx'
import { Dialog } from '../page/dialog.tsx'
import { ErrorSummary, type Problem, problemOf } from '../page/errors.tsx'
import { failureText } from '../page/failure.ts'
import { AreaField, describedBy, Field } from '../page/field.tsx'
import { type AllWords, type Speech, useSpeech } from '../page/language.ts'
import type { CasePage, Drafts } from '../worker/protocol.ts'
import { LastChange } from './last-change.tsx'
import { givenCode, nameOf, type Steps, waitingIn } from './steps.ts'
import type { OpenCase } from './use-case.ts'
import { papersOfSheets, unsignedTeam } from './worksheet.ts'

interface StatusDialogProps {
  readonly page: CasePage
  readonly open: OpenCase
  readonly steps: Steps
  readonly onClose: () => void
  readonly onDone: (what: string) => void
}

export function StatusDialog({
  page,
  open,
  steps,
  onClose,
  onDone,
}: StatusDialogProps): JSX.Element {
  const speech = useSpeech()
  const { words } = speech
  const said = words.deskCase.status
  const { state, can } = steps
  const [name, setName] = useState('')
  const [code, setCode] = useState<ReasonCode | null>(null)
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState({ problems: [] as readonly Problem[], attempt: 0 })
  const { type, refused } = open
  const drafts = { ...open.drafts, papers: { ...papersSaid(speech, page), ...open.drafts.papers } }
  // What was chosen may be gone when a colleague was first.
  const chosen = can.find((one) => nameOf(words, one) === name) ?? can[0]
  const waiting = chosen?.act === 'decide' && page.view !== null && waitingIn(page.view, state)
  useEffect(() => {
    // What was proposed to be told is where whoever decides begins.
    if (waiting && drafts.publicReason === '') type({ publicReason: waiting.content.publicReason })
  }, [chosen?.act])
  if (chosen === undefined) return <NothingLeft {...{ page, onClose }} />
  const named = givenCode(chosen, state) ?? code

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    if (busy || chosen === undefined) return
    const problems = [
      ...problemsOf(words, chosen, named, drafts),
      ...unsignedProblem(words, chosen, page),
    ]
    setFound({ problems, attempt: found.attempt + 1 })
    if (problems.length > 0) return
    setBusy(true)
    const { row, act } = chosen
    const stored = await open.move({
      act: act === 'propose' ? 'propose' : 'move',
      ...{ from: row.from, to: row.to, code: named },
      proposal: state.proposal?.name ?? null,
      ...papersOf(chosen, drafts),
    })
    setBusy(false)
    if (stored) onDone(nameOf(words, chosen))
  }
  const { problems } = found
  return (
    <Dialog title={said.title} onClose={onClose}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <ErrorSummary {...found} />
        {refused?.kind === 'status' && (
          <div class="alarm" role="alert">
            <p>{failureText(words, refused.code)}</p>
            <LastChange {...{ page }} />
          </div>
        )}
        <p class="from">
          <span>{said.now}</span> <StatusMark status={state.status} />
        </p>
        <Choices {...{ can, chosen }} onChoose={setName} />
        {givenCode(chosen, state) === null && chosen.row.codes.length > 0 && (
          <CodeField
            row={chosen.row}
            {...{ code, error: problemOf(problems, 'kode') }}
            onChange={setCode}
          />
        )}
        {chosen.row.papers.map((kind) => (
          <AreaField
            key={kind}
            id={kind}
            {...words.workflow.paper[kind]}
            error={problemOf(problems, kind)}
            value={drafts.papers[kind] ?? ''}
            onChange={(text) => type({ papers: { ...open.drafts.papers, [kind]: text } })}
            rows={kind === 'questions' ? 4 : 2}
          />
        ))}
        <AreaField
          id="alasan"
          label={said.reason}
          hint={said.reasonHint}
          error={problemOf(problems, 'alasan')}
          value={drafts.reason}
          onChange={(reason) => type({ reason })}
          rows={3}
        />
        <AreaField
          id="alasan-pelapor"
          label={said.publicReason}
          hint={said.publicReasonHint}
          error={problemOf(problems, 'alasan-pelapor')}
          value={drafts.publicReason}
          onChange={(publicReason) => type({ publicReason })}
          rows={3}
        />
        <p class="hint">{said.final}</p>
        <div class="row end">
          <button class="btn" type="button" onClick={onClose}>
            {words.common.cancel}
          </button>
          <button class="btn primary" type="submit" aria-disabled={busy}>
            {busy ? said.saving : said.save}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** A colleague moved it on while it was looked at. */
function NothingLeft({ page, onClose }: Pick<StatusDialogProps, 'page' | 'onClose'>): JSX.Element {
  const { words } = useSpeech()
  return (
    <Dialog title={words.deskCase.status.title} onClose={onClose}>
      <div class="alarm" role="alert">
        <p>{words.failures.stale}</p>
        <LastChange {...{ page }} />
      </div>
    </Dialog>
  )
}

interface ChoicesProps {
  readonly can: readonly Offer[]
  readonly chosen: Offer
  readonly onChoose: (name: string) => void
}

function Choices({ can, chosen, onChoose }: ChoicesProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.deskCase.status
  return (
    <fieldset class="choices">
      <legend class="lab">{said.to}</legend>
      {can.map((one) => {
        const name = nameOf(words, one)
        const told = words.status.reporter[reporterLabel[one.row.to]]
        return (
          <label key={name} class="choice">
            <input
              type="radio"
              name="status"
              value={name}
              checked={one === chosen}
              onChange={() => onChoose(name)}
            />
            <span>
              <b>{name}</b>
              <span class="s">
                {one.act === 'propose' ? words.workflow.waits.note : said.toHint(told)}
              </span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

interface CodeFieldProps {
  readonly row: Offer['row']
  readonly code: ReasonCode | null
  readonly error: string | undefined
  readonly onChange: (code: ReasonCode | null) => void
}

function CodeField({ row, code, error, onChange }: CodeFieldProps): JSX.Element {
  const { words } = useSpeech()
  const { workflow } = words
  const label = workflow.codes[row.to as keyof typeof workflow.codes]
  const field = { id: 'kode', label, error }
  return (
    <Field {...field}>
      <span class="field">
        <select
          {...describedBy(field)}
          value={code ?? ''}
          onChange={({ currentTarget }) =>
            onChange(row.codes.find((one) => one === currentTarget.value) ?? null)
          }
        >
          <option value="">{workflow.choose}</option>
          {row.codes.map((one) => (
            <option key={one} value={one}>
              {workflow.code[one]}
            </option>
          ))}
        </select>
      </span>
    </Field>
  )
}

/** No examination begins before each member of its Surat Tugas has signed for themselves. */
function unsignedProblem({ worksheet }: AllWords, { row }: Offer, { view }: CasePage) {
  const kind = 'conflict-free-statements'
  const names = view === null || !row.papers.includes(kind) ? [] : unsignedTeam(view)
  return names.length === 0 ? [] : [{ field: kind, text: worksheet.unsigned(names.join(', ')) }]
}

/** What the reporter has said already, or a worksheet says, is named where nothing else was typed. */
function papersSaid({ words, day }: Speech, { view }: CasePage): Readonly<Record<string, string>> {
  const marks = ['withdrawal', 'objection'] as const
  const sheets = view === null ? {} : papersOfSheets(words, day, view)
  const days = marks.map((mark) => [mark, view && dayOfMark(view, mark)] as const)
  const said = Object.fromEntries(
    days.flatMap(([mark, on]) =>
      on === null ? [] : [[mark, words.workflow.fromReporter(day(on))] as const],
    ),
  )
  return { ...sheets, ...said }
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What is signed of the papers: of questions their number, since they stand in what the reporter reads. */
function papersOf({ row }: Offer, { papers }: Drafts) {
  const questions = row.papers.includes('questions') ? linesOf(papers.questions ?? '') : []
  const text = (kind: PaperKind): string =>
    kind === 'questions' ? String(questions.length) : (papers[kind] ?? '')
  return { questions, papers: row.papers.map((kind) => ({ kind, text: text(kind) })) }
}

function problemsOf(
  { deskCase: { status: said }, workflow }: AllWords,
  offer: Offer,
  code: ReasonCode | null,
  drafts: Drafts,
): readonly Problem[] {
  const { max } = messageLimits.reason
  const found: Problem[] = []
  if (offer.row.codes.length > 0 && code === null)
    found.push({ field: 'kode', text: workflow.codeMissing })
  const { questions, papers } = papersOf(offer, drafts)
  for (const { kind, text } of papers) {
    const { label } = workflow.paper[kind]
    const { question, paper } = messageLimits
    const lines = kind === 'questions' ? questions : [text.trim()]
    const limit = kind === 'questions' ? question.max : paper.max
    if (lines.every((line) => line === ''))
      found.push({ field: kind, text: workflow.paperMissing(label) })
    if (lines.some((line) => characterCount(line) > limit))
      found.push({ field: kind, text: workflow.paperTooLong(label, limit) })
    if (lines.length > question.count)
      found.push({ field: kind, text: workflow.questionsTooMany(question.count) })
  }
  if (drafts.reason.trim() === '') found.push({ field: 'alasan', text: said.reasonMissing })
  if (characterCount(drafts.reason) > max) found.push({ field: 'alasan', text: said.tooLong })
  if (characterCount(drafts.publicReason) > max)
    found.push({ field: 'alasan-pelapor', text: said.tooLong })
  return found
}
