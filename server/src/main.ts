// The server put together: the one place that chooses where things are stored.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { dayOf } from '@kentongan/domain/calendar'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { ErrorCode } from '@kentongan/domain/wire/errors'
import { type App, createApp } from './app.ts'
import { openFsBlobs } from './blob/fs/open.ts'
import { assertWritable, DataFolderError } from './data-folder.ts'
import { codeOfFailure } from './http/failure.ts'
import { defaultCost } from './intake/proof.ts'
import { listen } from './listen.ts'
import type { OfficeMark } from './office/publish.ts'
import { type OfficeRegistry, openRegistry } from './office/registry.ts'
import { newSetupLink, type SetupLink } from './office/setup.ts'
import { loadWebBuild, type WebBuild } from './pages/build.ts'
import { takeLock } from './storage/sqlite/lock.ts'
import { openSqlite } from './storage/sqlite/open.ts'
import type { Storage } from './storage/storage.ts'
import { sweepDaily } from './sweep.ts'

export interface ServerOptions {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  /** The public origin, without a slash at its end; null: the address listened on. */
  readonly origin: string | null
  /** The database file. */
  readonly database: string
  /** The file that no second server on this folder gets: it would learn of nothing that the first publishes. */
  readonly lock: string
  /** The folder of evidence. */
  readonly evidence: string
  /** 32 random bytes, the same at every start. */
  readonly secret: Uint8Array
  /** The office that was set up in this data folder, or null: a database without it is refused. */
  readonly office: string | null
  /** The folder that `npm run build` fills. */
  readonly build: string
  /** What a new office begins from, and the pages are drawn from until then. */
  readonly starting: OfficeProfile
  readonly mark: OfficeMark
  readonly events: {
    /** The one-time link of a deployment without an office. */
    setup(url: string): void
    ready(url: string): void
    failed(code: ErrorCode, error: unknown): void
  }
}

export interface RunningServer {
  readonly url: string
  /** Finishes what was accepted, within so many milliseconds, and closes the storage. */
  stop(patienceMilliseconds?: number): Promise<void>
}

/** The pages of the site cannot be read where they were built. */
export class WebBuildError extends Error {
  override readonly name = 'WebBuildError'
  readonly path: string

  constructor(path: string, cause: unknown) {
    super(`no pages in ${path}`, { cause })
    this.path = path
  }
}

const now = (): Date => new Date()
const today = (): string => dayOf(now())

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { readonly version: string }

/**
 * Opens storage, serves, and tells `events` when it does. Rejects with WebBuildError, and with StorageError,
 * BlobError, or DataFolderError where the data folder does not hold, and with Node's own error where the address cannot be had.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const lock = takeLock(options.lock)
  if (lock === null) throw new DataFolderError('folder-in-use', dirname(options.lock))
  try {
    const server = await startLocked(options)
    return {
      url: server.url,
      async stop(patience) {
        await server.stop(patience)
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

async function startLocked(options: ServerOptions): Promise<RunningServer> {
  const build = await loadWebBuild(options.build).catch((error: unknown) => {
    throw new WebBuildError(options.build, error)
  })
  const storage = await openSqlite({
    path: options.database,
    today,
    mustExist: options.office !== null,
  })
  try {
    const registry = await openRegistry(storage, options.office)
    await assertMarked(options, storage, registry)
    return await serve(options, build, storage, registry)
  } catch (error) {
    await storage.close()
    throw error
  }
}

/** Throws DataFolderError where an office was set up and is not published in this database. */
async function assertMarked(
  { office, database }: ServerOptions,
  storage: Storage,
  registry: OfficeRegistry,
): Promise<void> {
  if (office === null || registry.current().phase === 'published') return
  const isKnown = (await storage.offices()).some((row) => row.office === office)
  throw new DataFolderError(isKnown ? 'database-unpublished' : 'database-foreign', database)
}

async function serve(
  options: ServerOptions,
  build: WebBuild,
  storage: Storage,
  registry: OfficeRegistry,
): Promise<RunningServer> {
  const { events } = options
  const blobs = await openFsBlobs({ folder: options.evidence, today })
  for (const name of ['staging', 'evidence']) {
    await assertWritable(join(options.evidence, name), today())
  }
  const setup = newSetupLink()
  let isStopping = false
  // The address is part of the application, and known only once it is had.
  const app = Promise.withResolvers<App>()
  const listener = await listen(async (request) => (await app.promise).fetch(request), options)
  const url = `http://127.0.0.1:${listener.port}`
  const origin = options.origin ?? url
  const own = [origin, url].flatMap((one) => [one, one.replace('//127.0.0.1:', '//localhost:')])
  const { secret, mark, starting } = options
  app.resolve(
    createApp({
      ...{
        storage,
        blobs,
        build,
        registry,
        starting,
        setup,
        secret,
        version,
        origin,
        now,
        pause,
        mark,
      },
      cost: defaultCost,
      isOwnOrigin: (one) => own.includes(one),
      isStopping: () => isStopping,
      onFailure: events.failed,
    }),
  )
  await beginOrAnnounce(options, registry, setup, origin)
  const daily = sweepDaily({ storage, blobs, registry, now }, (error) =>
    events.failed(codeOfFailure(error), error),
  )
  events.ready(url)
  return {
    url,
    async stop(patience = 10_000) {
      isStopping = true
      await listener.stop(patience)
      await daily.stop()
      await storage.close()
    },
  }
}

/** Prints the link of set-up; or ends it where there is an office, and notes that office for good. */
async function beginOrAnnounce(
  { office, events, mark }: ServerOptions,
  registry: OfficeRegistry,
  setup: SetupLink,
  origin: string,
): Promise<void> {
  const state = registry.current()
  if (state.phase !== 'published') return events.setup(`${origin}/meja#penyiapan=${setup.token}`)
  setup.end()
  if (office === null) await mark.note(state.office, today())
}
