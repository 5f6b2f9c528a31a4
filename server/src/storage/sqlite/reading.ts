// Reading a database from outside, beside a server that may be running: nothing is written, not even a log.
import { existsSync } from 'node:fs'
import type { OfficeRow } from '../rows.ts'
import type { ReadStores } from '../storage.ts'
import { StorageError } from '../storage.ts'
import { Connection } from './connection.ts'
import { toFailure } from './failure.ts'
import { readOffices } from './stores/offices.ts'
import { readStores } from './stores.ts'
import { Turn } from './turn.ts'

export interface ReadingStorage {
  offices(): Promise<readonly OfficeRow[]>
  /** As `Storage.read`: one committed state for each work, so that a long walk holds nothing back. */
  read<T>(office: string, work: (stores: ReadStores) => Promise<T>): Promise<T>
  close(): void
}

/** Throws StorageError when it cannot be read, and from `read` once a server has begun to write meanwhile. */
export function openForReading(path: string): ReadingStorage {
  // Without a log no server has it open, and an ordinary reader would leave a log of its own behind.
  const hasLog = (): boolean => existsSync(`${path}-wal`)
  const immutable = !hasLog()
  const connection = new Connection(path, { readOnly: true, immutable })

  async function read<T>(office: string, work: (turn: Turn) => Promise<T>): Promise<T> {
    const now = () => new Date(0)
    const turn = new Turn({ connection, office, actor: { kind: 'system' }, day: '', now })
    try {
      connection.step('BEGIN')
      const answer = await work(turn)
      if (immutable && hasLog()) {
        const cause = new Error('a server was started meanwhile')
        throw new StorageError('storage-unavailable', { cause })
      }
      return answer
    } catch (error) {
      throw toFailure(error)
    } finally {
      turn.end()
      if (connection.inTransaction) connection.step('COMMIT')
    }
  }

  return {
    offices: () => read('', readOffices),
    read: (office, work) => read(office, (turn) => work(readStores(turn))),
    close: () => connection.close(),
  }
}
