// One work's turn at a connection: its office, its actor, and the end after which it is powerless.
import { InvariantError } from '@kentongan/domain/invariant'
import { type Actor, StorageError } from '../storage.ts'
import type { Connection } from './connection.ts'
import { isRowKeyTaken, toFailure } from './failure.ts'
import type { Query } from './query.ts'
import { type CaseSpan, rowKeyTries, spanOfCase } from './row-key.ts'

export interface TurnDetails {
  readonly connection: Connection
  readonly office: string
  readonly actor: Actor
  readonly day: string
  readonly now: () => Date
}

export class Turn {
  readonly office: string
  readonly actor: Actor
  /** The day of all that this turn writes. */
  readonly day: string
  readonly now: () => Date
  readonly #connection: Connection
  #span: (CaseSpan & { readonly caseId: string }) | null = null
  #failure: StorageError | null = null
  #over = false

  constructor({ connection, office, actor, day, now }: TurnDetails) {
    this.#connection = connection
    this.office = office
    this.actor = actor
    this.day = day
    this.now = now
  }

  /** What failed in the environment: nothing of this turn counts, whatever the work made of it. */
  get failure(): StorageError | null {
    return this.#failure
  }

  all<Args, Row>(query: Query<Args, Row>, args: Args): Row[] {
    return this.#do(() => this.#connection.all(query, args))
  }

  find<Args, Row>(query: Query<Args, Row>, args: Args): Row | null {
    return this.#do(() => this.#connection.find(query, args))
  }

  /** How many rows were changed. */
  run<Args, Row>(query: Query<Args, Row>, args: Args): number {
    return this.#do(() => this.#connection.run(query, args))
  }

  /** Of a query that does nothing on a conflict with what it calls the same row. */
  insert<Args, Row>(query: Query<Args, Row>, args: Args): 'inserted' | 'duplicate' {
    return this.run(query, args) === 0 ? 'duplicate' : 'inserted'
  }

  /**
   * Inserts at the first free of the row keys from `key` on. Another row has the first with a chance
   * of one in millions; then the next is tried.
   */
  insertAt<Args, Row>(
    query: Query<Args & { rowKey: bigint }, Row>,
    key: bigint,
    args: Args,
  ): 'inserted' | 'duplicate' {
    for (let tried = 0n; ; tried += 1n) {
      try {
        return this.insert(query, { ...args, rowKey: BigInt.asUintN(63, key + tried) })
      } catch (error) {
        if (!isRowKeyTaken(error) || tried === rowKeyTries) throw error
      }
    }
  }

  /** Where this case's rows stand. */
  spanOf(caseId: string): CaseSpan {
    if (this.#span?.caseId !== caseId) {
      this.#span = { ...spanOfCase(this.office, caseId), caseId }
    }
    return this.#span
  }

  end(): void {
    this.#over = true
  }

  #do<T>(act: () => T): T {
    if (this.#over) throw new InvariantError('a store was used after its work had ended')
    if (this.#failure !== null) throw this.#failure
    try {
      return act()
    } catch (error) {
      const failure = toFailure(error)
      if (failure instanceof StorageError) this.#failure = failure
      throw failure
    }
  }
}
