// The one Trusted Types policy of the app pages: it lets the worker's own address through and nothing else.

interface Policy {
  createScriptURL(url: string): unknown
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy
}

/** A worker at this address, the only script that the page's policy will ever name. */
export function startTrustedWorker(url: string): Worker {
  const onlyThis = (asked: string): string => {
    if (asked !== url) throw new TypeError('not a script of this site')
    return asked
  }
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  const policy = types?.createPolicy('kentongan-worker', { createScriptURL: onlyThis })
  const trusted = policy === undefined ? onlyThis(url) : (policy.createScriptURL(url) as string)
  return new Worker(trusted, { type: 'module', name: 'kentongan' })
}
