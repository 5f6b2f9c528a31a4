// How the screens read and write what a reporter may add.
import type { CircumstancesDraft } from '@kentongan/domain/circumstances'
import type { FormAct, FormState } from './form.ts'

export interface Typing {
  readonly values: CircumstancesDraft
  readonly write: (changed: Partial<CircumstancesDraft>) => void
}

export const typingOf = ({ draft }: FormState, act: (act: FormAct) => void): Typing => ({
  values: draft.circumstances,
  write: (changed) =>
    act({ do: 'write', draft: { circumstances: { ...draft.circumstances, ...changed } } }),
})

/** The options of a list whose words stand under its codes. */
export const optionsOf = <Code extends string>(
  codes: readonly Code[],
  words: Readonly<Record<Code, string>>,
): readonly { readonly value: Code; readonly label: string }[] =>
  codes.map((value) => ({ value, label: words[value] }))
