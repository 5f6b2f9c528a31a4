// The Kartu Kunci: typed, or remembered by this browser since its officer last used it here.
import { formatCode, parseCode } from '@kentongan/sealed/code'
import { fromUtf8, utf8 } from '@kentongan/sealed/text'
import { keep, recall } from './keep.ts'

const cardName = (username: string): string => `card:${username}`

/** The card as typed, or the one this browser remembers. */
export async function cardOf(username: string, typed: string): Promise<Uint8Array | null> {
  if (typed.trim() !== '') return parseCode('key-card-code', typed)
  const kept = await recall(cardName(username))
  return kept === null ? null : parseCode('key-card-code', fromUtf8(kept) ?? '')
}

export const rememberCard = (username: string, card: Uint8Array): Promise<boolean> =>
  keep(cardName(username), utf8(formatCode('key-card-code', card)))

export const remembersCardOf = async (username: string): Promise<boolean> =>
  (await recall(cardName(username))) !== null
