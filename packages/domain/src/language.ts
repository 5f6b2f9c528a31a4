// The two languages of the interface, and a text that an office gives in both.

export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]

/** A text of an office's own, in both languages. */
export interface Bilingual {
  readonly id: string
  readonly en: string
}
