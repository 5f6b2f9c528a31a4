// What the file system's errors mean to us.
import { BlobError } from '../blob.ts'

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** Runs `act`; what the file system refuses is thrown as a BlobError. */
export async function orBlobError<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw toBlobError(error)
  }
}

export function toBlobError(error: unknown): unknown {
  const code = codeOf(error)
  if (code === null) return error
  return new BlobError(full.has(code) ? 'storage-full' : 'storage-unavailable', { cause: error })
}

export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT'
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
