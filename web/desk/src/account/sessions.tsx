// Where an officer is signed in, told apart by the hour, and how one left open elsewhere is ended.
import { clockOf, dayOf } from '@kentongan/domain/calendar'
import type { SessionList } from '@kentongan/domain/wire/office'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { failureText } from '../page/failure.ts'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { DeskFailure, Outcome } from '../worker/protocol.ts'

type Sessions = SessionList['sessions']

export function Sessions({ onLost }: { readonly onLost: () => void }): JSX.Element {
  const { words, day } = useSpeech()
  const said = words.ownAccount.sessions
  const [sessions, setSessions] = useState<Sessions | null>(null)
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  const [ending, setEnding] = useState<string | null>(null)
  const [done, setDone] = useState('')

  function take(answer: Outcome<Sessions>): boolean {
    setFailure(answer.ok ? null : answer.code)
    if (answer.ok) setSessions(answer.value)
    else if (answer.code === 'not-signed-in') onLost()
    return answer.ok
  }
  const look = async (): Promise<void> => void take(await ask('sessions', null))
  useEffect(() => void look(), [])
  async function end(id: string): Promise<void> {
    if (ending !== null) return
    setDone('')
    setEnding(id)
    if (take(await ask('end-session', { id }))) setDone(said.ended)
    setEnding(null)
  }
  return (
    <section aria-labelledby="sedang-masuk">
      <h2 id="sedang-masuk">{said.title}</h2>
      <p class="soft">{said.lead}</p>
      <p class="done" role="status">
        {sessions === null && failure === null ? said.loading : done}
      </p>
      {failure !== null && (
        <div class="alarm" role="alert">
          <p>{failureText(words, failure)}</p>
          <button class="btn" type="button" onClick={() => void look()}>
            {words.common.retry}
          </button>
        </div>
      )}
      {sessions !== null && (
        <ul class="sessions">
          {sessions.map(({ id, begun, own }) => {
            const moment = new Date(begun)
            const when = [day(dayOf(moment)), clockOf(moment)] as const
            return (
              <li key={id}>
                <p>
                  <b>{own ? said.here : said.elsewhere}</b>
                  <span class="s">{said.begun(...when)}</span>
                </p>
                {!own && (
                  <button
                    class="btn"
                    type="button"
                    aria-label={said.endNamed(...when)}
                    aria-disabled={ending !== null}
                    onClick={() => void end(id)}
                  >
                    {said.end}
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {sessions !== null && <p class="hint">{sessions.length === 1 ? said.none : said.unknown}</p>}
    </section>
  )
}
