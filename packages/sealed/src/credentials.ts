// What a person keeps becomes what the server checks and what opens their lock, each under its own label.
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { derive } from './keys.ts'
import { base32, base64url, concat, utf8 } from './text.ts'

export interface ReporterCredentials {
  /** 26 symbols: what the server finds the account by. */
  readonly loginId: string
  /** 43 base64url symbols; the server keeps only its SHA-256 (120 random bits need no slow hash). */
  readonly loginSecret: string
  readonly lockSeed: Uint8Array
}

/** Everything that a reporter's account code (15 bytes) gives at this office. */
export function reporterCredentials(code: Uint8Array, office: string): ReporterCredentials {
  return {
    loginId: base32(derive(code, office, 'reporter/login-id', 16)),
    loginSecret: base64url(derive(code, office, 'reporter/login-secret')),
    lockSeed: derive(code, office, 'reporter/lock'),
  }
}

export interface OfficerCredentials {
  readonly loginSecret: string
  readonly lockSeed: Uint8Array
}

/** 32 MiB and about 0.1 to 0.5 s: slow for whoever stole a card, bearable on an office computer. */
const scryptCost = { N: 2 ** 15, r: 8, p: 1, dkLen: 32 }

/**
 * What a passphrase together with a Kartu Kunci (15 bytes) gives. Without the card's 120 bits nothing
 * can be guessed from what the server holds; without the passphrase a found card opens nothing.
 */
export async function officerCredentials(
  passphrase: string,
  card: Uint8Array,
  office: string,
  username: string,
): Promise<OfficerCredentials> {
  const salt = utf8(`${office}\n${username}`)
  const slow = await scryptAsync(utf8(passphrase.normalize('NFKC')), salt, scryptCost)
  const secret = concat(slow, card)
  return {
    loginSecret: base64url(derive(secret, office, 'officer/login-secret')),
    lockSeed: derive(secret, office, 'officer/lock'),
  }
}
