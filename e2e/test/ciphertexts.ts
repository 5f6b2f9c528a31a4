// Every ciphertext of a report: as a browser sent it, and as the server keeps it.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { decodeFrame } from '@kentongan/domain/wire/frame'
import type { SubmissionHead } from '@kentongan/domain/wire/submission'
import type { ServedEnvelope } from '@kentongan/sealed/case-file'
import type { Request } from 'playwright-core'
import type { Ciphertexts } from '../../server/test/who-can-open.ts'

export interface KeptCase extends Ciphertexts {
  /** Whom its grants are for. */
  readonly members: readonly string[]
}

const evidenceOf = (parts: readonly Uint8Array[]): ServedEnvelope =>
  envelope('evidence', 'original', Buffer.concat(parts))
const envelope = (id: string, vault: string, bytes: Uint8Array) =>
  ({ id, vault, bytes }) as unknown as ServedEnvelope

/** What went out, of all requests that a browser made. */
export function sentIn(requests: readonly Request[]): {
  readonly head: SubmissionHead
  readonly sent: Ciphertexts
} {
  const bodyOf = (path: RegExp): readonly Buffer[] =>
    requests
      .filter((one) => path.test(one.url()) && one.method() !== 'GET')
      .flatMap((one) => one.postDataBuffer() ?? [])
  const frame = decodeFrame(bodyOf(/\/api\/reports$/)[0] ?? new Uint8Array())
  const found = frame?.head as SubmissionHead
  const [, ...blobs] = frame?.blobs ?? []
  const grants = blobs.slice(0, found.grants.length)
  const envelopes = blobs
    .slice(found.grants.length)
    .map((bytes, at) => envelope(`${at}`, found.envelopes[at]?.vault ?? '', bytes))
  const evidence = evidenceOf(bodyOf(/\/api\/evidence\//))
  return { head: found, sent: { grants, envelopes: [...envelopes, evidence] } }
}

interface Row {
  readonly id: string
  readonly bytes: Uint8Array
  /** The member of a grant, the vault of an envelope. */
  readonly whose: string
}

/** What a thief of the disk would have of this case. */
export async function keptOf(data: string, id: string): Promise<KeptCase> {
  const database = new DatabaseSync(join(data, 'kentongan.db'), { readOnly: true })
  const rows = (what: string) =>
    database.prepare(`select id, bytes, ${what} where case_id = ?`).all(id) as unknown as Row[]
  const grants = rows('member as whose from grants')
  const envelopes = rows('vault as whose from envelopes')
  database.close()
  return {
    members: grants.map((row) => row.whose),
    grants: grants.map((row) => row.bytes),
    envelopes: [
      ...envelopes.map((row) => envelope(row.id, row.whose, row.bytes)),
      evidenceOf(await filesBelow(join(data, 'evidence'))),
    ],
  }
}

async function filesBelow(folder: string): Promise<readonly Uint8Array[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  return Promise.all(files.toSorted().map((path) => readFile(path)))
}
