// A place where an adapter keeps its rows; opened again, they are there.
import { afterEach, beforeEach } from 'vitest'
import type { Storage, WriteStores } from '../src/storage/storage.ts'
import { day, freshId, system } from './storage-fixture.ts'

export interface Clock {
  readonly today: () => string
  readonly now: () => Date
}

export interface Place {
  open(clock: Clock): Promise<Storage>
  remove(): Promise<void>
}

/** The moment of every officer's act. */
export const moment = new Date('2026-11-24T03:04:05.000Z')

/** An empty storage and an office's id for each test; `today` may be moved. */
export interface Ground {
  readonly storage: Storage
  readonly office: string
  today: string
  write<T>(work: (stores: WriteStores) => Promise<T>): Promise<T>
  reopen(): Promise<void>
}

export function eachOn(makePlace: () => Promise<Place>): Ground {
  let place: Place
  let storage: Storage
  let office = ''
  const ground: Ground = {
    today: day,
    get storage() {
      return storage
    },
    get office() {
      return office
    },
    write: (work) => storage.transact(office, system, work),
    reopen: async () => {
      storage = await place.open({ today: () => ground.today, now: () => moment })
    },
  }
  beforeEach(async () => {
    ground.today = day
    office = freshId()
    place = await makePlace()
    await ground.reopen()
  })
  afterEach(async () => {
    await storage.close()
    await place.remove()
  })
  return ground
}
