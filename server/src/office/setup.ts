// The one-time link of a deployment that has no office yet. Its token lives in memory: a restart prints another.
import { isHashOf, newToken, sha256 } from '../http/token.ts'
import { newTotpSecret } from '../officer/totp.ts'

export interface SetupLink {
  /** The token to print, once. */
  readonly token: string
  /** Whether this is the token, while set-up is open. */
  accepts(token: string): boolean
  /** The TOTP secret to show, the same until somebody enrolled with it. */
  totpSecret(): string
  /** Somebody enrolled: whoever enrols next in their place gets another secret. */
  renewSecret(): void
  /** The office is published: the link is dead. */
  end(): void
}

export function newSetupLink(): SetupLink {
  const token = newToken()
  const tokenHash = sha256(token)
  let isOpen = true
  let secret = newTotpSecret()
  return {
    token,
    accepts: (given) => isHashOf(tokenHash, given) && isOpen,
    totpSecret: () => secret,
    renewSecret() {
      secret = newTotpSecret()
    },
    end() {
      isOpen = false
    },
  }
}
