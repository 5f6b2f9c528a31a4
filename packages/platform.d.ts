// What every runtime the pure packages run in has (browsers, workers, Node), and nothing more:
// no network, no storage, no DOM. A name missing here is missing on purpose.

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string
}

interface ReadableStreamReadDone {
  done: true
  value: undefined
}

interface ReadableStreamReadValue<T> {
  done: false
  value: T
}

interface ReadableStreamDefaultReader<T> {
  read(): Promise<ReadableStreamReadValue<T> | ReadableStreamReadDone>
  cancel(reason?: unknown): Promise<void>
  releaseLock(): void
}

/** Reads into memory that it is lent, and gives it back with each answer. */
interface ReadableStreamBYOBReader {
  read(
    memory: Uint8Array<ArrayBuffer>,
  ): Promise<{ done: boolean; value: Uint8Array<ArrayBuffer> | undefined }>
}

interface ReadableStreamDefaultController<T> {
  enqueue(chunk: T): void
  close(): void
  error(reason?: unknown): void
}

declare class ReadableStream<T = unknown> implements AsyncIterable<T> {
  constructor(
    source?: {
      start?(controller: ReadableStreamDefaultController<T>): void | Promise<void>
      pull?(controller: ReadableStreamDefaultController<T>): void | Promise<void>
      cancel?(reason?: unknown): void | Promise<void>
    },
    strategy?: { highWaterMark?: number },
  )
  getReader(): ReadableStreamDefaultReader<T>
  /** Throws where the stream has no bytes of its own to write, or the platform no such reader. */
  getReader(options: { mode: 'byob' }): ReadableStreamBYOBReader
  cancel(reason?: unknown): Promise<void>
  pipeThrough<U>(transform: {
    readable: ReadableStream<U>
    writable: WritableStream<T>
  }): ReadableStream<U>
  [Symbol.asyncIterator](): AsyncIterableIterator<T>
}

declare class WritableStream<T = unknown> {
  getWriter(): {
    write(chunk: T): Promise<void>
    close(): Promise<void>
    abort(reason?: unknown): Promise<void>
  }
}

interface TransformStreamDefaultController<T> {
  enqueue(chunk: T): void
  error(reason?: unknown): void
  terminate(): void
}

declare class TransformStream<I = unknown, O = unknown> {
  constructor(transformer?: {
    start?(controller: TransformStreamDefaultController<O>): void | Promise<void>
    transform?(chunk: I, controller: TransformStreamDefaultController<O>): void | Promise<void>
    flush?(controller: TransformStreamDefaultController<O>): void | Promise<void>
  })
  readonly readable: ReadableStream<O>
  readonly writable: WritableStream<I>
}

interface CryptoKey {
  readonly type: string
}

declare const crypto: {
  getRandomValues<T extends ArrayBufferView>(array: T): T
  /** The two curves alone: nothing else that is native is used. Absent outside secure contexts. */
  readonly subtle: {
    importKey(
      format: 'raw' | 'pkcs8',
      bytes: Uint8Array<ArrayBuffer>,
      algorithm: 'Ed25519' | 'X25519',
      extractable: boolean,
      usages: readonly ('verify' | 'deriveBits')[],
    ): Promise<CryptoKey>
    exportKey(format: 'jwk', key: CryptoKey): Promise<{ readonly x?: string }>
    verify(
      algorithm: 'Ed25519',
      key: CryptoKey,
      signature: Uint8Array<ArrayBuffer>,
      bytes: Uint8Array<ArrayBuffer>,
    ): Promise<boolean>
    deriveBits(
      algorithm: { readonly name: 'X25519'; readonly public: CryptoKey },
      key: CryptoKey,
      bits: number,
    ): Promise<ArrayBuffer>
  }
}
