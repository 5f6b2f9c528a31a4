// What counts as plain text, how it is tidied before sealing, and how an unseen trick in it is
// shown.

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/u
// Direction marks and zero-width characters: they come along when text is copied out of chats, mean
// nothing in Indonesian or English, and can make a name or a file name look like another.
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e007f}]/gu
const STRAY_JOINER = /(?<![^\u0020-\u007e])[\u200c\u200d]/gu
// `isWellFormed` and `toWellFormed` are younger than the oldest Firefox that the pages are made for.
const LONE_SURROGATE = /\p{Surrogate}/gu
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu

/** Length as a person counts it, in code points; not in bytes or UTF-16 units. */
export function characterCount(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** True for well-formed text without control characters other than line feed and tab. */
export function isPlainText(text: string): boolean {
  return text.search(LONE_SURROGATE) < 0 && !CONTROL.test(text)
}

/** True for plain text on one line. */
export function isPlainLine(text: string): boolean {
  return isPlainText(text) && !/[\n\t]/.test(text)
}

/** True for plain text on one line of which everything is seen: what names somebody cannot pass for another. */
export function isVisibleLine(text: string): boolean {
  return isPlainLine(text) && revealUnseen(text) === text
}

/**
 * The text as it is sealed: NFC, line feeds only, nothing unseen, no blank around it. Idempotent.
 */
export function tidyText(text: string): string {
  return text
    .replaceAll(LONE_SURROGATE, '\ufffd')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(UNSEEN, '')
    .replaceAll(new RegExp(CONTROL, 'gu'), '')
    .normalize('NFC')
    .trim()
}

/** As {@link tidyText}, on one line: every run of white space becomes one space. Idempotent. */
export function tidyLine(text: string): string {
  return tidyText(text).replaceAll(/\s+/g, ' ')
}

/** For comparing and searching, not for showing: without case, marks, or dashes. Idempotent. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}-]/gu, '')
    .toLowerCase()

/**
 * The text with every unseen character written out as `⟦U+202E⟧` and piled-up marks cut, for
 * showing what somebody else wrote: it cannot turn direction, hide a letter, or run over its
 * neighbours.
 */
export function revealUnseen(text: string): string {
  const written = (unseen: string): string =>
    `⟦U+${(unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`
  return text
    .replaceAll(LONE_SURROGATE, '\ufffd')
    .replaceAll(UNSEEN, written)
    .replaceAll(STRAY_JOINER, written)
    .replaceAll(PILED_MARKS, '$1')
}
