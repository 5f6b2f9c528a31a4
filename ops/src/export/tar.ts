// A tar (POSIX.1-1988 ustar) written as it comes, so that any computer of any year unpacks an export.

const blockBytes = 512
const nameBytesMax = 100
const fileBytesMax = 8 ** 11 - 1

/** Two blocks of zeros: nothing follows. */
export const tarEnd: Uint8Array = new Uint8Array(2 * blockBytes)

/** The block before a file. Its time is `seconds`, which callers keep to whole days. */
export function tarHeader(path: string, bytes: number, seconds: number): Uint8Array {
  if (path.length > nameBytesMax || bytes > fileBytesMax) throw new Error(`${path} fits no tar`)
  const block = Buffer.alloc(blockBytes)
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0')
  block.write(path, 0, 'latin1')
  block.write(octal(0o600, 7), 100, 'latin1')
  block.write(octal(0, 7), 108, 'latin1')
  block.write(octal(0, 7), 116, 'latin1')
  block.write(octal(bytes, 11), 124, 'latin1')
  block.write(octal(seconds, 11), 136, 'latin1')
  block.write(' '.repeat(8), 148, 'latin1')
  block.write('0', 156, 'latin1')
  block.write('ustar\u000000', 257, 'latin1')
  const sum = block.reduce((all, byte) => all + byte, 0)
  block.write(`${octal(sum, 6)}\u0000 `, 148, 'latin1')
  return block
}

/** What fills the last block of a file of this size. */
export const tarPadding = (bytes: number): Uint8Array =>
  new Uint8Array((blockBytes - (bytes % blockBytes)) % blockBytes)
