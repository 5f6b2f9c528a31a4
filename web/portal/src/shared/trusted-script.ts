// The one Trusted Types policy of these pages: it lets the worker's own address through and nothing else.
import workerUrl from '../worker/worker.ts?worker&url'

interface Policy {
  createScriptURL(url: string): unknown
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy
}

const allowed: readonly string[] = [workerUrl]

function onlyAllowed(url: string): string {
  if (!allowed.includes(url)) throw new TypeError('not a script of this site')
  return url
}

let policy: Policy | null = null

/** An address that `new Worker` takes under `trusted-types kentongan-worker`. Throws for any other. */
export function trustedScriptUrl(url: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  if (types === undefined) return onlyAllowed(url)
  policy ??= types.createPolicy('kentongan-worker', { createScriptURL: onlyAllowed })
  return policy.createScriptURL(url) as string
}
