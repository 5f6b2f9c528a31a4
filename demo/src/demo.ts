// A believable office in a throw-away folder, made over HTTP by the same code that browsers run.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOf } from '@kentongan/domain/calendar'
import { formatCode } from '@kentongan/sealed/code'
import type { DemoCase } from './case.ts'
import { type FoundedOffice, foundDemoOffice } from './found.ts'
import type { Logins } from './logins.ts'
import type { DemoOffice } from './office.ts'
import { mojokerto } from './offices.ts'
import { signIn } from './seats.ts'
import { playSteps, type SentAccount, sendAccount } from './send.ts'
import { type ServerProcess, type ServerSettings, startServerProcess } from './server-process.ts'
import { totpStepOf, totpUri } from './totp.ts'

export interface DemoOptions {
  /** Left out, the first office. */
  readonly office?: DemoOffice
  /** How many cases; past the office's own they repeat. Left out, its own. */
  readonly cases?: number
  readonly settings: Omit<ServerSettings, 'data' | 'profile'>
}

export interface Demo {
  readonly origin: string
  readonly logins: Logins
  /** What runs: its data folder, its process, and its officers with their keys. */
  readonly data: string
  readonly server: ServerProcess
  readonly founded: FoundedOffice
  /** The newest step of one-time codes that its officers have used: each is good once. */
  readonly spentTotpStep: number
  /** Stops the server and removes its folder. */
  stop(): Promise<void>
}

/** Resolves once every case stands as its data says. Throws, with nothing left behind, when one does not. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { office = mojokerto, cases = office.cases.length, settings } = options
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-demo-'))
  const data = join(folder, 'data')
  const profile = join(folder, 'profil.json')
  const remove = () => rm(folder, { recursive: true, force: true })
  let server: ServerProcess | null = null
  try {
    await writeFile(profile, JSON.stringify(office.profile))
    server = await startServerProcess({ ...settings, data, profile })
    const { origin, stop, setupUrl } = server
    if (setupUrl === null) throw new Error('the server gave no set-up link')
    const day = dayOf(new Date())
    const founded = await foundDemoOffice(office, origin, setupUrl, day)
    const chosen = chosenCases(office.cases, cases)
    await signInActors(founded, chosen)
    const spentTotpStep = totpStepOf(Date.now())
    const accounts = await fill(origin, founded, chosen, day)
    const logins = loginsOf(office, settings.origin ?? origin, founded, accounts)
    const made = { origin, logins, data, server, founded, spentTotpStep }
    return { ...made, stop: () => stop().finally(remove) }
  } catch (error) {
    await server?.kill()
    await remove()
    throw error
  }
}

/** So many cases: the office's own, and again as other people's. */
function chosenCases(own: readonly DemoCase[], count: number): readonly DemoCase[] {
  return Array.from({ length: count }, (_, index) => {
    const one = own[index % own.length] as DemoCase
    const round = Math.floor(index / own.length)
    return round === 0 ? one : { ...one, account: `${one.account}${round}` }
  })
}

/** Signs in whoever will act. The founder's enrolment has signed them in. */
async function signInActors({ seats, office }: FoundedOffice, cases: readonly DemoCase[]) {
  const acting = new Set(cases.flatMap((one) => one.steps.map(actorOf)))
  acting.delete('inspektur')
  const actors = [...seats].filter(([name]) => acting.has(name))
  await Promise.all(actors.map(([, seat]) => signIn(seat, office.office)))
}

async function fill(
  origin: string,
  founded: FoundedOffice,
  cases: readonly DemoCase[],
  day: string,
): Promise<readonly SentAccount[]> {
  const byAccount = Map.groupBy(cases, (one) => one.account)
  return inParallel([...byAccount.values()], async (own) => {
    const account = await sendAccount(origin, founded.office, day, own)
    for (const [index, one] of own.entries()) {
      const sent = account.reports[index]
      if (sent !== undefined) await playSteps(origin, founded, account, sent, one.steps, day)
    }
    return account
  })
}

const actorOf = (step: DemoCase['steps'][number]): string =>
  step.act === 'answer' ? '' : step.officer

// Proofs of work are solved in the thread pool while others are sealed in this one.
const parallel = 3

async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await work(items[index] as T)
    }
  }
  await Promise.all(Array.from({ length: parallel }, worker))
  return results
}

function loginsOf(
  { profile }: DemoOffice,
  origin: string,
  { office, seats, sheets }: FoundedOffice,
  accounts: readonly SentAccount[],
): Logins {
  return {
    office: profile.name.id,
    origin,
    fingerprint: office.fingerprint,
    officers: [...seats.values()].map(({ officer, card, totpSecret }) => {
      const { username, name, position, roles, passphrase } = officer
      const otpauth = totpUri(totpSecret, username)
      return { username, name, position, roles, passphrase, card, totpSecret, otpauth }
    }),
    sheets,
    accounts: accounts.map(({ code, reports }) => ({
      code: formatCode('account-code', code),
      reports: reports.map(({ ticket, title }) => ({ ticket, title })),
    })),
  }
}
