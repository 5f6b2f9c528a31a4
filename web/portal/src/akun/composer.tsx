// A message to the officers, with evidence if there is some: what is typed stays until it is handed over.
import { Icon } from '@kentongan/design/icon'
import { messageLimits } from '@kentongan/domain/message'
import { characterCount, tidyText } from '@kentongan/domain/text'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ErrorSummary, type Problem, problemOf } from '../shared/errors.tsx'
import { emptyPiece, type Piece, pieceProblems, recognisePieces } from '../shared/evidence.ts'
import { EvidenceFields, PieceList } from '../shared/evidence-form.tsx'
import { AreaField } from '../shared/field.tsx'
import { useSpeech } from '../shared/language.ts'

interface ComposerProps {
  readonly typed: string
  readonly onTyped: (text: string) => void
  /** Told whether something has to be put right. */
  readonly onWrong: (wrong: boolean) => void
  readonly onSend: (text: string, pieces: readonly Piece[]) => void
}

export function Composer({ typed, onTyped, onWrong, onSend }: ComposerProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.account.messages
  const [pieces, setPieces] = useState<readonly Piece[]>([])
  const [piece, setPiece] = useState(emptyPiece)
  const [adding, setAdding] = useState(false)
  const [choose, setChoose] = useState(0)
  const [found, setFound] = useState<{ problems: readonly Problem[]; attempt: number }>({
    problems: [],
    attempt: 0,
  })
  const show = (problems: readonly Problem[]): void =>
    setFound({ problems, attempt: found.attempt + 1 })
  useEffect(() => {
    onWrong(found.problems.length > 0)
    return () => onWrong(false)
  }, [found])

  /** The list with what was just chosen; null when something is wrong with that. */
  async function settle(): Promise<readonly Piece[] | null> {
    const recognised = await recognisePieces(piece, words)
    const all = [...pieces, ...recognised.pieces]
    const together = pieceProblems(all, words)
    const problems = [...recognised.problems, ...together]
    if (together.length === 0) setPieces(all)
    if (problems.length === 0 || recognised.pieces.length > 0) setPiece(emptyPiece)
    show(problems)
    return problems.length === 0 ? all : null
  }
  async function addEvidence(): Promise<void> {
    if (piece.files.length > 0 || piece.caption.trim() !== '') await settle()
    setAdding(true)
    if (piece.files.length === 0) setChoose(choose + 1)
  }
  async function send(event: Event): Promise<void> {
    event.preventDefault()
    const all = await settle()
    if (all === null) return
    const text = tidyText(typed)
    const long = characterCount(text) > messageLimits.text.max
    if (long) return show([{ field: 'message', text: said.tooLong }])
    if (text === '' && all.length === 0) return show([{ field: 'message', text: said.missing }])
    onSend(text, all)
    onTyped('')
    setPieces([])
    setAdding(false)
  }
  return (
    <form class="compose" noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary {...found} />
      <AreaField
        name="message"
        label={said.text}
        hint={said.hint}
        error={problemOf(found.problems, 'message')}
        value={typed}
        onChange={onTyped}
        rows={4}
      />
      <PieceList
        pieces={pieces}
        heading={said.chosen}
        onRemove={(at) => setPieces(pieces.filter((_, index) => index !== at))}
      />
      {adding && (
        <div class="sheet">
          <EvidenceFields
            typed={piece}
            problems={found.problems}
            choose={choose}
            onChange={setPiece}
          />
        </div>
      )}
      <div class="row">
        <button class="button main" type="submit">
          {said.send}
        </button>
        <button class="button quiet" type="button" onClick={() => void addEvidence()}>
          <Icon name="plus" />
          {said.addEvidence}
        </button>
      </div>
      <p class="hint">{said.evidenceHint}</p>
    </form>
  )
}
