// The one Trusted Types policy of the app pages: it lets the worker's own address through and nothing else.

interface Policy {
  createScriptURL(url: string): unknown
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy
}

let allowed = ''
// A page may make a policy of this name once, and start a worker again after a lock.
let policy: Policy | null = null

function onlyAllowed(url: string): string {
  if (url !== allowed) throw new TypeError('not a script of this site')
  return url
}

/** A worker at this address, the only script that a page's policy will ever name. */
export function startTrustedWorker(url: string): Worker {
  if (allowed === '') allowed = url
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  if (types !== undefined) {
    policy ??= types.createPolicy('kentongan-worker', { createScriptURL: onlyAllowed })
  }
  const trusted = policy === null ? onlyAllowed(url) : (policy.createScriptURL(url) as string)
  return new Worker(trusted, { type: 'module', name: 'kentongan' })
}
