// Evidence in memory, for tests of the HTTP application that are not about disks.
import { BlobError, type Blobs } from '../src/blob/blob.ts'
import { sha256 } from '../src/http/token.ts'

export interface MemoryBlobs extends Blobs {
  readonly staged: ReadonlyMap<string, Uint8Array>
  readonly kept: ReadonlyMap<string, readonly Uint8Array[]>
}

export function memoryBlobs(): MemoryBlobs {
  const staged = new Map<string, Uint8Array>()
  const kept = new Map<string, readonly Uint8Array[]>()
  const key = (upload: string, number: number) => `${upload}/${number}`
  return {
    staged,
    kept,
    async putPart(upload, number, bytes) {
      staged.set(key(upload, number), Uint8Array.from(bytes))
    },
    async keep(upload, envelopeId, parts) {
      if (kept.has(envelopeId)) return
      const all = parts.map((hash, at) => {
        const part = staged.get(key(upload, at))
        if (part === undefined || sha256(part) !== hash) throw new BlobError('storage-unavailable')
        return part
      })
      kept.set(envelopeId, all)
      await this.discard(upload)
    },
    async read(envelopeId, size) {
      const parts = kept.get(envelopeId)
      const blob = new Blob(parts?.map((part) => Uint8Array.from(part)))
      if (parts?.length !== size.parts || blob.size !== size.bytes) return null
      return blob.stream()
    },
    async discard(upload) {
      for (const name of staged.keys()) if (name.startsWith(`${upload}/`)) staged.delete(name)
    },
    async discardBefore() {
      staged.clear()
    },
    async *list() {
      yield* kept.keys()
    },
    async remove(envelopeId) {
      kept.delete(envelopeId)
    },
  }
}
