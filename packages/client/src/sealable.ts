// The last gate before sealing: what could not be read when it is opened is never sealed.

/** What was composed. Throws (our bug) on null: the form has checked before. */
export function sealable<T>(composed: T | null): T {
  if (composed === null) throw new Error('what was composed is empty or too long')
  return composed
}
