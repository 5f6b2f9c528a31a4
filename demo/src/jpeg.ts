// The smallest baseline JPEG encoder: grey blocks of 8 by 8 pixels, each of one brightness (ITU-T T.81).

/** How many difference values have a code of each length, from Annex K.3.1's table for luminance. */
const dcLengths = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]
const dcCategories = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

interface Code {
  readonly bits: number
  readonly length: number
}

/** An image of `columns` by `rows` blocks; `brightness` is 0 to 255. */
export function jpeg(
  columns: number,
  rows: number,
  brightness: (column: number, row: number) => number,
): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt16BE(rows * 8, 0)
  size.writeUInt16BE(columns * 8, 2)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0', 'latin1')),
    // Every coefficient divided by 8: a block's mean is then its DC coefficient.
    segment(0xdb, Buffer.from([0, ...Array.from({ length: 64 }, () => 8)])),
    segment(0xc0, Buffer.concat([Buffer.from([8]), size, Buffer.from([1, 1, 0x11, 0])])),
    segment(0xc4, Buffer.from([0x00, ...dcLengths, ...dcCategories])),
    // One AC code, of one bit: end of block.
    segment(0xc4, Buffer.from([0x10, 1, ...Array.from({ length: 15 }, () => 0), 0x00])),
    segment(0xda, Buffer.from([1, 1, 0x00, 0, 63, 0])),
    scan(columns, rows, brightness),
    Buffer.from([0xff, 0xd9]),
  ])
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

function scan(
  columns: number,
  rows: number,
  brightness: (column: number, row: number) => number,
): Buffer {
  const codes = huffmanCodes()
  const bits: number[] = []
  const put = (value: number, length: number): void => {
    for (let at = length - 1; at >= 0; at -= 1) bits.push((value >> at) & 1)
  }
  let last = 0
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const level = Math.round(brightness(column, row)) - 128
      const difference = level - last
      last = level
      const category = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1
      const code = codes[category] as Code
      put(code.bits, code.length)
      put(difference < 0 ? difference + 2 ** category - 1 : difference, category)
      put(0, 1)
    }
  }
  while (bits.length % 8 !== 0) bits.push(1)
  const bytes: number[] = []
  for (let at = 0; at < bits.length; at += 8) {
    const byte = Number.parseInt(bits.slice(at, at + 8).join(''), 2)
    bytes.push(byte)
    // A marker never stands inside a scan.
    if (byte === 0xff) bytes.push(0)
  }
  return Buffer.from(bytes)
}

/** Canonical codes by category (Annex C). */
function huffmanCodes(): readonly Code[] {
  const codes: Code[] = []
  let bits = 0
  dcLengths.forEach((count, index) => {
    for (let one = 0; one < count; one += 1) codes.push({ bits: bits++, length: index + 1 })
    bits <<= 1
  })
  return codes
}
