// Every error code of the API with its HTTP status: `{"error":{"code":…}}`, stable, and nothing of the inside.

export const errorStatus = {
  // the request itself
  'not-found': 404,
  'method-not-allowed': 405,
  'origin-not-allowed': 403,
  'type-not-allowed': 415,
  'encoding-not-allowed': 415,
  'too-large': 413,
  malformed: 400,
  'too-slow': 408,
  'headers-too-large': 431,
  'expectation-failed': 417,
  // what was sealed
  'not-sealed': 422,
  'envelope-not-as-named': 422,
  'not-consistent': 422,
  // who asks
  'not-signed-in': 401,
  'sign-in-refused': 401,
  'code-not-known': 401,
  'not-allowed': 403,
  // proof of work and uploads
  'proof-not-valid': 403,
  'intake-token-not-valid': 403,
  'intake-token-spent': 409,
  'part-differs': 409,
  'part-missing': 409,
  'budget-exceeded': 413,
  // state
  'office-not-ready': 409,
  'account-exists': 409,
  'account-full': 409,
  'case-full': 409,
  'case-differs': 409,
  stale: 409,
  'stale-directory': 409,
  'stale-epoch': 409,
  'token-not-valid': 404,
  'username-taken': 409,
  'publication-refused': 422,
  'proposal-waiting': 409,
  // the environment
  'storage-full': 507,
  'storage-unavailable': 503,
  stopping: 503,
  internal: 500,
} as const

export type ErrorCode = keyof typeof errorStatus
