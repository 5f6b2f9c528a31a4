// `kentongan doctor`: what a caretaker looks at, as text or JSON, beside a running server or without.
import { dayOf } from '@kentongan/domain/calendar'
import {
  type Config,
  type Environment,
  readConfig,
  readLanguage,
} from '@kentongan/server/config/config'
import { choose } from '@kentongan/words/common'
import { en, id } from '@kentongan/words/ops'
import { checkBundles } from './doctor/bundles.ts'
import { type Check, check } from './doctor/check.ts'
import { checkFolder } from './doctor/folder.ts'
import { checkReached } from './doctor/reached.ts'
import { describeProblem, describeProfile, type OpsWords } from './refusal.ts'
import { readStartingProfile } from './starting-profile.ts'

/** Every check. What it finds is its answer: it writes nothing, and throws for our own bugs alone. */
export async function examine(env: Environment, cwd: string): Promise<readonly Check[]> {
  const words = choose(readLanguage(env), { id, en })
  const today = dayOf(new Date())
  const read = readConfig(env, cwd)
  if (!read.ok) {
    return read.problems.map((one) => check('config', 'fail', describeProblem(words, one)))
  }
  const starting = await readStartingProfile(read.config.profile)
  const config = starting.ok
    ? [check('config', 'ok', words.configFine)]
    : describeProfile(words, read.config, starting.problems).map((one) =>
        check('config', 'fail', one),
      )
  return [...config, ...(await examineAll(words, read.config, today))]
}

async function examineAll(words: OpsWords, config: Config, today: string): Promise<Check[]> {
  return [
    await checkBundles(words),
    ...(await checkFolder(words, config.data, today)),
    await checkReached(words, config),
  ]
}

/** Prints the checks; answers the exit code: 1 when one failed. */
export async function doctor(env: Environment, cwd: string, asJson: boolean): Promise<number> {
  const words = choose(readLanguage(env), { id, en })
  const checks = await examine(env, cwd)
  const failed = checks.some(({ level }) => level === 'fail')
  const lines = checks.map(
    ({ name, level, says }) => `${words.levels[level].padEnd(11)} ${words.checks[name]}: ${says}`,
  )
  const json = JSON.stringify({ ok: !failed, checks }, null, 2)
  process.stdout.write(`${asJson ? json : lines.join('\n')}\n`)
  return failed ? 1 : 0
}
