// The file system adapter: a folder an upload, renamed into the evidence once its envelope is known.
import { hash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { invariant } from '@kentongan/domain/invariant'
import { BlobError, type BlobSize, type Blobs } from '../blob.ts'
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

    read: (id, size) => orBlobError(() => readWhole(keptOf(id), size)),

    discard: (upload) => orBlobError(() => remove(uploadOf(upload), staging, today())),

    discardBefore: (day) =>
      orBlobError(async () => {
        for (const upload of (await foldersIn(staging)).filter(isName)) {
          const { mtime } = await stat(join(staging, upload))
          if (mtime < timeOf(day)) await remove(join(staging, upload), staging, today())
        }
      }),

    async *list() {
      for (const shelf of await orBlobError(() => foldersIn(evidence))) {
        if (shelf.length !== shelfSymbols) continue
        const kept = await orBlobError(() => foldersIn(join(evidence, shelf)))
        yield* kept.filter((id) => isName(id) && id.startsWith(shelf))
      }
    },

    remove: (id) => orBlobError(() => remove(keptOf(id), shelfOf(id), today())),
  }
}

/** What was kept, and nothing else, for who looks at a folder from outside: it makes nothing there. */
export function readFsBlobs(folder: string): Pick<Blobs, 'read'> {
  const evidence = join(folder, 'evidence')
  return { read: (id, size) => orBlobError(() => readWhole(keptIn(evidence, id), size)) }
}

const shelfSymbols = 2
const shelfIn = (evidence: string, id: string): string =>
  join(evidence, named(id).slice(0, shelfSymbols))
const keptIn = (evidence: string, id: string): string => join(shelfIn(evidence, id), named(id))

// Ids and uploads are symbols of an alphabet without dots and slashes: no name leads elsewhere.
function named(name: string): string {
  invariant(isName(name), 'a name of blobs')
  return name
}

function isName(name: string): boolean {
  return /^[0-9A-Za-z_-]{3,128}$/.test(name)
}

/** Without the files that other programs leave, as Thumbs.db: whatever is ours is a folder. */
async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}

/** Moves the parts that were asked for, each as it was hashed: no half-written one, none too many. */
async function moveWhole(from: string, to: string, parts: readonly string[]): Promise<void> {
  for (const [number, sha256] of parts.entries()) {
    if (hash('sha256', await readFile(join(from, String(number))), 'base64url') !== sha256) {
      throw new BlobError('storage-unavailable', { cause: new Error('a part is another') })
    }
  }
  const wanted = new Set(parts.map((_, number) => String(number)))
  for (const name of await readdir(from)) {
    if (!wanted.has(name)) await rm(join(from, name), { recursive: true })
  }
  await rename(from, to)
}

async function remove(folder: string, above: string, day: string): Promise<void> {
  if (!existsSync(folder)) return
  await rm(folder, { recursive: true, force: true })
  await settleFolder(above, day)
}

async function readWhole(
  folder: string,
  { bytes, parts }: BlobSize,
): Promise<ReadableStream<Uint8Array> | null> {
  const paths = Array.from({ length: parts }, (_, number) => join(folder, String(number)))
  let found = 0
  try {
    for (const path of paths) found += (await stat(path)).size
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
  return found === bytes ? ReadableStream.from(piecesOf(paths)) : null
}

// What one who reads slowly, or not at all, makes this process hold.
const pieceBytes = 131_072

async function* piecesOf(paths: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const path of paths) {
    const file = createReadStream(path, { highWaterMark: pieceBytes })
    try {
      for await (const piece of file) yield piece as Uint8Array
    } catch (error) {
      throw toBlobError(error)
    }
  }
}
