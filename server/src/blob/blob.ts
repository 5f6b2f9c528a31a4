// The blob port: evidence ciphertext, in numbered parts. One contract suite runs on every adapter.

export interface Blobs {
  /**
   * Stores one part of an unfinished upload, numbered from 0, durably when it resolves, in place of
   * any before it: who may write it is the caller's to decide. Throws BlobError when the disk is full
   * or refuses, as all the rest does.
   */
  putPart(upload: string, number: number, bytes: Uint8Array): Promise<void>
  /**
   * Gives a finished upload its name for good, durably, before the row that names it is committed;
   * `parts` are the SHA-256 of its parts, base64url, in order. Done already, it does nothing. Throws
   * BlobError when a part is not there, or is not what was hashed.
   */
  keep(upload: string, envelopeId: string, parts: readonly string[]): Promise<void>
  /**
   * The whole ciphertext as a stream of small pieces, or null where it is not there in this size: not
   * a byte of it is given then.
   */
  read(envelopeId: string, size: BlobSize): Promise<ReadableStream<Uint8Array> | null>
  /** Removes an unfinished upload, or nothing. */
  discard(upload: string): Promise<void>
  /** Removes the unfinished uploads that no part was added to since this day began. */
  discardBefore(day: string): Promise<void>
  /** Every kept id: for finding what no row names. */
  list(): AsyncIterable<string>
  /** Removes what was kept under this id, or nothing. */
  remove(envelopeId: string): Promise<void>
}

export interface BlobSize {
  readonly bytes: number
  readonly parts: number
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
