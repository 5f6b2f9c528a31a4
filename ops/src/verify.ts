// `kentongan verify`: the audit log held against its own chain, beside a running server or without.
import { join } from 'node:path'
import type { AuditFault } from '@kentongan/domain/audit'
import { type Environment, readConfig, readLanguage } from '@kentongan/server/config/config'
import { findOffice } from '@kentongan/server/data-folder'
import { StorageError } from '@kentongan/server/storage/storage'
import { choose } from '@kentongan/words/common'
import { en, id } from '@kentongan/words/ops'
import { describeProblem, type OpsWords } from './refusal.ts'
import { verifyLog } from './verify-log.ts'

const faultsSaid = 20

/** Prints what does not hold, and where the log ends; answers the exit code: 1 when something does not, or nothing is there. */
export async function verify(env: Environment, cwd: string): Promise<number> {
  const words = choose(readLanguage(env), { id, en })
  const refuse = (reason: string): number => {
    process.stderr.write(`${reason}\n`)
    return 1
  }
  const read = readConfig(env, cwd)
  if (!read.ok) return refuse(read.problems.map((one) => describeProblem(words, one)).join('\n'))
  const { data } = read.config
  const office = await findOffice(data)
  if (office === null) return refuse(words.notSetUp)
  try {
    const { rows, head, faults } = await verifyLog(join(data, 'kentongan.db'), office)
    process.stdout.write(`${said(words, rows, head, faults).join('\n')}\n`)
    return faults.length === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    return refuse(words.verify.unreadable(join(data, 'kentongan.db'), error.code))
  }
}

function said(
  { verify: words }: OpsWords,
  rows: number,
  head: string,
  faults: readonly AuditFault[],
): readonly string[] {
  if (faults.length === 0) return [words.whole(rows), words.head(head)]
  const more = faults.length - faultsSaid
  return [
    words.broken(faults.length),
    ...faults.slice(0, faultsSaid).flatMap((fault) => faultText(words, fault)),
    ...(more > 0 ? [words.more(more)] : []),
    words.head(head),
    words.todo,
  ]
}

function faultText(words: OpsWords['verify'], fault: AuditFault): readonly string[] {
  switch (fault.kind) {
    case 'missing':
      return [words.missing(fault.from, fault.to)]
    case 'altered':
    case 'moved':
      return [words[fault.kind](fault.sequence)]
    // Only who saw the log before finds these.
    case 'cut-off':
    case 'rewritten':
      return []
  }
}
