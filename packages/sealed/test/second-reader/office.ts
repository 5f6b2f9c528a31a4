// A second reader of docs/format/envelope-v1.md, §4 and §5: sheets, codes, locks, and what an office publishes.
import { scryptSync } from 'node:crypto'
import {
  agePair,
  b32,
  b64,
  fromB32,
  fromB64,
  H,
  hkdf,
  idOf,
  type Json,
  open,
  type Refusal,
  readStatement,
  signedBy,
  verificationKey,
} from './format.ts'

const readTyped = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s._\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')

export function readCode(
  label: 'account-code' | 'key-card-code',
  typed: string,
): Uint8Array | null {
  const symbols = readTyped(typed)
  const bytes = fromB32(symbols.slice(0, 24))
  const whole = symbols.length === 25 && bytes !== null
  return whole && b32(H(label, bytes))[0] === symbols[24] ? bytes : null
}

export function reporterLogin(code: Uint8Array, office: string) {
  return {
    loginId: b32(hkdf(code, office, 'reporter/login-id', 16)),
    loginSecret: b64(hkdf(code, office, 'reporter/login-secret')),
    lockSeed: hkdf(code, office, 'reporter/lock'),
  }
}

export function officerLogin(passphrase: string, card: Uint8Array, office: string, user: string) {
  const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 }
  const slow = scryptSync(passphrase.normalize('NFKC'), `${office}\n${user}`, 32, cost)
  const secret = Buffer.concat([slow, card])
  return {
    loginSecret: b64(hkdf(secret, office, 'officer/login-secret')),
    lockSeed: hkdf(secret, office, 'officer/lock'),
  }
}

/** §5: the account's secret and those before it, newest first. */
export async function openLock(
  bytes: Uint8Array,
  seed: Uint8Array,
  office: string,
): Promise<readonly string[] | Refusal> {
  const key = verificationKey(hkdf(seed, '', 'lock/sign'))
  const opened = await open(bytes, await agePair(hkdf(seed, '', 'lock/age')), ['lock'])
  if (typeof opened === 'string') return opened
  const { fields, body, by } = opened
  const own = fields.office === office && fields.author === idOf('key', key) && by(key)
  const count = body.length / 32
  if (!own || ![1, 2, 3, 4, 5, 6, 7, 8].includes(count)) return 'tampered'
  return Array.from({ length: count }, (_, at) => b64(body.subarray(32 * at, 32 * at + 32)))
}

/** Multiplication in GF(2⁸) by shifting. */
function times(a: number, b: number): number {
  let product = 0
  let left = a
  for (let right = b; right > 0; right >>= 1) {
    if (right & 1) product ^= left
    left = (left << 1) ^ (left & 0x80 ? 0x11b : 0)
  }
  return product
}
const inverse = (a: number): number => {
  let result = 1
  for (let count = 0; count < 254; count += 1) result = times(result, a)
  return result
}

export function readSheet(typed: string): { number: number; share: Uint8Array } | null {
  const bytes = fromB32(readTyped(typed))
  if (bytes === null || bytes.length !== 37) return null
  const check = H('share-sheet', bytes.subarray(0, 34)).subarray(0, 3)
  const number = bytes[0] ?? 0
  const right = Buffer.compare(check, bytes.subarray(34)) === 0 && number >= 1 && number <= 3
  return right ? { number, share: bytes.slice(1, 34) } : null
}

/** The value at 0 of the line through two shares. */
export function combine(one: Uint8Array, two: Uint8Array): Uint8Array {
  const [x1, x2] = [one[32] ?? 0, two[32] ?? 0]
  const scale = inverse(x1 ^ x2)
  const weigh = (y: number, x: number) => times(y, times(x, scale))
  return one.slice(0, 32).map((y, at) => weigh(y, x2) ^ weigh(two[at] ?? 0, x1))
}

export async function officeKeys(secret: Uint8Array) {
  const root = verificationKey(hkdf(secret, '', 'office/root'))
  const { recipient } = await agePair(hkdf(secret, '', 'office/recovery'))
  return { root, office: idOf('office', root), recovery: recipient }
}

interface Published {
  readonly statement: string
  readonly signatures: readonly { readonly key: string; readonly signature: string }[]
}

export interface Bundle {
  readonly office: string
  readonly roots: readonly Published[]
  readonly directory: Published
  readonly renewal: Published
  readonly profile: Published
  readonly cards: readonly Published[]
}

export interface Listed {
  readonly person: string
  readonly status: string
  readonly key: Uint8Array
}

export interface Office {
  readonly office: string
  readonly version: number
  readonly members: ReadonlyMap<string, Listed>
}

const signers = (one: Published, keys: readonly string[]): number =>
  new Set(
    keys.filter((key) =>
      one.signatures
        .filter((made) => made.key === key)
        .slice(0, 1)
        .some((made) =>
          signedBy(one.statement, fromB64(made.signature) ?? H(''), fromB64(key) ?? H('')),
        ),
    ),
  ).size

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** What is published, or null where anything does not hold on this day. */
export function readOffice(bundle: Bundle, today: string): Office | null {
  const read = (kind: string, one: Published): Json => {
    const statement = readStatement(one.statement, [kind])
    const own = typeof statement !== 'string' && statement.fields.office === bundle.office
    return own ? statement.fields : {}
  }
  let root: Json = {}
  let last = ''
  for (const one of bundle.roots) {
    const next = read('root', one)
    const first = last === ''
    const key = String(first ? next.key : root.key)
    const follows = first
      ? next.version === 1 && idOf('office', fromB64(key) ?? H('')) === bundle.office
      : next.version === Number(root.version) + 1
    if (!follows || next.previous !== last || signers(one, [key]) !== 1) return null
    root = next
    last = idOf('statement', one.statement)
  }
  const keys = root.signers as readonly string[]
  const threshold = Number(root.threshold)
  const directory = read('directory', bundle.directory)
  const renewal = read('renewal', bundle.renewal)
  const cards = new Map(bundle.cards.map((one) => readCard(read('key-card', one), one)))
  const listed = directory.members as readonly Readonly<Record<string, string>>[]
  const members = new Map<string, Listed>()
  for (const { member = '', person = '', status = '' } of listed) {
    const key = cards.get(member)
    if (key === undefined) return null
    members.set(member, { person, status, key })
  }
  const holds =
    threshold <= keys.length &&
    new Set(keys).size === keys.length &&
    signers(bundle.directory, keys) >= threshold &&
    signers(bundle.renewal, keys) >= 1 &&
    signers(bundle.profile, keys) >= 1 &&
    read('profile', bundle.profile).office === bundle.office &&
    renewal.directory === idOf('statement', bundle.directory.statement) &&
    days(String(renewal.day), String(renewal.expires)) <= 60 &&
    days(String(root.day), String(root.expires)) <= (threshold === 1 ? 400 : 1096) &&
    today <= String(renewal.expires) &&
    today <= String(root.expires)
  return holds ? { office: bundle.office, version: Number(directory.version), members } : null
}

function readCard(card: Json, one: Published): [string, Uint8Array] {
  const key = fromB64(String(card.key))
  if (key === null || signers(one, [String(card.key)]) !== 1) return ['', H('')]
  return [idOf('member', `${card.recipient}\n${card.key}`), key]
}
