// Submissions sealed beforehand, in a file: for each its solved proof and its finalising request.
import { open, readFile } from 'node:fs/promises'

export interface PreparedSubmission {
  /** The payload of POST /api/intake. */
  readonly proof: string
  /** The body of POST /api/reports. */
  readonly frame: Buffer
}

/** Writes prepared submissions one after the other. */
export async function writeFrames(
  path: string,
  submissions: AsyncIterable<PreparedSubmission>,
): Promise<void> {
  const file = await open(path, 'w')
  try {
    for await (const { proof, frame } of submissions) {
      const lengths = Buffer.alloc(8)
      lengths.writeUInt32BE(Buffer.byteLength(proof), 0)
      lengths.writeUInt32BE(frame.length, 4)
      await file.writev([lengths, Buffer.from(proof), frame])
    }
  } finally {
    await file.close()
  }
}

export async function readFrames(path: string): Promise<readonly PreparedSubmission[]> {
  const bytes = await readFile(path)
  const submissions: PreparedSubmission[] = []
  for (let at = 0; at < bytes.length; ) {
    const proofEnd = at + 8 + bytes.readUInt32BE(at)
    const end = proofEnd + bytes.readUInt32BE(at + 4)
    const proof = bytes.toString('latin1', at + 8, proofEnd)
    submissions.push({ proof, frame: bytes.subarray(proofEnd, end) })
    at = end
  }
  return submissions
}
