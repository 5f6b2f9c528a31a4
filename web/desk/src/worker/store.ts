// What this browser keeps between visits: a few named values in IndexedDB, nothing of it readable without keys
// but who was here last.

export interface Store {
  get(name: string): Promise<unknown>
  put(name: string, value: unknown): Promise<void>
  remove(name: string): Promise<void>
  /** Names that begin with this, in their order. */
  names(start: string): Promise<readonly string[]>
}

const database = 'kentongan-meja'
const table = 'kept'

/** A store in IndexedDB; where the browser refuses one (private windows), one that ends with the worker. */
export async function openStore(): Promise<Store> {
  try {
    return storeIn(await openDatabase())
  } catch {
    return memoryStore()
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(database, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(table)
  return settled(opening)
}

function storeIn(db: IDBDatabase): Store {
  const open = (mode: IDBTransactionMode) => db.transaction(table, mode).objectStore(table)
  return {
    get: (name) => settled(open('readonly').get(name)),
    put: async (name, value) => void (await settled(open('readwrite').put(value, name))),
    remove: async (name) => void (await settled(open('readwrite').delete(name))),
    names: async (start) => {
      const range = IDBKeyRange.bound(start, `${start}\uffff`)
      return (await settled(open('readonly').getAllKeys(range))) as string[]
    },
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
}

export function memoryStore(): Store {
  const values = new Map<string, unknown>()
  return {
    get: async (name) => values.get(name),
    put: async (name, value) => void values.set(name, value),
    remove: async (name) => void values.delete(name),
    names: async (start) => [...values.keys()].filter((name) => name.startsWith(start)).sort(),
  }
}
