// The way in: one box for the code, which can be pasted whole. Whatever is wrong, the answer is the same.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { ErrorSummary, type Problem, problemOf } from '../shared/errors.tsx'
import { readingFailure } from '../shared/failure.ts'
import { Frame } from '../shared/frame.tsx'
import { useSpeech } from '../shared/language.ts'
import type { AccountViewProps } from '../shared/views.ts'
import type { ActFailure } from '../worker/protocol.ts'
import { notCode } from './code-box.ts'
import { CodeField } from './code-field.tsx'
import { inPlace } from './in-place.ts'

export function SignIn(props: AccountViewProps): JSX.Element {
  const { keeper, profile, notice, onReports, onSay, onRegister, onLeave } = props
  const { words, link } = useSpeech()
  const said = words.account.signIn
  const [code, setCode] = useState('')
  const [working, setWorking] = useState(false)
  const [found, setFound] = useState<{ problems: readonly Problem[]; attempt: number }>({
    problems: [],
    attempt: 0,
  })
  const show = (text: string): void =>
    setFound({ problems: [{ field: 'code', text }], attempt: found.attempt + 1 })
  const refuse = (failure: ActFailure): void =>
    show(failure === 'code-not-known' ? said.refused : readingFailure(words, failure))

  async function enter(event: Event): Promise<void> {
    event.preventDefault()
    if (working) return
    const not = notCode(code)
    if (not !== null) return show(said[not])
    setWorking(true)
    const answer = await keeper.ask('sign-in', { code })
    const reports = answer.ok ? await keeper.ask('load-reports', null) : answer
    setWorking(false)
    if (!reports.ok) return refuse(reports.code)
    onSay(null)
    onReports(reports.value)
  }
  const wrong = problemOf(found.problems, 'code')
  return (
    <Frame
      {...{ profile, onLeave }}
      title={said.title}
      wrong={wrong !== undefined}
      page="sign-in"
      bilingual
      state={{ icon: 'lock', text: words.common.sealed }}
    >
      <ErrorSummary {...found} />
      {notice !== null && wrong === undefined && (
        <p class="note" role="status">
          {notice}
        </p>
      )}
      <h1 tabIndex={-1}>{said.title}</h1>
      <p>{said.lead}</p>
      <form class="screen" noValidate onSubmit={(event) => void enter(event)}>
        <CodeField
          name="code"
          label={said.code}
          hint={said.codeHint}
          error={wrong}
          value={code}
          onChange={setCode}
        />
        {wrong === said.refused && <p class="hint">{said.refusedHint}</p>}
        <button class="button main big" type="submit" aria-disabled={working}>
          {working ? said.working : said.submit}
        </button>
        <p class="visually-hidden" role="status">
          {working ? said.working : ''}
        </p>
      </form>
      <p class="hint">{said.lost}</p>
      <p>
        {said.noCode}{' '}
        <a href={link('/daftar')} onClick={inPlace(() => onRegister(true))}>
          {said.register}
        </a>
      </p>
    </Frame>
  )
}
