// How hard a passphrase is to guess, roughly: a hint while it is typed, never a gate but for its length.

export const passphraseMin = 12
export type Strength = 'empty' | 'short' | 'weak' | 'fair' | 'strong'

const fairFrom = 14
const strongFrom = 20

/** What guessers try first; each counts for one character. */
const common =
  /password|passphrase|frasa|sandi|rahasia|inspektur|inspektorat|kabupaten|admin|qwerty|asdfgh|indonesia|bismillah|merdeka|kentongan|wbs/g

/**
 * Counts characters that tell something: not what repeats or continues a row (`aaaa`, `1234`, `4321`), not a word
 * seen before, and little for common words or what is `known` of the person and the office.
 */
export function strengthOf(passphrase: string, known: readonly string[]): Strength {
  if (passphrase === '') return 'empty'
  if ([...passphrase].length < passphraseMin) return 'short'
  let text = passphrase.toLowerCase()
  for (const word of known.flatMap((one) => one.toLowerCase().split(/[^\p{L}\p{N}]+/u))) {
    if (word.length > 2) text = text.replaceAll(word, '*')
  }
  const words = new Set(text.replaceAll(common, '*').split(/[\s._-]+/))
  const telling = [...words].reduce((sum, word) => sum + tellingIn(word), 0)
  // Each further word of its own is about as good as two characters.
  const worth = telling + 2 * (words.size - 1)
  return worth >= strongFrom ? 'strong' : worth >= fairFrom ? 'fair' : 'weak'
}

function tellingIn(word: string): number {
  const codes = [...word].map((symbol) => symbol.codePointAt(0) ?? 0)
  const steps = codes.map((code, at) => code - (codes[at - 1] ?? Number.NaN))
  return steps.filter((step, at) => !(step === steps[at - 1] && Math.abs(step) <= 1)).length
}
