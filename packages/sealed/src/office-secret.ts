// The office secret: made once, split into three printed sheets of which two restore it, then forgotten.
import { combine, split } from 'shamir-secret-sharing'
import { labelledHash, type OfficeId, officeIdOf } from './id.ts'
import {
  type AgeKey,
  ageKeyOf,
  derive,
  randomSecret,
  type SigningKey,
  signingKeyOf,
} from './keys.ts'
import { base32, concat, fromBase32, group, readCrockford } from './text.ts'

export const sheetCount = 3
export const sheetsNeeded = 2

export interface OfficeKeys {
  readonly office: OfficeId
  readonly root: SigningKey
  readonly recovery: AgeKey
}

export const newOfficeSecret = (): Uint8Array => randomSecret()

/** The root's signing key and the recovery identity of an office secret. */
export async function officeKeysOf(secret: Uint8Array): Promise<OfficeKeys> {
  const root = signingKeyOf(derive(secret, '', 'office/root'))
  const recovery = await ageKeyOf(derive(secret, '', 'office/recovery'))
  return { office: officeIdOf(root.key), root, recovery }
}

const shareBytes = 33
const checkBytes = 3

const checkOf = (number: number, share: Uint8Array): Uint8Array =>
  labelledHash('share-sheet', Uint8Array.of(number), share).slice(0, checkBytes)

/** The texts of the three sheets: 60 symbols each, in groups of five, the sheet's number and a check inside. */
export async function splitOfficeSecret(secret: Uint8Array): Promise<readonly string[]> {
  const shares = await split(Uint8Array.from(secret), sheetCount, sheetsNeeded)
  return shares.map((share, index) => {
    const number = index + 1
    return group(base32(concat(Uint8Array.of(number), share, checkOf(number, share))), 5)
  })
}

export interface ShareSheet {
  readonly number: number
  readonly share: Uint8Array
}

/** A sheet as typed; null when mistyped: a wrong share would silently give a wrong secret. */
export function parseShareSheet(typed: string): ShareSheet | null {
  const bytes = fromBase32(readCrockford(typed))
  if (bytes === null || bytes.length !== 1 + shareBytes + checkBytes) return null
  const number = bytes[0] ?? 0
  const share = bytes.slice(1, 1 + shareBytes)
  const check = checkOf(number, share)
  const kept = check.every((byte, at) => byte === bytes[1 + shareBytes + at])
  return kept && number >= 1 && number <= sheetCount ? { number, share } : null
}

/** The office secret of two different sheets, or null when they are not two sheets of this office. */
export async function combineShareSheets(
  sheets: readonly ShareSheet[],
  office: string,
): Promise<Uint8Array | null> {
  try {
    // Throws for fewer than two, or one twice.
    const secret = await combine(sheets.map((sheet) => Uint8Array.from(sheet.share)))
    return (await officeKeysOf(secret)).office === office ? secret : null
  } catch {
    return null
  }
}
