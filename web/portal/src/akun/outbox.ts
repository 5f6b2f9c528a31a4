// Messages on their way: shown at once as "Menunggu terkirim", and never sent twice.
import type { MessageMark } from '@kentongan/domain/message'
import { useRef, useState } from 'preact/hooks'
import { filesToSend, type Piece } from '../shared/evidence.ts'
import type { Keeper } from '../shared/keeper.ts'
import type { ActFailure, OwnReport } from '../worker/protocol.ts'

export interface Outgoing {
  readonly key: string
  readonly case: string
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly mark?: MessageMark | undefined
  /** Null while it is tried; then why it was not sent. */
  readonly failure: ActFailure | null
}

export interface Outbox {
  readonly waiting: readonly Outgoing[]
  readonly send: (
    caseId: string,
    text: string,
    pieces: readonly Piece[],
    mark?: MessageMark,
  ) => void
  readonly retry: (one: Outgoing) => void
}

interface Endings {
  readonly onSent: (fresh: OwnReport) => void
  readonly onSessionEnded: () => void
}

export function useOutbox(keeper: Keeper, endings: Endings): Outbox {
  const [waiting, setWaiting] = useState<readonly Outgoing[]>([])
  // A message may arrive several renders after it was sent.
  const latest = useRef(endings)
  latest.current = endings
  const put = (one: Outgoing): void =>
    setWaiting((all) => [...all.filter((other) => other.key !== one.key), one])

  async function run(one: Outgoing): Promise<void> {
    put({ ...one, failure: null })
    const { key, case: id, text, pieces, mark } = one
    const answer = await keeper.ask('send-message', {
      ...{ key, case: id, text, mark },
      files: filesToSend(pieces),
    })
    if (answer.ok) {
      setWaiting((all) => all.filter((other) => other.key !== key))
      latest.current.onSent(answer.value)
    } else {
      put({ ...one, failure: answer.code })
      if (answer.code === 'not-signed-in') latest.current.onSessionEnded()
    }
  }
  return {
    waiting,
    send: (id, text, pieces, mark) =>
      void run({ key: crypto.randomUUID(), case: id, text, pieces, mark, failure: null }),
    retry: (one) => void run(one),
  }
}
