// The one writer: works wait in a queue, run one at a time behind a savepoint each, and share a
// commit.
import { type Actor, StorageError } from '../storage.ts'
import type { Connection } from './connection.ts'
import { toFailure } from './failure.ts'
import { closeDays } from './stores/audit.ts'
import { Turn } from './turn.ts'

// Bounds how long a group holds the event loop and how many lose their work when its commit fails.
const groupWorksMax = 64

export interface WriterDetails {
  readonly connection: Connection
  readonly today: () => string
  readonly now: () => Date
}

interface Work {
  readonly office: string
  readonly actor: Actor
  readonly run: (turn: Turn) => Promise<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** Something that must not run while a group is open. */
type Alone = () => Promise<void>

/** What a work gets to hear once its group is committed. */
type Answer = () => void

export class Writer {
  readonly #connection: Connection
  readonly #today: () => string
  readonly #now: () => Date
  readonly #queue: (Work | Alone)[] = []
  /** The day for which each office's earlier days are known to be closed. */
  readonly #closed = new Map<string, string>()
  #draining: Promise<void> | null = null
  #ended = false

  constructor({ connection, today, now }: WriterDetails) {
    this.#connection = connection
    this.#today = today
    this.#now = now
  }

  /** Answers what `run` answers once that is durable; see Storage.transact. */
  transact<T>(office: string, actor: Actor, run: (turn: Turn) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#enqueue({ office, actor, run, resolve: resolve as Work['resolve'], reject }, reject)
    })
  }

  /** Runs `read` while no group is open: for a database whose only connection is the writer's. */
  alone<T>(read: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#enqueue(() => read().then(resolve, reject), reject)
    })
  }

  /** Takes no more, and resolves when all that was taken is done. */
  async end(): Promise<void> {
    this.#ended = true
    await this.#draining
  }

  #enqueue(item: Work | Alone, reject: (error: unknown) => void): void {
    if (this.#ended) {
      reject(new StorageError('storage-unavailable', { cause: new Error('closed') }))
      return
    }
    this.#queue.push(item)
    this.#draining ??= this.#drain()
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      // Requests already in the socket join the group; a timer would cost every one its wait.
      await new Promise(setImmediate)
      const [first] = this.#queue
      if (typeof first === 'function') {
        this.#queue.shift()
        await first()
      } else {
        await this.#group(this.#takeWorks())
      }
    }
    this.#draining = null
  }

  #takeWorks(): Work[] {
    const works: Work[] = []
    for (const item of this.#queue.slice(0, groupWorksMax)) {
      if (typeof item === 'function') break
      works.push(item)
    }
    this.#queue.splice(0, works.length)
    return works
  }

  async #group(works: readonly Work[]): Promise<void> {
    const answers: Answer[] = []
    try {
      this.#connection.assertInPlace()
      this.#connection.step('BEGIN IMMEDIATE')
      for (const work of works) answers.push(await this.#savepoint(work))
      this.#connection.step('COMMIT')
    } catch (error) {
      this.#abandon()
      const failure = toFailure(error)
      for (const work of works) work.reject(failure)
      return
    }
    for (const answer of answers) answer()
  }

  /** Throws what makes the whole group impossible; a work's own failure is its answer. */
  async #savepoint(work: Work): Promise<Answer> {
    const { office, actor, resolve, reject } = work
    const turn = new Turn({
      connection: this.#connection,
      office,
      actor,
      day: this.#today(),
      now: this.#now,
    })
    if (this.#closed.get(office) !== turn.day) {
      closeDays(turn)
      this.#closed.set(office, turn.day)
    }
    this.#connection.step('SAVEPOINT work')
    let answer: Answer
    let kept = false
    try {
      const value = await work.run(turn)
      kept = turn.failure === null && !isRefusal(value)
      answer = () => (turn.failure === null ? resolve(value) : reject(turn.failure))
    } catch (error) {
      answer = () => reject(turn.failure ?? error)
    }
    turn.end()
    // SQLite may have rolled everything back by itself, and the neighbours' work with it.
    if (turn.failure !== null && !this.#connection.inTransaction) throw turn.failure
    if (!kept) this.#connection.step('ROLLBACK TO work')
    this.#connection.step('RELEASE work')
    return answer
  }

  #abandon(): void {
    this.#closed.clear()
    if (!this.#connection.inTransaction) return
    try {
      this.#connection.step('ROLLBACK')
    } catch {
      // What could not be committed cannot be kept either: the next BEGIN says what is wrong.
    }
  }
}

function isRefusal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false
}
