// Twenty megabytes of junk in each place where something sealed is expected: the work and the memory that they may take.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ageHeaderBytes } from '@kentongan/age/header'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseCode } from '../src/code.ts'
import { readContainer } from '../src/format.ts'
import { randomSecret } from '../src/keys.ts'
import { memberKeysOf } from '../src/member.ts'
import { parseShareSheet } from '../src/office-secret.ts'
import { openEnvelope } from '../src/open.ts'
import { grantedBody } from '../src/schema.ts'
import { sealToSelf } from '../src/self.ts'
import { readBody, readStatement } from '../src/statement.ts'
import { base32 } from '../src/text.ts'
import { junkBytes, junkKinds } from './peak.ts'

const run = promisify(execFile)
const peakFile = fileURLToPath(new URL('peak.ts', import.meta.url))

afterEach(() => vi.restoreAllMocks())

const refusedAs = (reason: string) => ({ ok: false, reason })

describe('twenty megabytes of junk', () => {
  it('are refused for what they are, with no more work than a header’s', async () => {
    const junk = new Uint8Array(junkBytes).fill(65)
    const text = 'A'.repeat(junkBytes)
    const [holder, other] = [await memberKeysOf(randomSecret()), await memberKeysOf(randomSecret())]
    const office = base32(new Uint8Array(32)) as never
    const sealed = await sealToSelf(holder, office, 'draft', new Uint8Array(1))
    const agreed = vi.spyOn(crypto.subtle, 'deriveBits')
    const hashed = vi.spyOn(crypto.subtle, 'digest')
    const parsed = vi.spyOn(JSON, 'parse')

    expect(await openEnvelope(junk, holder.age, ['note'])).toEqual(refusedAs('malformed'))
    expect(readContainer(junk)).toBeNull()
    for (const statement of [text, `kentongan/v1/note\n${text}`]) {
      expect(readStatement(statement, ['note'])).toEqual(refusedAs('malformed'))
    }
    expect(readBody(junk, grantedBody)).toBeNull()
    expect([parseCode('account-code', text), parseShareSheet(text)]).toEqual([null, null])
    expect(agreed).not.toHaveBeenCalled()
    // A genuine header, and nothing of its own behind it.
    junk.set(sealed.subarray(0, ageHeaderBytes + 16))
    expect(await openEnvelope(junk, other.age, ['self'])).toEqual(refusedAs('not-a-member'))
    expect(await openEnvelope(junk, holder.age, ['self'])).toEqual(refusedAs('tampered'))
    expect(agreed).toHaveBeenCalledTimes(2)
    expect([hashed.mock.calls.length, parsed.mock.calls.length]).toEqual([0, 0])
  })

  it.each(junkKinds)('take no more than a few times their size: %s', async (kind) => {
    const { stdout } = await run(process.execPath, ['--expose-gc', peakFile, kind])
    expect(Number(stdout), stdout).toBeLessThan(4 * junkBytes)
  })
})
