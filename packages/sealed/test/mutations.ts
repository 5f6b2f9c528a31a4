// What is almost right: bytes with some of them changed, JSON with one part of it replaced, and both sealed as if they were genuine.
import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { writePrefix } from '../src/format.ts'
import type { SigningKey } from '../src/keys.ts'
import { signText } from '../src/statement.ts'
import { concat, utf8 } from '../src/text.ts'

export const bytes = fc.uint8Array({ maxLength: 6_000, size: 'max' })

const words = fc.constantFrom(
  ...['office', 'case', 'vault', 'members', 'previous', 'granted', 'vaults', 'half', 'secret'],
  ...['person', 'member', 'request', 'wrap', 'expires', 'reason', 'seen', 'recipient', 'reporter'],
  ...['__proto__', 'constructor', 'toString'],
)
const deep = fc.integer({ min: 1, max: 100_000 }).map((depth) => '['.repeat(depth))

/** Texts of JSON, of what looks like it, and of brackets deeper than a stack. */
export const json = fc.oneof(
  fc.json(),
  fc.dictionary(words, fc.jsonValue()).map((value) => JSON.stringify(value)),
  deep,
)

/** These bytes with some of them changed, cut, or added to. */
export const mutated = (original: Uint8Array) =>
  fc
    .tuple(fc.nat(original.length - 1), fc.nat(255), fc.constantFrom('set', 'cut', 'grow'))
    .map(([at, byte, how]) => {
      if (how === 'cut') return original.slice(0, at)
      const changed = new Uint8Array(original.length + (how === 'grow' ? 1 : 0))
      changed.set(original)
      changed[how === 'grow' ? original.length : at] = byte
      return changed
    })

type Path = readonly string[]

const pathsOf = (value: unknown): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? [
        [],
        ...Object.entries(value).flatMap(([name, part]) =>
          pathsOf(part).map((path) => [name, ...path]),
        ),
      ]
    : [[]]

/** The same value with another part at this path; without it where that is undefined. */
function withPart(value: unknown, [name, ...path]: Path, part: unknown): unknown {
  if (name === undefined) return part
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) }
  const changed = withPart(Reflect.get(copy, name), path, part)
  if (changed === undefined) Reflect.deleteProperty(copy, name)
  else Reflect.set(copy, name, changed)
  return copy
}

const parts = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('', null, 0, -1, 1e308, 0.5, [], {}, 'A'.repeat(43), '0'.repeat(52)),
  fc.constantFrom('2026-02-30', '2026-11-25', 'report', 'identity', 'reporter', 'A', 'B'),
  fc.constant(undefined),
)

/** This JSON with one part of it replaced or left out, or a field more. */
export const mutatedJson = (value: unknown): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...pathsOf(value)), parts, fc.boolean(), words)
    .map(([path, part, more, name]) => {
      const at = more ? [...path.slice(0, -1), name] : path
      return JSON.stringify(withPart(value, at, part)) ?? ''
    })

/** One age file to one recipient, whatever it holds. */
export async function sealBytes(plain: Uint8Array, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(plain)
}

/** A statement of any text and its body, signed and sealed as an envelope is. */
export async function sealText(
  statement: string,
  body: Uint8Array,
  recipient: string,
  signer: SigningKey,
): Promise<Uint8Array> {
  const prefix = writePrefix(statement, signText(statement, signer), body.length)
  const plain = concat(prefix, body)
  return sealBytes(concat(plain, new Uint8Array(-plain.length & 4095)), recipient)
}

/** A statement's text of these fields, of whatever shape they are. */
export const statementText = (kind: string, fields: string): string =>
  `kentongan/v1/${kind}\n${fields}`

export const jsonBytes = (text: string): Uint8Array => utf8(text.slice(0, 100_000))
