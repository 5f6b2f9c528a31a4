// "Daftar": an account before any report, for a proof of work and nothing else.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { readingFailure } from '../shared/failure.ts'
import { Frame } from '../shared/frame.tsx'
import { useSpeech } from '../shared/language.ts'
import type { AccountViewProps } from '../shared/views.ts'
import type { ActFailure } from '../worker/protocol.ts'
import { inPlace } from './in-place.ts'

export function Register(props: AccountViewProps): JSX.Element {
  const { keeper, profile, onRegister, onRegistered, onLeave } = props
  const { words, link } = useSpeech()
  const said = words.account.register
  const [working, setWorking] = useState(false)
  const [waiting, setWaiting] = useState(false)
  const [failure, setFailure] = useState<ActFailure | null>(null)
  async function register(): Promise<void> {
    if (working) return
    setWorking(true)
    setFailure(null)
    const answer = await keeper.ask('register', null, (told) => {
      if (told.kind === 'waiting') setWaiting(told.waiting)
    })
    setWorking(false)
    if (answer.ok)
      onRegistered({ code: answer.value.code, ticket: null, earlier: false, unsent: [] })
    else setFailure(answer.code)
  }
  return (
    <Frame
      {...{ profile, onLeave }}
      title={said.title}
      page="register"
      bilingual
      state={{ icon: 'lock', text: words.common.sealed }}
    >
      <h1 tabIndex={-1}>{said.title}</h1>
      <p>{said.lead}</p>
      {failure !== null && (
        <p class="errors" role="alert">
          {readingFailure(words, failure)}
        </p>
      )}
      {waiting && (
        <p class="note warn" role="status">
          {words.sending.waitingForNetwork}
        </p>
      )}
      <p>
        <button
          class="button main big"
          type="button"
          aria-disabled={working}
          onClick={() => void register()}
        >
          {working ? said.working : said.submit}
        </button>
      </p>
      <p class="hint">{words.account.signIn.lost}</p>
      <p>
        {words.account.signIn.haveCode}{' '}
        <a href={link('/masuk')} onClick={inPlace(() => onRegister(false))}>
          {words.account.signIn.submit}
        </a>
      </p>
    </Frame>
  )
}
