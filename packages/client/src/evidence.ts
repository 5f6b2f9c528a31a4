// Sending evidence: read twice (hash, then seal), sealed as a stream, sent part by part, resumed by part.
import { type EvidenceEntry, tidyEvidence } from '@kentongan/domain/report'
import type { WireEvidence } from '@kentongan/domain/wire/envelope'
import { type CaseWriter, sealEvidence, type Vault } from '@kentongan/sealed/case-writer'
import { envelopeIdOf } from '@kentongan/sealed/id'
import { randomSecret } from '@kentongan/sealed/keys'
import { hashStream, partsOf } from '@kentongan/sealed/parts'
import { base32, base64url, fromBase64url } from '@kentongan/sealed/text'
import * as v from 'valibot'
import { type Answer, callBytes, type Fetch, failed, succeeded } from './api.ts'
import { type Patience, untilReached } from './retry.ts'

export interface EvidenceFile {
  readonly file: Blob
  readonly name: string
  readonly type: string
  readonly caption: string
}

export interface SentEvidence {
  readonly entry: EvidenceEntry
  readonly wire: WireEvidence
}

export interface EvidenceProgress {
  readonly sentBytes: number
  readonly bytes: number
}

export interface EvidenceRoute {
  readonly fetch: Fetch
  readonly authorization: string
  readonly patience: Patience
}

const partAnswer = v.object({ sha256: v.string() })

/**
 * Seals and sends one file. A lost network is waited out with the part that was under way; nothing of the
 * file is held beyond one part. Fails with the server's own code, or 'offline' once aborted.
 */
export async function sendEvidence(
  route: EvidenceRoute,
  writer: CaseWriter,
  original: Vault,
  item: EvidenceFile,
  previous: readonly string[],
  onProgress: (progress: EvidenceProgress) => void,
): Promise<Answer<SentEvidence>> {
  const known = await hashStream(item.file.stream())
  if (known.bytes !== item.file.size) return failed('offline')
  const content = { ...known, stream: item.file.stream() }
  const sealed = await sealEvidence(writer, original, content, previous)
  const upload = base32(randomSecret(16))
  const hashes: Uint8Array[] = []
  let sentBytes = 0
  onProgress({ sentBytes, bytes: sealed.bytes })
  for await (const part of partsOf(sealed.ciphertext)) {
    const call = { method: 'PUT', path: `/api/evidence/${upload}/${part.number}` } as const
    const signal = route.patience.signal
    const answer = await untilReached(route.patience, () =>
      callBytes(
        route.fetch,
        { ...call, authorization: route.authorization, ...(signal ? { signal } : {}) },
        partAnswer,
        part.bytes,
      ),
    )
    if (!answer.ok) return answer
    hashes.push(part.sha256)
    sentBytes += part.bytes.length
    onProgress({ sentBytes, bytes: sealed.bytes })
  }
  const id = envelopeIdOf(hashes)
  const parts = hashes.map(base64url)
  const entry = tidyEvidence({
    envelopeId: id,
    statement: sealed.hash,
    name: item.name,
    type: item.type,
    bytes: known.bytes,
    sha256: hexOf(known.sha256),
    caption: item.caption,
  })
  return succeeded({ entry, wire: { ...sealed.wire, id, upload, parts, bytes: sealed.bytes } })
}

function hexOf(hash: string): string {
  const bytes = fromBase64url(hash) ?? new Uint8Array()
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
