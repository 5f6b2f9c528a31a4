// "Kirim Pengaduan" from the page's side: what is handed to the worker, how far it is, and how it ended.
import { useRef, useState } from 'preact/hooks'
import { type FormAct, type FormState, formAfter, wholeDraft } from '../lapor/form.ts'
import type { SendingStep } from '../lapor/sending.ts'
import type { ActFailure } from '../worker/protocol.ts'
import type { NewCode } from './code-screen.tsx'
import { filesToSend } from './evidence.ts'
import type { SendingViewProps } from './views.ts'
import type { Visit } from './visit.ts'

type UnderWay = Omit<SendingViewProps, 'profile' | 'onLeave'>

export interface Sending {
  readonly underWay: UnderWay | null
  readonly failure: ActFailure | null
  readonly send: (excluded: readonly string[]) => void
}

interface Endings {
  /** A new account's first report: the code has to be kept now. */
  readonly onCode: (fresh: NewCode) => void
  /** Another report of the account that is signed in. */
  readonly onJoined: (ticket: string, unsent: readonly string[]) => void
  readonly onFailed: () => void
}

export function useSending(
  visit: Visit,
  form: FormState,
  act: (act: FormAct) => void,
  { onCode, onJoined, onFailed }: Endings,
): Sending {
  const [progress, setProgress] = useState<UnderWay | null>(null)
  const [failure, setFailure] = useState<ActFailure | null>(null)
  const withoutEvidence = useRef(false)
  const cancel = (): void => void visit.keeper.ask('cancel', null)

  async function send(from: FormState, excluded: readonly string[]): Promise<void> {
    const { news, keeper } = visit
    const directoryVersion = news?.office?.directoryVersion ?? 0
    withoutEvidence.current = false
    setFailure(null)
    setProgress(beginning(from, cancel, withoutEvidence))
    const { revision, route } = from
    const files = filesToSend(from.pieces)
    const order = { revision, draft: wholeDraft(from), files, route, excluded, directoryVersion }
    const answer = await keeper.ask('send-report', order, (told) =>
      setProgress((now) =>
        now === null || told.kind === 'moved'
          ? now
          : told.kind === 'waiting'
            ? { ...now, waiting: told.waiting }
            : { ...now, step: told.progress },
      ),
    )
    if (!answer.ok && answer.code === 'canceled' && withoutEvidence.current) {
      const lighter = formAfter(from, { do: 'without-evidence' })
      act({ do: 'without-evidence' })
      return send(lighter, excluded)
    }
    setProgress(null)
    if (!answer.ok) {
      if (answer.code === 'stale-directory') await visit.loadOffice()
      setFailure(answer.code)
      onFailed()
      return
    }
    const { code, ticket, earlier } = answer.value
    // What was stored earlier went with the files that were chosen then.
    const unsent = earlier ? [] : from.later
    if (code === null) onJoined(ticket, unsent)
    else onCode({ code, ticket, earlier, unsent })
  }
  return { underWay: progress, failure, send: (excluded) => void send(form, excluded) }
}

function beginning(
  { pieces }: FormState,
  cancel: () => void,
  withoutEvidence: { current: boolean },
): UnderWay {
  const step: SendingStep = { step: 'preparing' }
  return {
    step,
    waiting: false,
    sizes: pieces.map(({ entry }) => entry.bytes),
    names: pieces.map(({ entry }) => entry.name),
    onCancel: cancel,
    onWithoutEvidence: () => {
      withoutEvidence.current = true
      cancel()
    },
  }
}
