// The small form that adds files, with a caption, to a list: of a report or of a message.
import { Icon } from '@kentongan/design/icon'
import { evidenceAccept, evidenceTotalBytesMax } from '@kentongan/domain/evidence'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { type Problem, problemOf } from './errors.tsx'
import type { Piece, PieceDraft } from './evidence.ts'
import { describedBy, Field, TextField } from './field.tsx'
import { useSpeech } from './language.ts'
import { MetadataFound } from './metadata-found.tsx'

interface EvidenceFieldsProps {
  readonly typed: PieceDraft
  readonly problems: readonly Problem[]
  readonly onChange: (typed: PieceDraft) => void
  /** Only the caption, when a piece that is listed already is changed. */
  readonly captionOnly?: boolean
  /** How much all evidence of one sending may have. */
  readonly totalBytesMax?: number
  /** Opens the device's file chooser when it rises. */
  readonly choose?: number
}

export function EvidenceFields(props: EvidenceFieldsProps): JSX.Element {
  const { typed, problems, onChange, captionOnly = false, choose = 0 } = props
  const { totalBytesMax = evidenceTotalBytesMax } = props
  const { words } = useSpeech()
  const said = words.report.evidence
  const input = useRef<HTMLInputElement>(null)
  // A camera gives one picture at a time: each joins those before it.
  const photos = useRef<readonly File[]>([])
  useEffect(() => {
    // The input keeps what was chosen; once it is listed, the input starts anew.
    if (typed.files.length > 0) return
    photos.current = []
    if (input.current !== null) input.current.value = ''
  }, [typed.files])
  useEffect(() => {
    if (choose > 0) input.current?.click()
  }, [choose])
  const file = {
    name: 'evidence.file',
    label: said.file,
    hint: said.accepted(words.common.fileSize(totalBytesMax)),
    error: problemOf(problems, 'evidence.file'),
  }
  return (
    <>
      <TextField
        name="evidence.caption"
        label={said.caption}
        hint={said.captionHint}
        optional
        error={problemOf(problems, 'evidence.caption')}
        value={typed.caption}
        onChange={(caption) => onChange({ ...typed, caption })}
      />
      {!captionOnly && (
        <>
          <Field {...file}>
            <input
              class="field-input file"
              type="file"
              multiple
              accept={evidenceAccept}
              ref={input}
              {...describedBy(file)}
              onChange={(event) => {
                const files = [...(event.currentTarget.files ?? []), ...photos.current]
                onChange({ ...typed, files })
              }}
            />
          </Field>
          <label class="button quiet camera">
            {said.photo}
            <input
              class="visually-hidden"
              type="file"
              accept="image/*"
              capture="environment"
              onChange={(event) => {
                const taken = [...(event.currentTarget.files ?? [])]
                event.currentTarget.value = ''
                photos.current = [...photos.current, ...taken]
                onChange({ ...typed, files: [...typed.files, ...taken] })
              }}
            />
          </label>
          {photos.current.length > 0 && (
            <p class="hint">{photos.current.map(({ name }) => name).join(', ')}</p>
          )}
          <MetadataFound typed={typed} onChange={onChange} />
        </>
      )}
    </>
  )
}

interface PieceListProps {
  readonly pieces: readonly Piece[]
  readonly heading: string
  readonly onChange?: (at: number) => void
  readonly onRemove: (at: number) => void
}

/** The files that are to be sent, each with its size and a way to take it off the list. */
export function PieceList(props: PieceListProps): JSX.Element | null {
  const { pieces, heading, onChange, onRemove } = props
  const { words } = useSpeech()
  if (pieces.length === 0) return null
  return (
    <div>
      <h2 class="visually-hidden">{heading}</h2>
      <ol class="people">
        {pieces.map(({ entry, cleaned = false }, at) => (
          <li key={`${entry.name}-${entry.bytes}-${at}`} id={`f-evidence-${at}`} tabIndex={-1}>
            <span>
              <b>{entry.name}</b>
              <small>
                {words.common.fileSize(entry.bytes)} ·{' '}
                {entry.caption === '' ? words.report.evidence.noCaption : entry.caption}
                {cleaned && ` · ${words.report.evidence.found.cleaned}`}
              </small>
            </span>
            <span class="acts">
              {onChange !== undefined && (
                <button
                  class="link"
                  type="button"
                  aria-label={words.report.evidence.change(entry.name)}
                  onClick={() => onChange(at)}
                >
                  {words.common.change}
                </button>
              )}
              <button
                class="link"
                type="button"
                aria-label={words.report.evidence.remove(entry.name)}
                onClick={() => onRemove(at)}
              >
                {words.common.remove}
              </button>
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** What has just happened to a list, for those who do not see it. */
export function Announced({ text }: { text: string }): JSX.Element {
  return (
    <p class="visually-hidden" role="status">
      {text}
    </p>
  )
}

/** The button that adds to a list. */
export function AddButton({ label }: { label: string }): JSX.Element {
  return (
    <button class="button" type="submit">
      <Icon name="plus" />
      {label}
    </button>
  )
}
