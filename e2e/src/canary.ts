// A word that must be found nowhere: what it looks like in every encoding that would still give it away.

/** The forms of a secret word, by the name of their encoding. */
export function formsOf(word: string): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(word)
  const hex = bytes.toString('hex')
  const utf16 = Buffer.from(word, 'utf16le')
  const forms = new Map([
    ['as it is', bytes],
    ['hex', Buffer.from(hex)],
    ['HEX', Buffer.from(hex.toUpperCase())],
    ['UTF-16LE', utf16],
    ['UTF-16BE', Buffer.from(utf16).swap16()],
  ])
  for (const offset of [0, 1, 2]) {
    for (const encoding of ['base64', 'base64url'] as const) {
      forms.set(`${encoding}, offset ${offset}`, Buffer.from(base64At(bytes, offset, encoding)))
    }
  }
  return forms
}

/** The symbols that a word's bytes alone decide when so many bytes, modulo 3, stand before it. */
function base64At(bytes: Buffer, offset: number, encoding: 'base64' | 'base64url'): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString(encoding)
    .replaceAll('=', '')
  const bits = (offset + bytes.length) * 8
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(bits / 6))
}

export interface Haystack {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Where any of the words stands in any form: `name: word, form`. */
export function findCanaries(
  words: readonly string[],
  haystacks: readonly Haystack[],
): readonly string[] {
  const forms = words.map((word) => ({ word, forms: formsOf(word) }))
  return haystacks.flatMap(({ name, bytes }) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return forms.flatMap((one) =>
      [...one.forms]
        .filter(([, form]) => buffer.includes(form))
        .map(([form]) => `${name}: ${one.word}, ${form}`),
    )
  })
}
