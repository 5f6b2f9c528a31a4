// Two share sheets of the office secret, as they are typed: in the offline ceremony and at the desk.
import type { Words } from './common.ts'

export const id = {
  label: (number: number) => `Lembar rahasia ${number === 1 ? 'pertama' : 'kedua'}`,
  hint: '60 huruf dan angka, dalam dua belas kelompok.',
  groups: (number: number) => `Yang terketik dari lembar ${number === 1 ? 'pertama' : 'kedua'}`,
  counted: (symbols: number) => `${symbols} dari 60`,
  working: 'Menggabungkan kedua lembar…',
  empty: 'Ketik lembar ini dahulu.',
  symbol: (symbol: string) =>
    `“${symbol}” tidak ada pada lembar mana pun. Bandingkan lagi dengan kertasnya.`,
  short: (symbols: number) => `Baru ${symbols} dari 60 huruf dan angka.`,
  long: (symbols: number) => `Ada ${symbols} huruf dan angka, seharusnya 60.`,
  mistyped:
    'Ada yang salah ketik, atau ini bukan lembar rahasia. Bandingkan kelompok demi kelompok dengan kertasnya.',
  same: 'Ini lembar yang sama dengan yang pertama. Perlu dua lembar yang berbeda.',
  foreign:
    'Kedua lembar terbaca, tetapi bukan dua lembar dari instansi ini. Cocokkan sidik instansi pada kertas.',
  'other-recovery':
    'Kedua lembar benar dari instansi ini, tetapi kunci pemulihan yang diterbitkan bukan dari lembar ini.',
}

export const en: Words<typeof id> = {
  label: (number) => `${number === 1 ? 'First' : 'Second'} share sheet`,
  hint: '60 letters and digits, in twelve groups.',
  groups: (number) => `As typed from the ${number === 1 ? 'first' : 'second'} sheet`,
  counted: (symbols) => `${symbols} of 60`,
  working: 'Joining the two sheets…',
  empty: 'Type this sheet first.',
  symbol: (symbol) => `“${symbol}” stands on no sheet. Compare with the paper again.`,
  short: (symbols) => `Only ${symbols} of 60 letters and digits so far.`,
  long: (symbols) => `There are ${symbols} letters and digits; it should be 60.`,
  mistyped:
    'Something is mistyped, or this is no share sheet. Compare group by group with the paper.',
  same: 'This is the same sheet as the first. Two different sheets are needed.',
  foreign:
    'Both sheets can be read, and they are not two sheets of this office. Compare the fingerprint on the paper.',
  'other-recovery':
    'Both sheets are of this office, but the recovery key that it publishes is not theirs.',
}

/** What is wrong with a sheet, in the words of the paper. */
export type SheetSlip =
  | { readonly kind: 'empty' | 'mistyped' | 'same' | 'foreign' | 'other-recovery' }
  | { readonly kind: 'short' | 'long'; readonly symbols: number }
  | { readonly kind: 'symbol'; readonly symbol: string }

export function sheetSlip(words: Words<typeof id>, slip: SheetSlip): string {
  if (slip.kind === 'symbol') return words.symbol(slip.symbol)
  if (slip.kind === 'short' || slip.kind === 'long') return words[slip.kind](slip.symbols)
  return words[slip.kind]
}
