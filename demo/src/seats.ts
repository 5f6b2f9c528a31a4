// An officer at their desk: enrolled behind a one-time link, signed in when something is to be done.

import type { Fetch } from '@kentongan/client/api'
import { finishEnrolment, startEnrolment } from '@kentongan/client/enrol'
import { makeNodeFetch } from '@kentongan/client/node-fetch'
import { type OfficerSecrets, signInOfficer } from '@kentongan/client/officer'
import { formatCode, newCode } from '@kentongan/sealed/code'
import type { OfficeId } from '@kentongan/sealed/id'
import { randomSecret } from '@kentongan/sealed/keys'
import { type MemberKeys, memberKeysOf } from '@kentongan/sealed/member'
import { must } from './must.ts'
import type { DemoOfficer } from './officers.ts'
import { totpAt, totpStepOf } from './totp.ts'

export interface Seat {
  readonly officer: DemoOfficer
  readonly fetch: Fetch
  readonly secrets: OfficerSecrets
  /** The Kartu Kunci as printed. */
  readonly card: string
  readonly totpSecret: string
  readonly keys: MemberKeys
}

/**
 * Makes an officer's keys behind the link of this token. The one-time code spent on it is the last that still
 * counts, so that the officer can sign in within the same half minute.
 */
export async function enrol(
  origin: string,
  token: string,
  officer: DemoOfficer,
  office: OfficeId,
  day: string,
): Promise<Seat> {
  const fetch = makeNodeFetch(origin)
  const start = must(await startEnrolment(fetch, token), `enrolment of ${officer.username}`)
  const { totpSecret } = start
  const card = newCode()
  const accountSecret = randomSecret()
  const secrets = { username: officer.username, passphrase: officer.passphrase, card }
  const finish = () => {
    const totp = totpAt(totpSecret, totpStepOf(Date.now()) - 1)
    return finishEnrolment(fetch, { token, office, secrets, accountSecret, totp, day })
  }
  const first = await finish()
  // Half a minute may have ended while the passphrase was stretched.
  const isLate = !first.ok && first.code === 'sign-in-refused'
  must(isLate ? await finish() : first, `enrolment of ${officer.username}`)
  const keys = await memberKeysOf(accountSecret)
  return { officer, fetch, secrets, totpSecret, keys, card: formatCode('key-card-code', card) }
}

/** Signs an officer in, once in each half minute at most. */
export async function signIn(seat: Seat, office: OfficeId): Promise<void> {
  const totp = totpAt(seat.totpSecret, totpStepOf(Date.now()))
  const answer = await signInOfficer(seat.fetch, office, seat.secrets, totp)
  must(answer, `signing in of ${seat.officer.username}`)
}
