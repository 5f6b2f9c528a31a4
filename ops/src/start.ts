// `kentongan start`: the configuration, the data folder, the bundles, then the server until it is
// told to stop.
import { dayOf } from '@kentongan/domain/calendar'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { Config } from '@kentongan/server/config/config'
import { type Environment, readConfig, readLanguage } from '@kentongan/server/config/config'
import { markOffice, openDataFolder, unmarkOffice } from '@kentongan/server/data-folder'
import { type Events, newEvents } from '@kentongan/server/events'
import { type RunningServer, startServer } from '@kentongan/server/main'
import { ensureBuilt } from '@kentongan/tools/build'
import { outputFolder } from '@kentongan/tools/bundles'
import { orphaned } from '@kentongan/tools/orphaned'
import { choose } from '@kentongan/words/common'
import { en, id } from '@kentongan/words/ops'
import {
  describeProblem,
  describeProfile,
  describeRefusal,
  detailOf,
  NotBuiltError,
} from './refusal.ts'
import { readStartingProfile } from './starting-profile.ts'

/** Where the site's pages are, once `ensureBuilt` has resolved. */
export interface Pages {
  readonly folder: string
  ensureBuilt(): Promise<void>
}

/** Serves until SIGTERM or SIGINT, or until the npm that started it has ended. Answers the exit code: 1 with every reason on standard error. */
export async function start(
  env: Environment,
  cwd: string,
  pages: Pages = { folder: outputFolder(), ensureBuilt },
): Promise<number> {
  const words = choose(readLanguage(env), { id, en })
  const refuse = (reasons: readonly string[]): number => {
    process.stderr.write(`${[words.refused, ...reasons.map((one) => `- ${one}`)].join('\n')}\n`)
    return 1
  }
  const read = readConfig(env, cwd)
  if (!read.ok) return refuse(read.problems.map((one) => describeProblem(words, one)))
  const { config } = read
  const starting = await readStartingProfile(config.profile)
  if (!starting.ok) return refuse(describeProfile(words, config, starting.problems))
  const events = newEvents({
    language: config.language,
    today,
    say: (line) => process.stdout.write(`${line}\n`),
    warn: (line) => process.stderr.write(`${line}\n`),
  })
  // Heard from before the address is printed: whoever reads it may ask for the end at once.
  const toStop = Promise.race([signalToStop(), orphaned()])
  let server: RunningServer
  try {
    server = await serve(config, starting.profile, events, pages)
  } catch (error) {
    const reason = describeRefusal(words, error, config)
    if (reason === null) throw error
    return refuse([reason])
  }
  await toStop
  events.stopping()
  await server.stop()
  events.stopped()
  return 0
}

const today = (): string => dayOf(new Date())

async function serve(
  { host, port, data, origin }: Config,
  starting: OfficeProfile,
  events: Events,
  pages: Pages,
): Promise<RunningServer> {
  // Nothing that is made here is for other users of this machine.
  process.umask(0o077)
  const folder = await openDataFolder(data, today())
  await pages.ensureBuilt().catch((error) => {
    throw new NotBuiltError(detailOf(error), { cause: error })
  })
  return startServer({
    ...{ host, port, origin, events, starting },
    database: folder.database,
    lock: folder.lock,
    evidence: folder.evidence,
    secret: folder.secret,
    office: folder.office,
    build: pages.folder,
    mark: {
      note: (office, day) => markOffice(data, office, day),
      takeBack: () => unmarkOffice(data),
    },
  })
}

/** The first signal asks for an orderly end; a second one ends the process at once. */
function signalToStop(): Promise<void> {
  const signals = ['SIGTERM', 'SIGINT'] as const
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of signals) process.off(signal, stop)
      resolve()
    }
    for (const signal of signals) process.on(signal, stop)
  })
}
