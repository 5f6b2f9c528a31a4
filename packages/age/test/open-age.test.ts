import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js'
import { bytesToNumberLE, hexToBytes, numberToBytesLE } from '@noble/curves/utils.js'
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ageKeyOf } from '../src/age-key.ts'
import { verify, verifySoon } from '../src/ed25519.ts'
import { ageHeaderBytes } from '../src/header.ts'
import { openAge } from '../src/open-age.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const randomSecret = () => crypto.getRandomValues(new Uint8Array(32))

const seal = async (recipient: string, plain: Uint8Array): Promise<Uint8Array> => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(plain)
}

/** What age-encryption says of the same file. */
const byAge = async (bytes: Uint8Array, identity: string): Promise<Uint8Array | string> => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    return await decrypter.decrypt(bytes)
  } catch (error) {
    const foreign = error instanceof Error && error.message.startsWith('no identity matched')
    return foreign ? 'not-a-member' : 'tampered'
  }
}

const byUs = async (...given: Parameters<typeof openAge>): Promise<Uint8Array | string> => {
  const opened = await openAge(...given)
  return opened.ok ? opened.bytes : opened.reason
}

afterEach(() => vi.restoreAllMocks())

const withoutNativeCurves = (): void => {
  vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new Error('NotSupportedError'))
}

describe('an age file', () => {
  it('has for any seed the recipient that age-encryption gives it', async () => {
    const seed = fc.uint8Array({ minLength: 32, maxLength: 32 })
    const holds = async (one: Uint8Array) => {
      const key = await ageKeyOf(one)
      expect(key.recipient).toBe(await identityToRecipient(key.identity))
    }
    await fc.assert(fc.asyncProperty(seed, holds), { numRuns: 200 })
  })

  it.each(['with', 'without'])(
    'opens as age-encryption opens it, %s native curves',
    async (how) => {
      if (how === 'without') withoutNativeCurves()
      const key = await ageKeyOf(randomSecret())
      const holds = async (plain: Uint8Array) => {
        const file = await seal(key.recipient, plain)
        expect(await byUs(file, key)).toEqual(plain)
      }
      await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), holds), {
        numRuns: 200,
      })
    },
  )

  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 131_073, 200_000])(
    'opens whole at %i bytes, and never when its end is cut',
    async (bytes) => {
      const key = await ageKeyOf(randomSecret())
      const plain = new Uint8Array(bytes).map((_, at) => at)
      const file = await seal(key.recipient, plain)
      expect(await byUs(file, key)).toEqual(plain)
      for (const cut of [1, 16, 17, 65_536, 65_552, 65_553]) {
        const shorter = file.slice(0, -cut)
        if (shorter.length < ageHeaderBytes + 32) continue
        expect(await byUs(shorter, key)).toBe('tampered')
        expect(await byAge(shorter, key.identity)).toBe('tampered')
      }
    },
  )

  it('gives the same answer as age-encryption when any byte is another', async () => {
    const key = await ageKeyOf(randomSecret())
    const file = await seal(key.recipient, utf8('Petugas meminta uang.'))
    const alphabet = utf8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
    const headerAt = utf8('age-encryption.org/v1\n-> mlkem768x25519 ').length
    const at = fc.integer({ min: headerAt, max: file.length - 1 })
    const holds = async (position: number, symbol: number) => {
      const other = Uint8Array.from(file)
      // A symbol of the header's alphabet, so that the header's shape is not what refuses it.
      other[position] = alphabet[symbol] ?? 0
      const ours = await byUs(other, key)
      if (ours === 'unsupported' || ours === 'malformed') return
      expect(ours).toEqual(await byAge(other, key.identity))
    }
    const symbols = fc.integer({ min: 0, max: 63 })
    await fc.assert(fc.asyncProperty(at, symbols, holds), { numRuns: 400 })
  })

  it.each(['with', 'without'])('refuses a share of small order, %s native curves', async (how) => {
    if (how === 'without') withoutNativeCurves()
    const key = await ageKeyOf(randomSecret())
    const text = new TextDecoder().decode(
      await seal(key.recipient, utf8('x')).then((file) => file.slice(0, ageHeaderBytes)),
    )
    const symbols = text.split('\n')[1]?.split(' ')[2] ?? ''
    const encapsulated = Uint8Array.from(Buffer.from(symbols, 'base64'))
    encapsulated.fill(0, 1088)
    const other = text.replace(
      symbols,
      Buffer.from(encapsulated).toString('base64').replaceAll('=', ''),
    )
    const file = new Uint8Array([...utf8(other), ...new Uint8Array(64)])
    expect(await byUs(file, key)).toBe('tampered')
    expect(await byAge(file, key.identity)).toBe('tampered')
  })
})

const order = ed25519.Point.Fn.ORDER
const torsion = hexToBytes('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a')

describe('a signature', () => {
  const signer = ed25519.keygen()
  const bytes = utf8('kentongan/v1/note\n{}')
  const signature = ed25519.sign(bytes, signer.secretKey)

  it.each(['with', 'without'])(
    'holds for its own key and bytes alone, %s native curves',
    async (how) => {
      if (how === 'without') withoutNativeCurves()
      const other = ed25519.keygen()
      expect(await verifySoon(signature, bytes, Uint8Array.from(signer.publicKey))).toBe(true)
      expect(await verifySoon(signature, bytes, Uint8Array.from(other.publicKey))).toBe(false)
      expect(await verifySoon(signature, utf8('x'), Uint8Array.from(signer.publicKey))).toBe(false)
      expect(await verifySoon(signature.slice(1), bytes, signer.publicKey)).toBe(false)
      expect(await verifySoon(signature, bytes, signer.publicKey.slice(1))).toBe(false)
    },
  )

  it('is the platform’s to say yes to, where it has Ed25519', async () => {
    const native = vi.spyOn(crypto.subtle, 'verify').mockResolvedValue(true)
    expect(await verifySoon(signature, utf8('x'), Uint8Array.from(signer.publicKey))).toBe(true)
    expect(native).toHaveBeenCalledTimes(1)
  })

  it('is never of a key of small order or written another way, whatever the platform takes', async () => {
    vi.spyOn(crypto.subtle, 'verify').mockResolvedValue(true)
    const identity = numberToBytesLE(1n, 32)
    // Under the identity as its key, R = [s]B for any s: one signature for every text.
    const anything = new Uint8Array([...ed25519.Point.BASE.toBytes(), ...numberToBytesLE(1n, 32)])
    expect(ed25519.verify(anything, bytes, identity, { zip215: true })).toBe(true)
    const unreduced = numberToBytesLE(2n ** 255n - 19n + 1n, 32)
    const keys = [
      ...ED25519_TORSION_SUBGROUP.map((hex) => hexToBytes(hex)),
      identity,
      torsion,
      unreduced,
    ]
    for (const key of keys) {
      expect(await verifySoon(anything, bytes, key)).toBe(false)
    }
  })

  it('is never with s not below the order', async () => {
    const s = bytesToNumberLE(signature.slice(32)) + order
    const larger = new Uint8Array([...signature.slice(0, 32), ...numberToBytesLE(s, 32)])
    expect(await verifySoon(larger, bytes, signer.publicKey)).toBe(false)
  })

  it('is judged alike with and without native curves, torsion in it or not', async () => {
    const point = ed25519.Point.fromBytes(signature.slice(0, 32))
    const mixed = point.add(ed25519.Point.fromBytes(torsion)).toBytes()
    const made = new Uint8Array([...mixed, ...signature.slice(32)])
    expect(await verifySoon(made, bytes, signer.publicKey)).toBe(
      verify(made, bytes, signer.publicKey),
    )
    // Cofactored: noble takes what has torsion in R; platforms do not, so after their no noble decides.
    const { scalar, prefix } = ed25519.utils.getExtendedPublicKey(signer.secretKey)
    const r = bytesToNumberLE(prefix) % order
    const R = ed25519.Point.BASE.multiply(r).add(ed25519.Point.fromBytes(torsion)).toBytes()
    const { sha512 } = await import('@noble/hashes/sha2.js')
    const k = bytesToNumberLE(sha512(new Uint8Array([...R, ...signer.publicKey, ...bytes]))) % order
    const forged = new Uint8Array([...R, ...numberToBytesLE((r + k * scalar) % order, 32)])
    expect(verify(forged, bytes, signer.publicKey)).toBe(true)
    expect(await verifySoon(forged, bytes, signer.publicKey)).toBe(true)
  })
})
