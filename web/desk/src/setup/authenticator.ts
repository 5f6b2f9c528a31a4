// What an authenticator app reads from a QR code: https://github.com/google/google-authenticator/wiki/Key-Uri-Format

/** The address of a TOTP secret with the app's own defaults: SHA-1, 6 digits, 30 seconds. */
export function authenticatorUri(issuer: string, username: string, secret: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(username)}`
  // Not URLSearchParams: apps show its plus signs.
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}

/** The secret in groups of four, to type by hand. */
export const spelledSecret = (secret: string): string =>
  secret.match(/.{1,4}/g)?.join(' ') ?? secret
