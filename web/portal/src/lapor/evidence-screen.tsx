// "Bukti": a list of files and the small form that adds some. Nothing of them leaves the device yet.
import { evidenceTotalOf } from '@kentongan/domain/profile'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { AddButton, Announced, EvidenceFields, PieceList } from '../shared/evidence-form.tsx'
import { useSpeech } from '../shared/language.ts'
import type { ScreenProps } from './screen-props.ts'
import { SelfHints } from './self-hints.tsx'
import { settlePieces } from './settle.ts'

export function EvidenceScreen({
  form,
  act,
  profile,
  problems,
  onProblems,
}: ScreenProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.report.evidence
  const [status, setStatus] = useState('')
  const { piece, pieceAt, pieces } = form
  const totalBytesMax = evidenceTotalOf(profile)
  const changed = pieceAt === null ? null : (pieces[pieceAt]?.entry.name ?? '')
  const listed = pieces.flatMap(({ entry }) => [entry.name, entry.caption])
  const written = [piece.caption, ...piece.files.map(({ name }) => name), ...listed]
  async function keep(event: Event): Promise<void> {
    event.preventDefault()
    const settled = await settlePieces(form, totalBytesMax, words)
    const empty = piece.files.length === 0 && pieceAt === null && settled.problems.length === 0
    const missing = { field: 'evidence.file', text: said.fileMissing }
    onProblems(empty ? [missing] : settled.problems)
    for (const one of settled.acts) act(one)
    const added = settled.acts.flatMap((one) => (one.do === 'keep-pieces' ? one.pieces : []))
    if (added.length > 0) setStatus(added.map(({ entry }) => said.saved(entry.name)).join(' '))
  }
  return (
    <>
      <p>{words.report.fields.evidenceHint}</p>
      <p class="note">
        {said.hint} {said.metadata}
      </p>
      <p>{said.stays}</p>
      <PieceList
        pieces={pieces}
        heading={said.listed}
        onChange={(at) => {
          act({ do: 'change-piece', at })
          document.getElementById('f-evidence-caption')?.focus()
        }}
        onRemove={(at) => {
          act({ do: 'remove-piece', at })
          setStatus(said.removed(pieces[at]?.entry.name ?? ''))
        }}
      />
      <form class="sheet" noValidate onSubmit={(event) => void keep(event)}>
        <h2>{changed === null ? said.heading : said.changing(changed)}</h2>
        <EvidenceFields
          typed={piece}
          problems={problems}
          totalBytesMax={totalBytesMax}
          captionOnly={changed !== null}
          onChange={(next) => act({ do: 'type-piece', piece: next })}
        />
        <div class="row">
          {changed === null ? (
            <AddButton label={said.add} />
          ) : (
            <>
              <button class="button" type="submit">
                {said.save}
              </button>
              <button class="link" type="button" onClick={() => act({ do: 'clear-piece' })}>
                {words.common.cancel}
              </button>
            </>
          )}
        </div>
      </form>
      <SelfHints text={written.join('\n')} identity={form.draft.identity} />
      <Announced text={status} />
    </>
  )
}
