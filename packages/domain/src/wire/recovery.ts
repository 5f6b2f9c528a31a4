// What the command exports for the offline ceremony: one tar of ciphertexts, and who vouches for them.
import * as v from 'valibot'
import { listedCase } from './case.ts'
import { servedEvidence, wireEnvelope, wireGrant } from './envelope.ts'
import { officeAnswer } from './office.ts'
import { wireCount, wireDay } from './shapes.ts'

/** The last file of an export: one that lacks it was cut off. Written last, so that no case knows a newer office. */
export const exportedOfficePath = 'office.json'
export const exportedCasePath = (ticket: string): string => `cases/${ticket}/case.json`
export const exportedKinds = ['grants', 'envelopes', 'evidence'] as const
export type ExportedKind = (typeof exportedKinds)[number]
/** One age file, named by the hash that it has to have. */
export const exportedFilePath = (ticket: string, kind: ExportedKind, id: string): string =>
  `cases/${ticket}/${kind}/${id}.age`

/** `cases/<ticket>/case.json`: what the server says of each ciphertext beside it. */
export const exportedCase = v.strictObject({
  case: listedCase,
  grants: v.array(wireGrant),
  envelopes: v.array(wireEnvelope),
  evidence: v.array(servedEvidence),
})
export type ExportedCase = v.InferOutput<typeof exportedCase>

export const exportedOffice = v.strictObject({
  export: v.literal('kentongan/v1/recovery'),
  day: wireDay,
  office: officeAnswer.entries.office.wrapped,
  cases: wireCount,
})
export type ExportedOffice = v.InferOutput<typeof exportedOffice>
