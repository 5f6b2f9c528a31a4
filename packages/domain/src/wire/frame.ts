// A frame: one JSON head and the ciphertexts it speaks of, in one body. Base64 in JSON would cost a third.

/**
 * The head of a frame is small beside its blobs; a larger one is refused unread.
 * Layout: u32 head length, head (UTF-8 JSON), then for each blob u32 length and bytes; big-endian.
 */
export const frameHeadBytesMax = 262_144
export const frameType = 'application/octet-stream'

export interface Frame {
  readonly head: unknown
  readonly blobs: readonly Uint8Array[]
}

export function encodeFrame(head: unknown, blobs: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(head))
  const size = blobs.reduce((sum, blob) => sum + 4 + blob.length, 4 + json.length)
  const frame = new Uint8Array(size)
  const view = new DataView(frame.buffer)
  let at = 0
  for (const part of [json, ...blobs]) {
    view.setUint32(at, part.length)
    frame.set(part, at + 4)
    at += 4 + part.length
  }
  return frame
}

/**
 * The frame in these bytes (its blobs are views of them), or null when they are not exactly one. A head names each of
 * its blobs: where there are more of them than it has bytes, nobody made it for us. Never throws.
 */
export function decodeFrame(bytes: Uint8Array): Frame | null {
  const head = partAt(bytes, 0)
  if (head === null || head.length > frameHeadBytesMax) return null
  const json = readJson(head)
  if (json === undefined) return null
  const blobs: Uint8Array[] = []
  for (let at = 4 + head.length; at < bytes.length; ) {
    const blob = blobs.length < head.length ? partAt(bytes, at) : null
    if (blob === null) return null
    blobs.push(blob)
    at += 4 + blob.length
  }
  return { head: json, blobs }
}

/** A length and as many bytes; null where there are fewer. */
function partAt(bytes: Uint8Array, at: number): Uint8Array | null {
  if (at + 4 > bytes.length) return null
  const length = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0)
  const end = at + 4 + length
  return end > bytes.length ? null : bytes.subarray(at + 4, end)
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
