// What this browser keeps between visits: sealed to the officer, but for the Kartu Kunci it remembers.

const storeName = 'kept'

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('kentongan', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(storeName)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function withStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(storeName, mode, { durability: 'strict' })
      const request = work(transaction.objectStore(storeName))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

/** Bytes kept under a name, or null; also null where the browser keeps nothing (a private window). */
export async function recall(name: string): Promise<Uint8Array | null> {
  try {
    const kept: unknown = await withStore('readonly', (store) => store.get(name))
    return kept instanceof Uint8Array ? kept : null
  } catch {
    return null
  }
}

/** Keeps bytes under a name; false when this browser will not. */
export async function keep(name: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await withStore('readwrite', (store) => store.put(bytes, name))
    return true
  } catch {
    return false
  }
}

export async function forget(name: string): Promise<void> {
  try {
    await withStore('readwrite', (store) => store.delete(name))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
