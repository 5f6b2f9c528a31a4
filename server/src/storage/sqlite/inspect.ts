// A look at a database from outside, beside a server that may be running: nothing is written.
import { DatabaseSync } from 'node:sqlite'
import { readStatement, type Signed } from '@kentongan/sealed/statement'

export type Inspection =
  | {
      readonly ok: true
      /** 'YYYY-MM-DD', or null where none is published. */
      readonly rootExpires: string | null
      readonly renewalExpires: string | null
    }
  | { readonly ok: false }

/** Checks the file's pages and finds until when this office's statements hold. Never throws. */
export function inspectDatabase(path: string, office: string): Inspection {
  try {
    const database = new DatabaseSync(path, { readOnly: true })
    try {
      const check = database.prepare('PRAGMA quick_check').get()
      const found = database.prepare('SELECT 1 FROM offices WHERE office = ?').get(office)
      if (check?.quick_check !== 'ok' || found === undefined) return { ok: false }
      const expires = (kind: 'root' | 'renewal'): string | null => {
        const newest = database
          .prepare(
            'SELECT signed FROM published WHERE office = ? AND kind = ? ORDER BY version DESC LIMIT 1',
          )
          .get(office, kind)
        return newest === undefined ? null : expiryOf(String(newest.signed), kind)
      }
      return { ok: true, rootExpires: expires('root'), renewalExpires: expires('renewal') }
    } finally {
      database.close()
    }
  } catch {
    return { ok: false }
  }
}

function expiryOf(signed: string, kind: 'root' | 'renewal'): string | null {
  const { statement } = JSON.parse(signed) as Signed
  const read = readStatement(statement, [kind])
  return read.ok ? read.fields.expires : null
}
