// What a demo needs has to work: a refusal ends it and says what was refused.

/** The value of an answer. Throws with the code and what was being done when there is none. */
export function must<T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string },
  doing: string,
): T {
  if (answer.ok) return answer.value
  throw new Error(`${doing}: ${answer.code}`)
}
