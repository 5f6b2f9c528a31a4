// The page's end of the worker that keeps a reporter's keys. Ending it forgets every key at once.
import { type Keeper as KeeperOf, makeKeeper as makeKeeperOf } from '@kentongan/design/keeper'
import { startTrustedWorker } from '@kentongan/design/trusted-script'
import type { ActFailure, Acts, Progress } from '../worker/protocol.ts'
import workerUrl from '../worker/worker.ts?worker&url'

export type Keeper = KeeperOf<Acts, Progress, ActFailure>

/** A keeper over a worker of its own, started with the first question. */
export const makeKeeper = (): Keeper =>
  makeKeeperOf<Acts, Progress, ActFailure>(() => startTrustedWorker(workerUrl))
