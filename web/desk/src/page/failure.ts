// Every way an act can fail, and which sentence says so. A new failure does not compile without one.
import type { DeskFailure } from '../worker/protocol.ts'
import type { AllWords } from './language.ts'

type Saying = keyof AllWords['failures']

const sayings = {
  offline: 'offline',
  stopping: 'offline',
  'too-slow': 'offline',
  'answer-not-understood': 'unknown',
  internal: 'unknown',
  'storage-full': 'storage',
  'storage-unavailable': 'storage',
  'not-signed-in': 'sessionEnded',
  'not-allowed': 'notAllowed',
  'not-found': 'notFound',
  stale: 'stale',
  'stale-directory': 'staleDirectory',
  'stale-profile': 'staleProfile',
  'sign-in-refused': 'signInRefused',
  'stale-epoch': 'stale',
  'token-not-valid': 'tokenNotValid',
  'username-taken': 'usernameTaken',
  'publication-refused': 'publicationRefused',
  'proposal-waiting': 'proposalWaiting',
  'proposal-changed': 'proposalChanged',
  'lock-refused': 'lockRefused',
  'card-mistyped': 'signInRefused',
  'card-changed': 'cardChanged',
  'root-refused': 'rootRefused',
  'office-broken': 'officeBroken',
  'office-expired': 'officeExpired',
  'office-behind': 'officeBroken',
  'office-forked': 'officeBroken',
  'office-not-ready': 'officeBroken',
  'not-sealed': 'refused',
  'envelope-not-as-named': 'refused',
  'not-consistent': 'refused',
  'case-differs': 'refused',
  'part-differs': 'refused',
  'part-missing': 'refused',
  unsupported: 'tampered',
  'not-a-member': 'tampered',
  tampered: 'tampered',
  'too-large': 'tooLarge',
  'budget-exceeded': 'tooLarge',
  'worker-failed': 'browser',
  // The page and the server speak different releases.
  malformed: 'outdated',
  'method-not-allowed': 'outdated',
  'origin-not-allowed': 'outdated',
  'type-not-allowed': 'outdated',
  'encoding-not-allowed': 'outdated',
  'headers-too-large': 'outdated',
  'expectation-failed': 'outdated',
  // A reporter's alone.
  'code-not-known': 'unknown',
  'proof-not-valid': 'unknown',
  'intake-token-not-valid': 'unknown',
  'intake-token-spent': 'unknown',
  'account-exists': 'unknown',
  'account-full': 'unknown',
  'case-full': 'unknown',
} as const satisfies Record<DeskFailure, Saying>

/** Why something did not go through. */
export const failureText = (words: AllWords, code: DeskFailure): string =>
  words.failures[sayings[code]]
