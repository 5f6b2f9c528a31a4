// The file system adapter: a folder an upload, renamed into the evidence once its envelope is known.
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { invariant } from '@kentongan/domain/invariant'
import { BlobError, type Blobs } from '../blob.ts'
import { makeFolder, settleFolder, timeOf, writeDurably } from './durable.ts'
import { isMissing, orBlobError, toBlobError } from './failure.ts'

export interface FsBlobsOptions {
  /** Where `staging` and `evidence` stand. */
  readonly folder: string
  /** The server's day in Asia/Jakarta: the only time that a file shows. */
  readonly today: () => string
}

/** Throws BlobError when the folders cannot be made. */
export async function openFsBlobs({ folder, today }: FsBlobsOptions): Promise<Blobs> {
  const staging = join(folder, 'staging')
  const evidence = join(folder, 'evidence')
  await orBlobError(async () => {
    await makeFolder(staging, today())
    await makeFolder(evidence, today())
  })
  const uploadOf = (upload: string) => join(staging, named(upload))
  const shelfOf = (id: string) => shelfIn(evidence, id)
  const keptOf = (id: string) => keptIn(evidence, id)

  return {
    putPart: (upload, number, bytes) =>
      orBlobError(async () => {
        invariant(Number.isInteger(number) && number >= 0, 'a part has a number')
        await makeFolder(uploadOf(upload), today())
        await writeDurably(join(uploadOf(upload), String(number)), bytes, today())
      }),

    keep: (upload, id, parts) =>
      orBlobError(async () => {
        const isKept = () => existsSync(keptOf(id))
        await makeFolder(shelfOf(id), today())
        if (!isKept()) {
          await moveWhole(uploadOf(upload), keptOf(id), parts).catch((error) => {
            // The same request twice at once: the other was faster.
            if (!isKept()) throw error
          })
        }
        await remove(uploadOf(upload), staging, today())
        // Also where another request moved it: it may not have come as far as this.
        await settleFolder(keptOf(id), today())
        await settleFolder(shelfOf(id), today())
        await settleFolder(staging, today())
      }),

    read: (id) => orBlobError(() => readParts(keptOf(id))),

    discard: (upload) => orBlobError(() => remove(uploadOf(upload), staging, today())),

    discardBefore: (day) =>
      orBlobError(async () => {
        for (const upload of await readdir(staging)) {
          const { mtime } = await stat(join(staging, upload))
          if (mtime < timeOf(day)) await remove(join(staging, upload), staging, today())
        }
      }),

    async *list() {
      for (const shelf of await orBlobError(() => readdir(evidence))) {
        yield* await orBlobError(() => readdir(join(evidence, shelf)))
      }
    },

    remove: (id) => orBlobError(() => remove(keptOf(id), shelfOf(id), today())),
  }
}

/** What was kept, and nothing else, for who looks at a folder from outside: it makes nothing there. */
export function readFsBlobs(folder: string): Pick<Blobs, 'read'> {
  return { read: (id) => orBlobError(() => readParts(keptIn(join(folder, 'evidence'), id))) }
}

const shelfIn = (evidence: string, id: string): string => join(evidence, named(id).slice(0, 2))
const keptIn = (evidence: string, id: string): string => join(shelfIn(evidence, id), named(id))

// Ids and uploads are symbols of an alphabet without dots and slashes: no name leads elsewhere.
function named(name: string): string {
  invariant(/^[0-9A-Za-z_-]{3,128}$/.test(name), 'a name of blobs')
  return name
}

/** Moves the parts that were asked for: no half-written one, none too many. */
async function moveWhole(from: string, to: string, parts: number): Promise<void> {
  const wanted = new Set(Array.from({ length: parts }, (_, number) => String(number)))
  for (const name of await readdir(from)) {
    if (!wanted.delete(name)) await rm(join(from, name))
  }
  if (wanted.size > 0) {
    throw new BlobError('storage-unavailable', { cause: new Error('a part is missing') })
  }
  await rename(from, to)
}

async function remove(folder: string, above: string, day: string): Promise<void> {
  if (!existsSync(folder)) return
  await rm(folder, { recursive: true, force: true })
  await settleFolder(above, day)
}

async function readParts(folder: string): Promise<ReadableStream<Uint8Array> | null> {
  let parts: number
  try {
    parts = (await readdir(folder)).length
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
  let next = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (next === parts) return controller.close()
        const bytes = await readFile(join(folder, String(next))).catch((error) => {
          throw toBlobError(error)
        })
        next += 1
        controller.enqueue(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length))
      },
    },
    // A part is in memory only when it is asked for.
    { highWaterMark: 0 },
  )
}
