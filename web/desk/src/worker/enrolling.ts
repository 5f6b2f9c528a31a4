// An enrolment under way: what a one-time link gave, and the secrets made for it on this device.
import type { EnrolmentStart } from '@kentongan/domain/wire/office'
import * as v from 'valibot'

export interface Enrolling {
  readonly token: string
  readonly start: EnrolmentStart
  username: string
  name: string
  position: string
  /** The Kartu Kunci's 15 bytes, once it was shown. */
  card: Uint8Array | null
  /** Made once, so that an answer that was lost can be asked for again. */
  accountSecret: Uint8Array | null
  /** Of an office that is being set up. */
  officeSecret: Uint8Array | null
}

/** Kept on this device until the enrolment is finished, so that a reload loses neither link nor card. */
export const enrolmentRecord = v.object({
  kind: v.picklist(['setup', 'invitation']),
  token: v.string(),
  username: v.string(),
  name: v.string(),
  position: v.string(),
  card: v.nullable(v.instance(Uint8Array)),
})
export const enrolmentName = 'enrolment'
