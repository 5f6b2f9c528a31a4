// An officer's six digits, as their phone would show them (RFC 6238).
import { Secret, TOTP } from 'otpauth'

const stepSeconds = 30

/** The step that a moment falls in; each is good for one sign-in. */
export const totpStepOf = (milliseconds: number): number =>
  Math.floor(milliseconds / 1_000 / stepSeconds)

/** The digits of a step. */
export function totpAt(secret: string, step: number): string {
  return generator(secret, '').generate({ timestamp: step * stepSeconds * 1_000 })
}

/** What a phone's app reads from a QR code. */
export const totpUri = (secret: string, username: string): string =>
  generator(secret, username).toString()

const generator = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: 'Kentongan', label, secret: Secret.fromBase32(secret), period: stepSeconds })
