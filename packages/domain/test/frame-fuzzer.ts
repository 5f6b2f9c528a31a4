// Bytes that are a frame, nearly one, or none: what comes of them is a frame of these very bytes, or null.
import fc from 'fast-check'
import { decodeFrame, encodeFrame } from '../src/wire/frame.ts'

const junk = fc.uint8Array({ maxLength: 600, size: 'max' })
const frame = fc
  .tuple(fc.jsonValue(), fc.array(fc.uint8Array({ maxLength: 40 })))
  .map(([head, blobs]) => encodeFrame(head, blobs))
const changed = fc
  .tuple(frame, fc.nat(), fc.nat(255), fc.constantFrom('set', 'cut', 'grow'))
  .map(([whole, at, byte, how]) => {
    const place = at % whole.length
    if (how === 'cut') return whole.slice(0, place)
    if (how === 'grow') return Uint8Array.of(...whole, byte)
    return whole.with(place, byte)
  })

export const frames = () =>
  fc.property(fc.oneof(junk, frame, changed), (bytes) => {
    const read = decodeFrame(bytes)
    if (read === null) return
    const held = read.blobs.reduce((sum, blob) => sum + 4 + blob.length, 4)
    const head = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
    if (held + head !== bytes.length) throw new Error('other bytes')
    if (read.head === undefined) throw new Error('no head')
  })
