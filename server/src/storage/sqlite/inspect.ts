// A look at a database from outside, beside a server that may be running: nothing is written.
import { existsSync } from 'node:fs'
import { readStatement, type Signed } from '@kentongan/sealed/statement'
import type { PublishedRow } from '../rows.ts'
import { Connection } from './connection.ts'
import type { Query } from './query.ts'
import { readOffices } from './stores/offices.ts'
import { readPublished } from './stores/published.ts'
import { Turn } from './turn.ts'

export interface Inspection {
  /** 'ok', or what SQLite finds wrong with the file. */
  readonly integrity: string
  readonly hasOffice: boolean
  /** The last day on which the newest root holds, or null where none is published. */
  readonly rootExpires: string | null
  readonly renewalExpires: string | null
  /** The newest day that any of what is published claims. */
  readonly newestDay: string | null
}

const quickCheck: Query<object, { quick_check: string }> = {
  sql: 'PRAGMA quick_check(1)',
  bind: () => [],
}

/** What stands in the file of this office. Throws StorageError, or SQLite's own error. */
export async function inspectDatabase(path: string, office: string): Promise<Inspection> {
  // Without a log no server has it open; an ordinary reader would leave a log of its own behind,
  // which the server's user may not be allowed to write.
  const immutable = !existsSync(`${path}-wal`)
  const connection = new Connection(path, { readOnly: true, immutable })
  try {
    const integrity = connection.find(quickCheck, {})?.quick_check ?? ''
    const turn = new Turn({
      connection,
      office,
      actor: { kind: 'system' },
      day: '',
      now: () => new Date(0),
    })
    const offices = await readOffices(turn)
    const newest = (kind: 'root' | 'directory' | 'renewal' | 'profile') =>
      readPublished(turn).newest(kind).then(datesOf)
    const root = await newest('root')
    const renewal = await newest('renewal')
    const days = [root, renewal, await newest('directory'), await newest('profile')]
      .map((dates) => dates.day)
      .filter((day) => day !== null)
    return {
      integrity,
      hasOffice: offices.some((row) => row.office === office),
      rootExpires: root.expires,
      renewalExpires: renewal.expires,
      newestDay: days.sort().at(-1) ?? null,
    }
  } finally {
    connection.close()
  }
}

interface Dates {
  readonly day: string | null
  readonly expires: string | null
}

function datesOf(row: PublishedRow | null): Dates {
  if (row === null) return { day: null, expires: null }
  const { statement } = JSON.parse(row.signed) as Signed
  const read = readStatement(statement, [row.kind])
  if (!read.ok) return { day: null, expires: null }
  const { fields } = read
  return {
    day: 'day' in fields ? fields.day : null,
    expires: 'expires' in fields ? fields.expires : null,
  }
}
