// How the domain says "this is our own mistake": a throw that only the outermost handler catches.

/** A broken assumption of our own code. Its message never holds anything a person wrote. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError'
}

/** Throws {@link InvariantError} with `message` unless `condition` holds. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message)
}
