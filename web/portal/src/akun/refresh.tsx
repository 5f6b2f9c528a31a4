// Asks for news without a reload, which would ask for the code again. Nobody is told that a reporter looked.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { readingFailure } from '../shared/failure.ts'
import { useSpeech } from '../shared/language.ts'
import type { AccountViewProps } from '../shared/views.ts'

export function Refresh(
  props: Pick<AccountViewProps, 'keeper' | 'onReports' | 'onSessionEnded'>,
): JSX.Element {
  const { keeper, onReports, onSessionEnded } = props
  const { words } = useSpeech()
  const said = words.account.page
  const [working, setWorking] = useState(false)
  const [status, setStatus] = useState('')
  async function refresh(): Promise<void> {
    if (working) return
    setWorking(true)
    setStatus('')
    const answer = await keeper.ask('load-reports', null)
    setWorking(false)
    if (answer.ok) {
      onReports(answer.value)
      setStatus(said.refreshed)
    } else if (answer.code === 'not-signed-in') onSessionEnded()
    else setStatus(readingFailure(words, answer.code))
  }
  return (
    <>
      <button
        class="button quiet"
        type="button"
        aria-disabled={working}
        onClick={() => void refresh()}
      >
        {working ? words.common.loading : said.refresh}
      </button>
      <span class="hint" role="status">
        {status}
      </span>
    </>
  )
}
