// The page's end of the one worker that keeps the keys. Ending it forgets every key at once.
import { makeKeeper } from '@kentongan/design/keeper'
import { startTrustedWorker } from '@kentongan/design/trusted-script'
import type { Acts, DeskFailure, Outcome, Told } from '../worker/protocol.ts'
import workerUrl from '../worker/worker.ts?worker&url'

const start = () => makeKeeper<Acts, Told, DeskFailure>(() => startTrustedWorker(workerUrl))
let keeper = start()

/** Asks the worker. Never rejects. */
export function ask<Name extends keyof Acts>(
  act: Name,
  asked: Acts[Name]['ask'],
  onTold?: (told: Told) => void,
): Promise<Outcome<Acts[Name]['answer']>> {
  return keeper.ask(act, asked, onTold)
}

/** Ends the worker: what it held is gone, and the next question starts another that holds nothing. */
export function endKeys(): void {
  keeper.end()
  keeper = start()
}
