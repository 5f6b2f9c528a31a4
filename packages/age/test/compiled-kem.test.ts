import { ml_kem768 } from '@noble/post-quantum/ml-kem.js'
import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ageKeyOf } from '../src/age-key.ts'
import { bringCompiledKem } from '../src/compiled-kem.ts'
import { type Decapsulate, decapsulateSoon, setCompiled } from '../src/decapsulation.ts'
import { openAge } from '../src/open-age.ts'

const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const plain = new TextEncoder().encode('Pungutan di loket')

async function sealedFile() {
  const key = await ageKeyOf(crypto.getRandomValues(new Uint8Array(32)))
  const encrypter = new Encrypter()
  encrypter.addRecipient(key.recipient)
  return { key, file: await encrypter.encrypt(plain) }
}

afterEach(() => {
  setCompiled(null)
  vi.unstubAllGlobals()
})

describe('compiled ML-KEM', () => {
  it('shares what noble shares, for any key and message', async () => {
    await bringCompiledKem()
    fc.assert(
      fc.property(bytesOf(64), bytesOf(32), (seed, message) => {
        const { publicKey, secretKey } = ml_kem768.keygen(seed)
        const { cipherText, sharedSecret } = ml_kem768.encapsulate(publicKey, message)
        expect(decapsulateSoon(cipherText, secretKey)).toEqual(sharedSecret)
      }),
      { numRuns: 300 },
    )
  })

  it('shares what noble shares of a ciphertext of no key', async () => {
    await bringCompiledKem()
    const { secretKey } = ml_kem768.keygen(new Uint8Array(64).fill(7))
    fc.assert(
      fc.property(bytesOf(1088), (ciphertext) => {
        const shared = ml_kem768.decapsulate(ciphertext, secretKey)
        expect(decapsulateSoon(ciphertext, secretKey)).toEqual(shared)
      }),
      { numRuns: 300 },
    )
  })

  it('refuses a key whose own hash does not hold, as noble does', async () => {
    await bringCompiledKem()
    const { secretKey } = ml_kem768.keygen(new Uint8Array(64).fill(7))
    const changed = Uint8Array.from(secretKey)
    changed[1200] = (changed[1200] ?? 0) ^ 1
    expect(() => ml_kem768.decapsulate(new Uint8Array(1088), changed)).toThrow()
    expect(decapsulateSoon(new Uint8Array(1088), changed)).toBeNull()
  })

  it('opens a file that noble alone would not, for want of the public key', async () => {
    const { key, file } = await sealedFile()
    const less = { ...key, kem: { ...key.kem, publicKey: new Uint8Array(1184) } }
    expect((await openAge(file, less)).ok).toBe(false)
    await bringCompiledKem()
    expect(await openAge(file, less)).toEqual({ ok: true, bytes: plain })
  })

  it.each<[string, Decapsulate]>([
    ['that shares something else', () => new Uint8Array(32)],
    [
      'that fails',
      () => {
        throw new Error('unreachable')
      },
    ],
  ])('%s changes no answer', async (_, broken) => {
    const { key, file } = await sealedFile()
    const other = await ageKeyOf(new Uint8Array(32))
    setCompiled(broken)
    expect(await openAge(file, key)).toEqual({ ok: true, bytes: plain })
    expect(await openAge(file, other)).toEqual({ ok: false, reason: 'not-a-member' })
  })

  it('is done without where there is no WebAssembly', async () => {
    vi.stubGlobal('WebAssembly', undefined)
    vi.spyOn(console, 'error').mockReturnValue()
    await bringCompiledKem()
    const { key, file } = await sealedFile()
    expect(decapsulateSoon(new Uint8Array(1088), key.kem.secretKey)).toBeNull()
    expect(await openAge(file, key)).toEqual({ ok: true, bytes: plain })
  })
})
