// `kentongan export --recovery FILE`: what two share sheets open, for the ceremony away from every network.
import { open, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dayOf } from '@kentongan/domain/calendar'
import { parseTicket } from '@kentongan/domain/ticket'
import { readFsBlobs } from '@kentongan/server/blob/fs/open'
import {
  type Config,
  type Environment,
  readConfig,
  readLanguage,
} from '@kentongan/server/config/config'
import { findOffice } from '@kentongan/server/data-folder'
import { openForReading } from '@kentongan/server/storage/sqlite/reading'
import { choose } from '@kentongan/words/common'
import { en, id } from '@kentongan/words/ops'
import {
  type Chosen,
  type Exported,
  exportRecovery,
  NotPublishedError,
  type RecoverySource,
} from './export/recovery.ts'
import { describeProblem, describeRefusal, type OpsWords } from './refusal.ts'

/** Answers the exit code; says how much was written, or on standard error why nothing was. */
export async function exportCases(
  env: Environment,
  cwd: string,
  options: readonly string[],
): Promise<number> {
  const words = choose(readLanguage(env), { id, en })
  const refuse = (reason: string): number => {
    process.stderr.write(`${reason}\n`)
    return 1
  }
  const asked = readOptions(options)
  if (asked === null) return refuse(words.usage)
  if (asked.chosen === null) return refuse(words.export.noTicket)
  const read = readConfig(env, cwd)
  if (!read.ok) return refuse(read.problems.map((one) => describeProblem(words, one)).join('\n'))
  const file = resolve(cwd, asked.file)
  try {
    const office = await findOffice(read.config.data)
    if (office === null) return refuse(words.notSetUp)
    const exported = await writeExport(read.config, office, asked.chosen, file)
    if (exported === null) return refuse(words.export.notHeld)
    process.stdout.write(`${said(words, file, exported).join('\n')}\n`)
    return 0
  } catch (error) {
    const reason = reasonOf(words, error, read.config, file)
    if (reason === null) throw error
    return refuse(reason)
  }
}

function readOptions(
  options: readonly string[],
): { readonly file: string; readonly chosen: Chosen | null } | null {
  try {
    const { values } = parseArgs({
      args: [...options],
      options: {
        recovery: { type: 'string' },
        case: { type: 'string' },
        'office-only': { type: 'boolean' },
      },
    })
    const { recovery: file, case: typed, 'office-only': alone = false } = values
    if (file === undefined || file === '' || (alone && typed !== undefined)) return null
    if (typed === undefined) return { file, chosen: { kind: alone ? 'none' : 'all' } }
    const ticket = parseTicket(typed)
    return { file, chosen: ticket === null ? null : { kind: 'one', ticket } }
  } catch {
    return null
  }
}

/** Null when the one case that was asked for is not there, or not recovery's: then there is no file. */
async function writeExport(
  { data }: Config,
  office: string,
  chosen: Chosen,
  file: string,
): Promise<Exported | null> {
  const exported: Exported = { cases: 0, notHeld: 0, evidenceMissing: 0 }
  const storage = openForReading(join(data, 'kentongan.db'))
  const source: RecoverySource = {
    ...{ storage, office },
    blobs: readFsBlobs(data),
    today: dayOf(new Date()),
  }
  const fresh = `${file}.new`
  try {
    await claim(file)
    const handle = await open(fresh, 'wx', 0o600)
    try {
      for await (const bytes of exportRecovery(source, chosen, exported)) {
        await handle.writeFile(bytes)
      }
      await handle.sync()
    } catch (error) {
      await handle.close()
      await rm(fresh)
      throw error
    }
    await handle.close()
    if (chosen.kind === 'one' && exported.cases === 0) {
      await rm(fresh)
      return null
    }
    await rename(fresh, file)
    return exported
  } finally {
    storage.close()
  }
}

/** Throws EEXIST where a file stands: an export is never written over another. */
async function claim(file: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  await handle.close()
  await rm(file)
}

function said(words: OpsWords, file: string, exported: Exported): readonly string[] {
  const { cases, notHeld, evidenceMissing } = exported
  const lines = [words.export.written(file, cases)]
  if (notHeld > 0) lines.push(words.export.without(notHeld))
  if (evidenceMissing > 0) lines.push(words.export.evidenceMissing(evidenceMissing))
  return lines
}

function reasonOf(words: OpsWords, error: unknown, config: Config, file: string): string | null {
  if (error instanceof NotPublishedError) return words.notPublished
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EEXIST') return words.export.exists(file)
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EROFS' || code === 'ENOSPC') {
    return words.export.refused(file, String(code))
  }
  return describeRefusal(words, error, config)
}
