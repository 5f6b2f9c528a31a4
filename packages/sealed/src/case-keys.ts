// A reporter's keys are per case: nobody links two reports of one person by a key.

import { keyIdOf, type MemberId } from './id.ts'
import { type AgeKey, ageKeyOf, derive, type SigningKey, signingKeyOf } from './keys.ts'

export interface CaseKeys {
  readonly age: AgeKey
  readonly signing: SigningKey
  /** The author that the reporter's statements in this case name. */
  readonly author: MemberId
}

/** The reporter's keys of the case with this nonce (32 bytes, public beside the case). */
export async function caseKeysOf(accountSecret: Uint8Array, nonce: Uint8Array): Promise<CaseKeys> {
  const signing = signingKeyOf(derive(accountSecret, nonce, 'case/sign'))
  const age = await ageKeyOf(derive(accountSecret, nonce, 'case/age'))
  return { age, signing, author: keyIdOf(signing.key) }
}
