// Queries: written with Kysely's types, compiled to SQL once, and bound by name ever after.
import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Tables } from './tables.ts'

export type SqlValue = string | number | bigint | Uint8Array | null

/** A compiled query; TypeScript knows what it needs (`Args`) and what it answers (`Row`). */
export interface Query<Args, Row> {
  readonly sql: string
  /** The values for the SQL's placeholders, in their order. */
  bind(args: Args): SqlValue[]
  /** Never set: carries the type. */
  readonly row?: Row
}

/** Writes SQL, never runs it: the driver is a dummy. */
export const tables = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

const written = new Map<string, string>()

/** Every query by name, as SQL: what queries.sql shows. */
export const queries: ReadonlyMap<string, string> = written

class Placeholder {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

// Kysely takes whatever stands for a value into the compiled parameters: here, the name of the
// argument to bind.
const placeholders = new Proxy(
  {},
  { get: (_, name) => (typeof name === 'string' ? new Placeholder(name) : undefined) },
)

/**
 * Compiles the query that `build` writes; `given` stands for the arguments of each run. Compiling
 * anew for every run would cost as much as running.
 */
export function query<Args extends object, Row>(
  name: string,
  build: (given: Args) => Compilable<Row>,
): Query<Args, Row> {
  const { sql, parameters } = build(placeholders as Args).compile()
  written.set(name, sql)
  return {
    sql,
    bind: (args) => {
      const values = args as Readonly<Record<string, SqlValue>>
      return parameters.map((parameter) =>
        parameter instanceof Placeholder
          ? (values[parameter.name] as SqlValue)
          : (parameter as SqlValue),
      )
    },
  }
}
