// Whether this server answers at its public origin: through the proxy, as a reporter would find it.
import { readFileSync } from 'node:fs'
import type { Config } from '@kentongan/server/config/config'
import type { OpsWords } from '../refusal.ts'
import { type Check, check } from './check.ts'

const patienceMilliseconds = 5_000

const { version } = JSON.parse(
  readFileSync(new URL('../../../server/package.json', import.meta.url), 'utf8'),
) as { readonly version: string }

export async function checkReached(words: OpsWords, config: Config): Promise<Check> {
  const { host, port } = config
  if (config.origin === null && port === 0) return check('reached', 'ok', words.anyPort)
  const origin = config.origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  const health = await askHealth(origin)
  if (health === null) return check('reached', 'warn', words.notReached(origin))
  return health.status === 'ok' && health.version === version
    ? check('reached', 'ok', words.reached(origin))
    : check('reached', 'fail', words.otherServer(origin))
}

/** Null when nobody answers; of an answer that is no JSON, what it lacks. */
async function askHealth(origin: string): Promise<{ status?: unknown; version?: unknown } | null> {
  const signal = AbortSignal.timeout(patienceMilliseconds)
  try {
    const response = await fetch(`${origin}/api/health`, { signal, redirect: 'manual' })
    const answer: unknown = await response.json().catch(() => null)
    return typeof answer === 'object' && answer !== null ? answer : {}
  } catch {
    return null
  }
}
