// Every way an act can fail, and which sentence says so. A new failure does not compile without one.
import type { ActFailure } from '../worker/protocol.ts'
import type { AllWords } from './language.ts'

type Saying = keyof AllWords['sending']['failures']

const sayings = {
  offline: 'offline',
  stopping: 'offline',
  'too-slow': 'offline',
  'answer-not-understood': 'unknown',
  internal: 'unknown',
  'storage-full': 'storage',
  'storage-unavailable': 'storage',
  stale: 'unknown',
  'stale-directory': 'officersChanged',
  'office-not-ready': 'notReady',
  'office-expired': 'notReady',
  'not-signed-in': 'sessionEnded',
  'not-allowed': 'unknown',
  'not-found': 'unknown',
  'code-not-known': 'codeNotKnown',
  'sign-in-refused': 'codeNotKnown',
  'lock-refused': 'lockRefused',
  'file-unreadable': 'fileUnreadable',
  'too-large': 'tooLarge',
  'budget-exceeded': 'tooLarge',
  'account-full': 'accountFull',
  'case-full': 'caseFull',
  'stale-epoch': 'reportMoved',
  'account-exists': 'unknown',
  'case-differs': 'unknown',
  'part-differs': 'unknown',
  'part-missing': 'unknown',
  'proof-not-valid': 'unknown',
  'intake-token-not-valid': 'unknown',
  'intake-token-spent': 'unknown',
  'token-not-valid': 'unknown',
  'username-taken': 'unknown',
  'publication-refused': 'unknown',
  'proposal-waiting': 'unknown',
  // The page and the server speak different releases.
  malformed: 'pageOutdated',
  'method-not-allowed': 'pageOutdated',
  'origin-not-allowed': 'pageOutdated',
  'type-not-allowed': 'pageOutdated',
  'encoding-not-allowed': 'pageOutdated',
  'headers-too-large': 'pageOutdated',
  'expectation-failed': 'pageOutdated',
  'not-sealed': 'pageOutdated',
  'envelope-not-as-named': 'pageOutdated',
  'not-consistent': 'pageOutdated',
  'worker-failed': 'browser',
  canceled: 'canceled',
} as const satisfies Record<ActFailure, Saying>

/** Why something written was not sent, in a sentence that also says that the text is still there. */
export const sendingFailure = (words: AllWords, code: ActFailure): string =>
  words.sending.failures[sayings[code]]

/** Why something could not be shown. */
export const readingFailure = (words: AllWords, code: ActFailure): string =>
  words.account.failures[sayings[code]]

/**
 * True when it is certain that nothing of a failed report is stored, and its sentence does not say so already.
 */
export function leavesNothing(code: ActFailure): boolean {
  const open: readonly ActFailure[] = [
    'offline',
    'stopping',
    'internal',
    'answer-not-understood',
    'worker-failed',
    'canceled',
  ]
  return !open.includes(code) && sayings[code] !== 'storage'
}
