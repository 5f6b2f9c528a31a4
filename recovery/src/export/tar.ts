// Reading a tar of any size: where its files stand, without holding any of them.

export interface TarEntry {
  readonly path: string
  /** Of its first byte in the tar. */
  readonly at: number
  readonly bytes: number
}

export type TarFailure = 'not-a-tar' | 'cut-off'

const blockBytes = 512
/** Read at once: many small files stand in it. */
const windowBytes = 1_048_576

/** Every file in order. Ends with a failure where the bytes are not those of a whole tar. Never throws for them. */
export async function* readTar(file: Blob): AsyncGenerator<TarEntry, TarFailure | null> {
  let window = new Uint8Array()
  let from = 0
  for (let at = 0; ; ) {
    if (at + blockBytes > file.size) return at === 0 ? 'not-a-tar' : 'cut-off'
    if (at < from || at + blockBytes > from + window.length) {
      window = new Uint8Array(await file.slice(at, at + windowBytes).arrayBuffer())
      from = at
    }
    const block = window.subarray(at - from, at - from + blockBytes)
    if (block.every((byte) => byte === 0)) return null
    const entry = readHeader(block, at + blockBytes)
    if (entry === null) return 'not-a-tar'
    const next = entry.at + Math.ceil(entry.bytes / blockBytes) * blockBytes
    if (next > file.size) return 'cut-off'
    yield entry
    at = next
  }
}

const textOf = (bytes: Uint8Array): string => {
  const end = bytes.indexOf(0)
  return String.fromCharCode(...bytes.subarray(0, end < 0 ? bytes.length : end)).trim()
}

function octalOf(bytes: Uint8Array): number | null {
  const text = textOf(bytes)
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : null
}

/** Null for what is no header of a plain file with its sum. */
function readHeader(block: Uint8Array, at: number): TarEntry | null {
  const bytes = octalOf(block.subarray(124, 136))
  const sum = octalOf(block.subarray(148, 156))
  const isSum = (byte: number, index: number) => (index >= 148 && index < 156 ? 32 : byte)
  const real = block.reduce((all, byte, index) => all + isSum(byte, index), 0)
  const isFile = textOf(block.subarray(257, 263)) === 'ustar' && block[156] === 0x30
  if (bytes === null || sum !== real || !isFile) return null
  return { path: textOf(block.subarray(0, 100)), at, bytes }
}
