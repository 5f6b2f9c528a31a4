// `kentongan start`: the configuration, the data folder, the bundles, then the server until it is told to stop.
import { type Config, readConfig } from '@kentongan/server/config/config'
import { DataFolderError, markOffice, openDataFolder } from '@kentongan/server/data-folder'
import { tellFailed, tellReady, tellSetup, tellStopping } from '@kentongan/server/events'
import { type RunningServer, startServer } from '@kentongan/server/main'
import { StorageError } from '@kentongan/server/storage/storage'
import { ensureBuilt } from '@kentongan/tools/build'
import { outputFolder } from '@kentongan/tools/bundles'
import { id as words } from '@kentongan/words/ops'

/** Serves until SIGTERM or SIGINT. Answers the exit code: 1 with every reason on standard error. */
export async function start(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Promise<number> {
  const read = readConfig(env, cwd)
  if (!read.ok) {
    return refuse(
      read.problems.map(({ variable, has, wants }) =>
        words.problem(variable, has, words.wants[wants]),
      ),
    )
  }
  let server: RunningServer
  try {
    server = await serve(read.config)
  } catch (error) {
    return refuse([reasonOf(error, read.config)])
  }
  await stopSignal()
  tellStopping()
  await server.stop()
  return 0
}

async function serve({ host, port, data, origin }: Config): Promise<RunningServer> {
  await ensureBuilt()
  const folder = await openDataFolder(data)
  return startServer({
    ...{ host, port, origin },
    database: folder.database,
    evidence: folder.evidence,
    secret: folder.secret,
    office: folder.office,
    build: outputFolder(),
    onFounded: (office, day) => markOffice(data, office, day),
    events: { setup: tellSetup, ready: tellReady, failed: tellFailed },
  })
}

function refuse(reasons: readonly string[]): number {
  process.stderr.write(`${[words.refused, ...reasons.map((one) => `- ${one}`)].join('\n')}\n`)
  return 1
}

/** Why it did not start, in words that name the path or port to look at. Rethrows our own bugs. */
function reasonOf(error: unknown, config: Config): string {
  if (error instanceof DataFolderError) {
    return error.reason === 'mark-broken'
      ? words.markerBroken(error.path)
      : words.folderRefused(error.path)
  }
  if (error instanceof StorageError) {
    return error.code === 'storage-full'
      ? words.storageRefused(error.code)
      : words.databaseMissing(`${config.data}/kentongan.db`)
  }
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE') return words.portTaken(config.port)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return words.problem('KENTONGAN_HOST', config.host, words.wants.host)
  }
  throw error
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
}
