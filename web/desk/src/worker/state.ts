// Everything that a visit to the desk knows, in the one place that ends with the worker.
import type { Fetch } from '@kentongan/client/api'
import type { LogEntry } from '@kentongan/client/audit-log'
import type { LoadedOffice } from '@kentongan/client/office'
import type { OfficerCase, OfficerSession } from '@kentongan/client/officer'
import type { OfficerAct } from '@kentongan/client/officer-act'
import type { ListedCase } from '@kentongan/domain/wire/case'
import type { Publication } from '@kentongan/domain/wire/office'
import type { CaseIndex } from './case-index.ts'
import type { Enrolling } from './enrolling.ts'
import type { Founding } from './founding-state.ts'
import type { OpenMany } from './open-many.ts'
import type { Store } from './store.ts'

export interface Deps {
  readonly http: Fetch
  readonly store: Store
  readonly openMany: OpenMany
  /** This device's day; an author's claim in what is sealed, and what expiry is measured by. */
  readonly day: () => string
  /** Runs one work after another across the tabs of this browser. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
  readonly pause: (milliseconds: number) => Promise<void>
}

export interface State extends Deps {
  loaded: LoadedOffice | null
  expired: boolean
  session: OfficerSession | null
  enrolling: Enrolling | null
  founding: Founding | null
  /** The first publication under way: signed once, sent until it is stored. */
  publication: Publication | null
  /** What the server listed last. */
  listed: readonly ListedCase[]
  /** Null until the list was asked for. */
  index: Promise<CaseIndex> | null
  /** What was opened last, by case id. */
  readonly cases: Map<string, OfficerCase>
  /** The audit log as it was read last, whole. */
  log: readonly LogEntry[] | null
  /** The batch that runs; it stops before the next case once it is told to. */
  batch: { stop: boolean } | null
  /** Writes under way, by the page's name of them. */
  readonly acts: Map<string, OfficerAct>
}

export const newState = (deps: Deps): State => ({
  ...deps,
  loaded: null,
  expired: false,
  session: null,
  enrolling: null,
  founding: null,
  publication: null,
  listed: [],
  index: null,
  cases: new Map(),
  log: null,
  batch: null,
  acts: new Map(),
})
