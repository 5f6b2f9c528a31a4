// The storm as a test: the same promises for twenty kills and for two hundred.
import { signIn } from '@kentongan/demo/seats'
import { brokenPromise, openEverything } from './kept-promises.ts'
import { readProofSecrets } from './proofs.ts'
import { makeSmallOffice } from './small-office.ts'
import { runStorm } from './storm.ts'

export interface StormReport {
  readonly acknowledged: number
  readonly resent: number
  /** What was promised and is not so. */
  readonly broken: readonly string[]
  /** How many cases the server has. */
  readonly stored: number
  /** Cases that the officers cannot open whole. */
  readonly halfWritten: readonly string[]
}

/** Kills a server so many times under load, then looks whether it kept what it promised. */
export async function weatherStorm(kills: number): Promise<StormReport> {
  const small = await makeSmallOffice()
  let { server } = small
  try {
    const { office, seats } = small.founded
    const secrets = await readProofSecrets(small.data)
    const storm = { data: small.data, office, secrets, day: small.day, kills }
    const result = await runStorm(storm, server)
    server = result.server
    const broken: string[] = []
    for (const promised of result.promised) {
      broken.push(...(await brokenPromise(server.origin, office, promised)))
    }
    const seat = seats.get('verifikator1')
    if (seat === undefined) throw new Error('nobody verifies')
    await signIn(seat, office.office)
    const { cases, wrong } = await openEverything(seat.fetch, office, seat.keys)
    const { promised, resent } = result
    return { acknowledged: promised.length, resent, broken, stored: cases, halfWritten: wrong }
  } finally {
    await small.remove(server)
  }
}
