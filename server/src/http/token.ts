// Random tokens and how they are kept: the server holds their SHA-256, so a copy of its tables signs nobody in.
import { hash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 32 random bytes in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'base64url')

/** The token after this scheme in `Authorization`, or null. */
export function tokenIn(request: Request, scheme: 'Intake' | 'Bearer'): string | null {
  const [name, token, more] = (request.headers.get('authorization') ?? '').split(' ')
  return name === scheme && token !== undefined && more === undefined ? token : null
}

/** Whether a secret's SHA-256 is this one, in a time that tells nothing. */
export function isHashOf(expected: string, secret: string): boolean {
  const actual = Buffer.from(sha256(secret))
  const wanted = Buffer.from(expected)
  return wanted.length === actual.length && timingSafeEqual(wanted, actual)
}
