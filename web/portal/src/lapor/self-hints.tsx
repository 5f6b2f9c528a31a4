// What a text seems to tell of who wrote it: shown beside the field, on this device alone, never in the way.
import type { IdentityDraft } from '@kentongan/domain/draft'
import { nameParts } from '@kentongan/domain/likeness'
import { tidyLine, tidyText } from '@kentongan/domain/text'
import type { JSX } from 'preact'
import { type AllWords, useSpeech } from '../shared/language.ts'

export type SelfHint = 'contact' | 'number' | 'ownName' | 'introduction' | 'rareJob'

const digitsApart = (count: number): RegExp =>
  new RegExp(`(?<!\\d)(?:\\d[ .-]?){${count - 1}}\\d(?!\\d)`)
// NIK has 16 digits, NIP 18; people write both in groups.
const longNumbers = [digitsApart(16), digitsApart(18)]
const phoneNumber = /(?<!\d)(?:\+?62|0)[ .-]?8(?:[ .-]?\d){7,12}(?!\d)/
const emailAddress = /[^\s@]+@[^\s@]+\.[^\s@]+/

/** Which hints a text gives, in the order they are shown. Pure, and too careful rather than too trusting. */
export function selfHints(
  typed: string,
  identity: Pick<IdentityDraft, 'name'>,
  { cues }: AllWords['review']['selfHints'],
): readonly SelfHint[] {
  const text = tidyText(typed)
  const plain = ` ${tidyLine(typed).toLowerCase()} `
  // "Saya adalah bendahara" says what "saya bendahara" says.
  const spare = plain.replaceAll(new RegExp(` (?:${cues.between})(?= )`, 'g'), '')
  const says = (phrases: string): boolean =>
    phrases.split('|').some((one) => hasPhrase(plain, one) || hasPhrase(spare, one))
  const found: Record<SelfHint, boolean> = {
    contact: phoneNumber.test(text) || emailAddress.test(text),
    number: longNumbers.some((one) => one.test(text)),
    ownName: hasName(plain, identity.name),
    introduction: says(cues.introduction),
    rareJob: says(cues.rareJob),
  }
  return (Object.keys(found) as SelfHint[]).filter((hint) => found[hint])
}

function hasPhrase(plain: string, phrase: string): boolean {
  const isLetter = (character: string | undefined): boolean => /\p{L}/u.test(character ?? '')
  for (let at = plain.indexOf(phrase); at >= 0; at = plain.indexOf(phrase, at + 1)) {
    const ends = !isLetter(plain[at + phrase.length]) || phrase.endsWith(' ')
    if (!isLetter(plain[at - 1]) && ends) return true
  }
  return false
}

// Two parts of a name, or the whole of a single one: "Wening" alone may be anybody.
function hasName(plain: string, name: string): boolean {
  const parts = nameParts(name).filter((part) => part.length > 1)
  const words = new Set(plain.split(/[^\p{L}\p{N}]+/u))
  const there = parts.filter((part) => words.has(part)).length
  return parts.length > 0 && there >= Math.min(2, parts.length)
}

/** Beneath a field. Told politely: whoever types or listens hears of it when they pause, and is never interrupted. */
export function SelfHints(props: {
  readonly text: string
  readonly identity: Pick<IdentityDraft, 'name'>
}): JSX.Element {
  const { words } = useSpeech()
  const said = words.review.selfHints
  const hints = selfHints(props.text, props.identity, said)
  return (
    <div class="hints" aria-live="polite">
      {hints.length > 0 && (
        <div class="note warn">
          <p>
            <b>{said.heading}</b>
          </p>
          <ul class="plain">
            {hints.map((hint) => (
              <li key={hint}>{said[hint]}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
