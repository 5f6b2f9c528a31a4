// Time-based one-time codes (RFC 6238: SHA-1, 6 digits, 30 s), one step of clock drift either way.
import { Secret, TOTP } from 'otpauth'

const periodSeconds = 30
const drift = 1

/** A new secret of 160 bits, in base32 as an authenticator app takes it. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** The step that this code is of, or null when it is none of the last, present, and next. */
export function totpStepOf(secret: string, code: string, now: Date): number | null {
  const totp = new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: periodSeconds })
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: drift })
  return delta === null ? null : Math.floor(now.getTime() / 1_000 / periodSeconds) + delta
}
