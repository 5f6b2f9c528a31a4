// Evidence in memory, for tests of the HTTP application that are not about disks.
import type { Blobs } from '../src/blob/blob.ts'

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
      const all = Array.from({ length: parts }, (_, at) => staged.get(key(upload, at)))
      if (all.includes(undefined)) throw new Error('a part was never put')
      kept.set(envelopeId, all as Uint8Array[])
      for (let at = 0; at < parts; at += 1) staged.delete(key(upload, at))
    },
    async read(envelopeId) {
      const parts = kept.get(envelopeId)
      if (parts === undefined) return null
      return new Blob(parts.map((part) => Uint8Array.from(part))).stream()
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
