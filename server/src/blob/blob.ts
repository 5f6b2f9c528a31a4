// The blob port: evidence ciphertext, in numbered parts. One contract suite runs on every adapter.

export interface Blobs {
  /**
   * Stores one part of an unfinished upload, numbered from 0, durably when it resolves. The same part
   * twice is one part. Throws BlobError when the disk is full or refuses, as all the rest does.
   */
  putPart(upload: string, number: number, bytes: Uint8Array): Promise<void>
  /**
   * Gives a finished upload of so many parts its name for good, durably, before the row that names it
   * is committed. Done already, it does nothing. Throws BlobError when a part is not there.
   */
  keep(upload: string, envelopeId: string, parts: number): Promise<void>
  /** The whole ciphertext as a stream, or null. */
  read(envelopeId: string): Promise<ReadableStream<Uint8Array> | null>
  /** Removes an unfinished upload, or nothing. */
  discard(upload: string): Promise<void>
  /** Removes the unfinished uploads that no part was added to since this day began. */
  discardBefore(day: string): Promise<void>
  /** Every kept id: for finding what no row names. */
  list(): AsyncIterable<string>
  /** Removes what was kept under this id, or nothing. */
  remove(envelopeId: string): Promise<void>
}

export type BlobErrorCode = 'storage-full' | 'storage-unavailable'

/** The environment failed; nothing was stored. */
export class BlobError extends Error {
  override readonly name = 'BlobError'
  readonly code: BlobErrorCode

  constructor(code: BlobErrorCode, options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}
