// Connections that only read: each read sees one committed state, whatever the writer is doing.
import { StorageError } from '../storage.ts'
import { Connection } from './connection.ts'
import { toFailure } from './failure.ts'

// A read awaits stores only, so that it is mostly over before the next one begins.
const connectionsMax = 4

export class Readers {
  readonly #path: string
  readonly #assertInPlace: () => void
  readonly #idle: Connection[] = []
  readonly #waiting: ((connection: Connection) => void)[] = []
  #opened = 0
  #ended = false

  /** `assertInPlace`: of the connection that was there first; one that is opened later sees what it finds. */
  constructor(path: string, assertInPlace: () => void) {
    this.#path = path
    this.#assertInPlace = assertInPlace
  }

  /** Throws StorageError when the database cannot be read. */
  async read<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    if (this.#ended) throw new StorageError('storage-unavailable', { cause: new Error('closed') })
    this.#assertInPlace()
    const connection = await this.#take()
    try {
      connection.step('BEGIN')
      return await work(connection)
    } catch (error) {
      throw toFailure(error)
    } finally {
      if (connection.inTransaction) connection.step('COMMIT')
      this.#give(connection)
    }
  }

  /** Takes no more reads, waits for those that run, and closes the connections. */
  async end(): Promise<void> {
    this.#ended = true
    while (this.#opened > 0) {
      const connection = await this.#take()
      connection.close()
      this.#opened -= 1
    }
  }

  async #take(): Promise<Connection> {
    const idle = this.#idle.pop()
    if (idle !== undefined) return idle
    if (this.#opened < connectionsMax && !this.#ended) {
      const connection = new Connection(this.#path, { readOnly: true })
      this.#opened += 1
      return connection
    }
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  #give(connection: Connection): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#idle.push(connection)
    else next(connection)
  }
}
