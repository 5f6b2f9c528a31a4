// Guessing made slow: each failed sign-in of a name makes the next wait longer. Nobody is ever locked out.

export interface SignInDelay {
  /** Waits as long as this name's failures ask. Counts the attempt as failed until `succeeded`. */
  before(username: string): Promise<{ readonly failures: number }>
  succeeded(username: string): void
}

const stepMilliseconds = 250
const delayMaxMilliseconds = 8_000
// Names are typed by anybody: the oldest go, so that they never fill the memory.
const namesMax = 10_000

/**
 * In memory only: a restart forgives. The wait comes before the check, so that it is the same for a
 * right answer and a wrong one.
 */
export function newSignInDelay(pause: (milliseconds: number) => Promise<unknown>): SignInDelay {
  const failures = new Map<string, number>()
  return {
    async before(username) {
      const count = failures.get(username) ?? 0
      failures.delete(username)
      failures.set(username, count + 1)
      if (failures.size > namesMax) failures.delete(failures.keys().next().value ?? '')
      if (count > 0) {
        await pause(Math.min(delayMaxMilliseconds, stepMilliseconds * 2 ** (count - 1)))
      }
      return { failures: count }
    },
    succeeded(username) {
      failures.delete(username)
    },
  }
}
