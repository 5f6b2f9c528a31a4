// What the wire says of an envelope, a grant, and a piece of evidence. The bytes travel beside it in the frame.
import * as v from 'valibot'
import { evidencePartsMax } from './limits.ts'
import { wire32, wireCount, wireDay, wireId, wireUpload } from './shapes.ts'

export const wireVault = v.picklist(['report', 'original', 'identity', 'internal', 'examination'])
export const wireClass = v.picklist([
  'opening',
  'content',
  'granted',
  'removal',
  'request',
  'approval',
  'status',
  'proposal',
  'epoch',
])

const fields = {
  /** Hash of the ciphertext's ordered 1 MiB part hashes. */
  id: wireId,
  vault: wireVault,
  /** The statement that began the vault's epoch, or for an epoch the one before; '' for what founds a vault. */
  epoch: v.union([v.literal(''), wireId]),
  author: wireId,
  class: wireClass,
  pair: v.union([v.literal(''), v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26,52}$/))]),
}

export const wireEnvelope = v.strictObject(fields)
export type WireEnvelope = v.InferOutput<typeof wireEnvelope>

export const wireGrant = v.strictObject({
  id: wireId,
  /** The member it is sealed to, or who else holds it. */
  member: v.union([wireId, v.picklist(['reporter', 'recovery'])]),
  author: wireId,
  /** The last day of a wrap, which opens an identity for one request; null for a grant. */
  expires: v.nullable(wireDay),
})
export type WireGrant = v.InferOutput<typeof wireGrant>

/** Evidence already uploaded in parts, now named for good. Class 'content', vault 'original'. */
export const wireEvidence = v.strictObject({
  ...fields,
  upload: wireUpload,
  bytes: wireCount,
  /** SHA-256 of each part, base64url, in order. */
  parts: v.pipe(v.array(wire32), v.minLength(1), v.maxLength(evidencePartsMax)),
})
export type WireEvidence = v.InferOutput<typeof wireEvidence>

/** Evidence as it is listed: its ciphertext is fetched on its own. */
export const servedEvidence = v.strictObject({ ...fields, bytes: wireCount })
export type ServedEvidence = v.InferOutput<typeof servedEvidence>
