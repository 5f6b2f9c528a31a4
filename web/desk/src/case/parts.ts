// The parts of a case page in their order, and the headings that lead to them.

export const parts = [
  'report',
  'people',
  'evidence',
  'messages',
  'notes',
  'worksheets',
  'trail',
] as const
export type Part = (typeof parts)[number]

/** The DOM id of a part's heading. */
export const headingOf = (part: Part): string => `bagian-${part}`
