// The page "Setelan": what is this office's own, edited part by part, reviewed, signed, and published.
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ErrorSummary, type Problem } from '../page/errors.tsx'
import { failureText } from '../page/failure.ts'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { ProfileFacts } from '../worker/protocol.ts'
import { FileBox } from './file-box.tsx'
import { type Fields, placeId, replaced, type Section, sections } from './form.ts'
import { problemText } from './names.ts'
import { type Editing, Place } from './place.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import { type ProfileWork, useProfile } from './use-profile.ts'

interface OfficePageProps {
  /** The session has ended by itself. */
  readonly onLost: () => void
}

export function OfficePage({ onLost }: OfficePageProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.deskOffice
  const work = useProfile()
  const { facts, failure } = work
  /** What was just done, for everyone to hear. */
  const [done, setDone] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${said.title} | ${words.desk.title}`
    heading.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    if (failure === 'not-signed-in') onLost()
  }, [failure])
  return (
    <main id="isi" class="main officers office" tabIndex={-1}>
      <header class="list-title">
        <h1 tabIndex={-1} ref={heading}>
          {said.title}
        </h1>
        {facts !== null && <span class="soft">{said.version(facts.version)}</span>}
      </header>
      <p class="soft">{said.lead}</p>
      {facts?.signer === false && <p>{said.readOnly}</p>}
      <p class="done" role="status">
        {facts === null && failure === null ? said.loading : done}
      </p>
      {failure !== null && (
        <div class="alarm" role="alert">
          <p>{failureText(words, failure)}</p>
          <button class="btn" type="button" onClick={() => void work.look()}>
            {words.common.retry}
          </button>
        </div>
      )}
      {facts !== null && (
        <>
          <Editor {...{ work, facts }} say={setDone} />
          <FileBox
            {...{ facts }}
            onImported={(profile) => {
              work.change(profile)
              setDone(said.imported)
            }}
          />
        </>
      )}
    </main>
  )
}

interface EditorProps {
  readonly work: ProfileWork
  readonly facts: ProfileFacts
  readonly say: (done: string) => void
}

function Editor({ work, facts, say }: EditorProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.deskOffice
  const { mine } = work
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [reviewing, setReviewing] = useState(false)
  const editing: Editing = {
    errors: new Map(problems.map(({ field, text }) => [field, text])),
    onChange: (path, next) => work.change(replaced(mine, path, next)),
  }

  async function review(): Promise<void> {
    if (!work.changed) return say(said.nothingChanged)
    const answer = await ask('check-profile', { profile: mine })
    if (!answer.ok) return say(failureText(words, answer.code))
    const found = answer.value.map((one) => ({
      field: placeId(one.path),
      text: problemText(words, one),
    }))
    say('')
    setProblems(found)
    setAttempt(attempt + 1)
    setReviewing(found.length === 0)
  }
  function settle(next: ProfileFacts, text: string): void {
    work.settle(next)
    setProblems([])
    setReviewing(false)
    say(text)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void review()
      }}
    >
      <ErrorSummary {...{ problems, attempt }} />
      {work.moved && <p class="alarm">{said.rebased}</p>}
      {(Object.keys(sections) as Section[]).map((section) => (
        <Part
          key={section}
          title={said.sections[section]}
          fields={sections[section]}
          profile={mine as Readonly<Record<string, unknown>>}
          readOnly={!facts.signer}
          {...{ editing }}
        />
      ))}
      {facts.signer && (
        <div class="row end">
          {work.changed && (
            <>
              <p class="hint">{said.kept}</p>
              <button
                class="btn"
                type="button"
                onClick={() => settle({ ...facts, draft: null }, said.discarded)}
              >
                {said.discard}
              </button>
            </>
          )}
          <button class="btn primary" type="submit">
            {said.review}
          </button>
        </div>
      )}
      {reviewing && (
        <ReviewDialog
          {...{ facts, mine }}
          onClose={() => setReviewing(false)}
          onStale={() => void work.look()}
          onPublished={(next) => settle(next, said.published(next.version))}
        />
      )}
    </form>
  )
}

interface PartProps {
  readonly title: string
  readonly fields: Fields
  readonly profile: Readonly<Record<string, unknown>>
  readonly readOnly: boolean
  readonly editing: Editing
}

/** Folded until it is wanted, or holds what has to be put right. */
function Part({ title, fields, profile, readOnly, editing }: PartProps): JSX.Element {
  const own = Object.keys(fields).map((key) => placeId([key]))
  const wrong = [...editing.errors.keys()].some((id) =>
    own.some((start) => id === start || id.startsWith(`${start}-`)),
  )
  return (
    <details class="part" open={wrong}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <fieldset disabled={readOnly}>
        {Object.entries(fields).map(([key, form]) => (
          <Place key={key} path={[key]} value={profile[key]} {...{ form, editing }} />
        ))}
      </fieldset>
    </details>
  )
}
