// The one place where a failure of the environment becomes an answer; anything else is `internal`.
import type { ErrorCode } from '@kentongan/domain/wire/errors'
import { BlobError } from '../blob/blob.ts'
import { StorageError } from '../storage/storage.ts'

/** The code of what was thrown: 507 or 503 where the disk or the database failed, else 500. */
export function codeOfFailure(error: unknown): ErrorCode {
  return error instanceof StorageError || error instanceof BlobError ? error.code : 'internal'
}
