// The one Trusted Types policy of the app pages: it lets the worker's own address through and nothing else.

interface Policy {
  createScriptURL(url: string): unknown
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy
}

// A page may make a policy of a name once, and starts a worker again after every lock.
let made: Policy | null = null

/** A worker at this address, the only script that the page's policy will ever name. */
export function startTrustedWorker(url: string): Worker {
  made ??= policyFor(url)
  return new Worker(made.createScriptURL(url) as string, { type: 'module', name: 'kentongan' })
}

function policyFor(url: string): Policy {
  const createScriptURL = (asked: string): string => {
    if (asked !== url) throw new TypeError('not a script of this site')
    return asked
  }
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  return types?.createPolicy('kentongan-worker', { createScriptURL }) ?? { createScriptURL }
}
