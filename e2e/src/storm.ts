// Sixteen clients submit and upload while their server is killed again and again; each remembers what it was promised.
import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Fetch } from '@kentongan/client/api'
import { makeNodeFetch } from '@kentongan/client/node-fetch'
import { type ServerProcess, startServerProcess } from '@kentongan/demo/server-process'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import type { ProofSecrets } from '@kentongan/server/intake/proof'
import { buyToken, makeTestReport, randomFile, type TestReport } from './reports.ts'

export interface Promised extends Omit<TestReport, 'job'> {
  readonly ticket: string
  readonly case: string
}

export interface Storm {
  readonly data: string
  readonly office: VerifiedOffice
  readonly secrets: ProofSecrets
  readonly day: string
  readonly kills: number
}

export interface StormResult {
  /** Every submission that was acknowledged; each client ended with none under way. */
  readonly promised: readonly Promised[]
  /** How often a request was sent again because no answer came. */
  readonly resent: number
  readonly server: ServerProcess
}

const clients = 16
const clientPause = 150

/** Kills the server so many times, each at a random moment, then lets every client finish. */
export async function runStorm(storm: Storm, first: ServerProcess): Promise<StormResult> {
  const { origin } = first
  const port = Number(new URL(origin).port)
  const promised: Promised[] = []
  let server = first
  let isOver = false
  let resent = 0
  const patience = {
    pause: async () => {
      resent += 1
      await wait(100)
    },
  }
  const client = async (number: number): Promise<void> => {
    const fetch = makeNodeFetch(origin)
    for (let turn = 0; !isOver; turn += 1) {
      promised.push(await submit(storm, fetch, patience, `Laporan ${number} ke-${turn}`))
      await wait(randomInt(clientPause))
    }
  }
  const running = Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  for (let kill = 0; kill < storm.kills; kill += 1) {
    await Promise.race([wait(randomInt(40, 700)), running])
    await server.kill()
    server = await startServerProcess({ data: storm.data, port })
  }
  isOver = true
  await running
  return { promised, resent, server }
}

type Patience = Parameters<TestReport['job']['run']>[2]

async function submit(
  { office, secrets, day }: Storm,
  fetch: Fetch,
  patience: Patience,
  title: string,
): Promise<Promised> {
  // Mostly one part; now and then three, so that a kill falls between two.
  const sizes = randomInt(6) === 0 ? [2_300_000] : [randomInt(1, 60_000), randomInt(1, 60_000)]
  const { job, ...report } = makeTestReport(office, day, title, sizes.map(randomFile))
  const token = await buyToken(fetch, secrets, () => patience.pause(0))
  const sent = await job.run(fetch, token, patience, () => undefined)
  if (!sent.ok) throw new Error(`${title}: ${sent.code}`)
  return { ...report, ...sent.value }
}
