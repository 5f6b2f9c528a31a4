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

/** The frame in these bytes (its blobs are views of them), or null when they are not exactly one. Never throws. */
export function decodeFrame(bytes: Uint8Array): Frame | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    if (at + 4 > bytes.length) return null
    const end = at + 4 + view.getUint32(at)
    if (end > bytes.length) return null
    parts.push(bytes.subarray(at + 4, end))
    at = end
  }
  const [head, ...blobs] = parts
  if (head === undefined || head.length > frameHeadBytesMax) return null
  const json = readJson(head)
  return json === undefined ? null : { head: json, blobs }
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
