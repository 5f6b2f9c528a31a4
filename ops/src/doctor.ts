// `kentongan doctor`: what an IT officer looks at, as text or JSON, without stopping the server.
import { statfs } from 'node:fs/promises'
import { dayOf, daysBetween } from '@kentongan/domain/calendar'
import { type Config, readConfig } from '@kentongan/server/config/config'
import { openDataFolder } from '@kentongan/server/data-folder'
import { inspectDatabase } from '@kentongan/server/storage/sqlite/inspect'
import { staleBundles } from '@kentongan/tools/bundles'
import { id as words } from '@kentongan/words/ops'

export type Level = keyof typeof words.levels
export interface Check {
  readonly name: keyof typeof words.checks
  readonly level: Level
  readonly says: string
}

const megabyte = 1_048_576
const freeMegabytesMin = 1024
const warningDays = 21

/** Every check, worst news and all; never throws for what it finds. */
export async function examine(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Promise<readonly Check[]> {
  const read = readConfig(env, cwd)
  if (!read.ok) {
    return read.problems.map(({ variable, has, wants }) =>
      check('config', 'fail', words.problem(variable, has, words.wants[wants])),
    )
  }
  const { config } = read
  const today = dayOf(new Date())
  return [
    check('config', 'ok', config.origin ?? `http://${config.host}:${config.port}`),
    check('clock', 'ok', today),
    await checkBundles(),
    ...(await checkFolder(config, today)),
    await checkReached(config),
  ]
}

/** Prints the checks; answers 1 when one failed. */
export async function doctor(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
  asJson: boolean,
): Promise<number> {
  const checks = await examine(env, cwd)
  const lines = checks.map(
    ({ name, level, says }) => `${words.levels[level].padEnd(12)}${words.checks[name]}: ${says}`,
  )
  process.stdout.write(`${asJson ? JSON.stringify({ checks }, null, 2) : lines.join('\n')}\n`)
  return checks.some(({ level }) => level === 'fail') ? 1 : 0
}

const check = (name: Check['name'], level: Level, says: string): Check => ({ name, level, says })

async function checkBundles(): Promise<Check> {
  const stale = await staleBundles(false)
  return check(
    'bundle',
    stale.length === 0 ? 'ok' : 'warn',
    stale.length === 0 ? words.yes : words.no,
  )
}

async function checkFolder(config: Config, today: string): Promise<readonly Check[]> {
  let office: string | null
  let database: string
  try {
    const folder = await openDataFolder(config.data)
    office = folder.office
    database = folder.database
  } catch {
    return [check('folder', 'fail', words.folderRefused(config.data))]
  }
  const { bavail, bsize } = await statfs(config.data)
  const free = Math.floor((bavail * bsize) / megabyte)
  const folder = [
    check('folder', 'ok', config.data),
    check('disk', free < freeMegabytesMin ? 'warn' : 'ok', words.megabytesFree(free)),
  ]
  if (office === null) return [...folder, check('office', 'warn', words.notSetUp)]
  const found = inspectDatabase(database, office)
  if (!found.ok) return [...folder, check('database', 'fail', words.databaseMissing(database))]
  return [
    ...folder,
    check('database', 'ok', database),
    check('office', 'ok', office),
    checkDay('root', found.rootExpires, today),
    checkDay('renewal', found.renewalExpires, today),
  ]
}

function checkDay(name: Check['name'], day: string | null, today: string): Check {
  if (day === null) return check(name, 'fail', words.notSetUp)
  const left = daysBetween(today, day)
  const level = left < 0 ? 'fail' : left <= warningDays ? 'warn' : 'ok'
  return check(name, level, words.until(day))
}

/** Whether this server answers at its public origin: through the proxy, as a reporter would. */
async function checkReached(config: Config): Promise<Check> {
  const origin = config.origin ?? `http://${config.host}:${config.port}`
  try {
    const response = await fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(5_000) })
    const { status } = (await response.json()) as { status?: string }
    return check('reached', status === 'ok' ? 'ok' : 'warn', origin)
  } catch {
    return check('reached', 'warn', origin)
  }
}
