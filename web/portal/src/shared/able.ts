// Whether this browser can seal at all: asked before a form is shown, so that nobody writes what cannot be sent.

/** `address`: opened without https, where browsers keep their cryptography away. `browser`: it has none, or too little. */
export type Inability = 'address' | 'browser'

/** What sealing needs beyond the language itself. WebAssembly and storage are not among it. */
const needed = ['Worker', 'Blob', 'ReadableStream', 'TransformStream', 'AbortController'] as const

type Scope = {
  readonly isSecureContext?: boolean
  readonly crypto?: { readonly subtle?: unknown }
} & Readonly<Partial<Record<(typeof needed)[number], unknown>>>

/** Why this browser can neither seal nor open; null when it can. */
export function inabilityOf(scope: Scope): Inability | null {
  if (scope.isSecureContext === false) return 'address'
  const lacks = needed.some((one) => scope[one] === undefined)
  return lacks || scope.crypto?.subtle === undefined ? 'browser' : null
}
