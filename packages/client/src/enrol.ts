// Enrolment behind a one-time link: keys are made here, and only their public half and a lock leave.
import {
  type EnrolmentStart,
  enrolmentFinished,
  enrolmentStart,
} from '@kentongan/domain/wire/office'
import { officerCredentials } from '@kentongan/sealed/credentials'
import { type OfficeId, sha256Base64url } from '@kentongan/sealed/id'
import { sealLock } from '@kentongan/sealed/lock'
import { makeKeyCard, memberKeysOf } from '@kentongan/sealed/member'
import { base64url, utf8 } from '@kentongan/sealed/text'
import { type Answer, callJson, type Fetch } from './api.ts'
import type { OfficerSecrets } from './officer.ts'

export function startEnrolment(fetch: Fetch, token: string): Promise<Answer<EnrolmentStart>> {
  const call = { method: 'POST', path: '/api/enrolment/start' } as const
  return callJson(fetch, call, enrolmentStart, { token })
}

export interface Enrolment {
  readonly token: string
  readonly office: OfficeId
  readonly secrets: OfficerSecrets
  /** The member's 32-byte account secret, made by the caller so that it can outlive a lost answer. */
  readonly accountSecret: Uint8Array
  readonly totp: string
  readonly day: string
}

/** Makes the member's card and lock and stores them. Answers the member's id. */
export async function finishEnrolment(
  fetch: Fetch,
  enrolment: Enrolment,
): Promise<Answer<{ readonly member: string }>> {
  const { office, token, totp, accountSecret } = enrolment
  const { username, passphrase, card } = enrolment.secrets
  const derived = await officerCredentials(passphrase, card, office, username)
  const keys = await memberKeysOf(accountSecret)
  const lock = await sealLock(accountSecret, derived.lockSeed, office)
  const call = { method: 'POST', path: '/api/enrolment/finish' } as const
  return callJson(fetch, call, enrolmentFinished, {
    token,
    username,
    totp,
    card: makeKeyCard(keys, office, enrolment.day),
    loginVerifier: sha256Base64url(utf8(derived.loginSecret)),
    lock: base64url(lock.bytes),
  })
}
