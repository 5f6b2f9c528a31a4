import { ageHeaderBytes, checkAgeHeader } from '@kentongan/age/header'
import { sha256 } from '@noble/hashes/sha2.js'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readContainer } from '../src/format.ts'
import { keyIdOf } from '../src/id.ts'
import { type AgeKey, ageKeyOf, randomSecret, type SigningKey, signingKeyOf } from '../src/keys.ts'
import { openEnvelope, signerOf } from '../src/open.ts'
import { type Fields, sealEnvelope, sealStream } from '../src/seal.ts'
import { readStatement, type StatementKind, statementKinds } from '../src/statement.ts'
import { base32, base64url, concat, fromBase32, fromBase64url, utf8 } from '../src/text.ts'

const id = base32(new Uint8Array(32).fill(7))
const header: Fields<'message'> = {
  office: id,
  case: id,
  vault: 'report',
  epoch: id,
  author: id,
  previous: [id],
  directory: 0,
  day: '2026-11-25',
  pair: '',
}

const sizes = { minLength: 0, maxLength: 20_000 }

describe('an envelope', () => {
  let key: AgeKey
  let other: AgeKey
  let signer: SigningKey
  let bytes: Uint8Array

  beforeAll(async () => {
    key = await ageKeyOf(randomSecret())
    other = await ageKeyOf(randomSecret())
    signer = signingKeyOf(randomSecret())
    bytes = (await sealEnvelope('message', header, utf8('isi'), key.recipient, signer)).bytes
  })

  it('opens to the body that was sealed, signed by its author alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(sizes), async (body) => {
        const sealed = await sealEnvelope('message', header, body, key.recipient, signer)
        const opened = await openEnvelope(sealed.bytes, key, ['message'])
        if (!opened.ok) throw new Error(opened.reason)
        expect(opened.value.body).toEqual(Uint8Array.from(body))
        expect(opened.value.hash).toBe(sealed.hash)
        expect(opened.value.fields).toMatchObject(header)
        expect(await opened.value.signedBy(signer.key)).toBe(true)
        expect(await opened.value.signedBy(signingKeyOf(randomSecret()).key)).toBe(false)
      }),
      { numRuns: 30 },
    )
  })

  it('is signed by who it names as its author, and by nobody else who signs', async () => {
    const named = { ...header, author: keyIdOf(signer.key) }
    const stranger = signingKeyOf(randomSecret())
    const openedBy = async (fields: Fields<'message'>, by: SigningKey) => {
      const sealed = await sealEnvelope('message', fields, utf8('isi'), key.recipient, by)
      const opened = await openEnvelope(sealed.bytes, key, ['message'])
      if (!opened.ok) throw new Error(opened.reason)
      return signerOf(opened.value, [stranger.key, signer.key])
    }
    expect(await openedBy(named, signer)).toBe(signer.key)
    expect(await openedBy(named, stranger)).toBeNull()
    expect(await openedBy(header, signer)).toBeNull()
    expect(await openedBy(header, stranger)).toBeNull()
  })

  it('is malformed when what is inside is no container', async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(key.recipient)
    const junk = await encrypter.encrypt(randomSecret(4096))
    expect(await openEnvelope(junk, key, ['message'])).toEqual({ ok: false, reason: 'malformed' })
  })

  it('is refused when it does not say what is expected of it', async () => {
    expect(
      await openEnvelope(bytes, key, ['message'], { case: id, day: header.day }),
    ).toMatchObject({
      ok: true,
    })
    const other = { case: id, day: '2026-11-24' }
    const refused = { ok: false, reason: 'tampered' }
    expect(await openEnvelope(bytes, key, ['message'], other)).toEqual(refused)
  })

  it('refuses every flipped byte with a coarse reason', async () => {
    const positions = fc.integer({ min: 0, max: bytes.length - 1 })
    await fc.assert(
      fc.asyncProperty(positions, fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Uint8Array.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ flip
        const opened = await openEnvelope(changed, key, ['message'])
        expect(opened.ok).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  it('refuses every truncation and everything appended', async () => {
    const lengths = fc.integer({ min: 0, max: bytes.length - 1 })
    await fc.assert(
      fc.asyncProperty(lengths, async (length) => {
        const opened = await openEnvelope(bytes.slice(0, length), key, ['message'])
        expect(opened.ok).toBe(false)
      }),
      { numRuns: 100 },
    )
    const longer = await openEnvelope(concat(bytes, Uint8Array.of(0)), key, ['message'])
    expect(longer).toEqual({ ok: false, reason: 'tampered' })
  })

  it('answers junk with a reason and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4096 }), async (junk) => {
        const opened = await openEnvelope(junk, key, ['message'])
        expect(opened).toEqual({ ok: false, reason: 'malformed' })
      }),
      { numRuns: 100 },
    )
  })

  it('does not open for another key', async () => {
    const opened = await openEnvelope(bytes, other, ['message'])
    expect(opened).toEqual({ ok: false, reason: 'not-a-member' })
  })

  it('cannot be forwarded: sealed on to another recipient, its `to` gives it away', async () => {
    const opened = await openEnvelope(bytes, key, ['message'])
    expect(opened.ok).toBe(true)
    const { Decrypter } = await import('age-encryption')
    const decrypter = new Decrypter()
    decrypter.addIdentity(key.identity)
    const container = await decrypter.decrypt(bytes)
    const encrypter = new Encrypter()
    encrypter.addRecipient(other.recipient)
    const forwarded = await encrypter.encrypt(container)
    const result = await openEnvelope(forwarded, other, ['message'])
    expect(result).toEqual({ ok: false, reason: 'tampered' })
  })

  it('is not taken for another kind', async () => {
    const opened = await openEnvelope(bytes, key, ['note', 'report'])
    expect(opened).toEqual({ ok: false, reason: 'unsupported' })
  })

  it('tells nothing by the size of a fixed kind', async () => {
    const { vault: _, ...rest } = header
    const identity = { ...rest, vault: 'identity' as const }
    const short = await sealEnvelope('identity', identity, utf8('{}'), key.recipient, signer)
    const long = randomSecret(3_000)
    const full = await sealEnvelope('identity', identity, long, key.recipient, signer)
    expect(short.bytes.length).toBe(full.bytes.length)
  })

  it('refuses to seal a fixed kind that would not fit, rather than grow', async () => {
    const identity = { ...header, vault: 'identity' as const }
    const sealing = sealEnvelope('identity', identity, randomSecret(4_100), key.recipient, signer)
    await expect(sealing).rejects.toThrow('does not fit')
  })

  it('is refused when classical, mixed, or double, before anything is unwrapped', async () => {
    const classical = await identityToRecipient(await generateX25519Identity())
    for (const recipients of [
      [classical],
      [key.recipient, classical],
      [key.recipient, other.recipient],
    ]) {
      const encrypter = new Encrypter()
      for (const recipient of recipients) encrypter.addRecipient(recipient)
      const file = await encrypter.encrypt(new Uint8Array(100))
      expect(checkAgeHeader(file)).toBe('unsupported')
      const opened = await openEnvelope(file, key, ['message'])
      expect(opened).toEqual({ ok: false, reason: 'unsupported' })
    }
    const refused = { name: 'SealError', message: 'not a post-quantum recipient' }
    const sealing = sealEnvelope('message', header, utf8(''), classical, signer)
    await expect(sealing).rejects.toMatchObject(refused)
    const evidence = { ...header, vault: 'original' as const }
    const file = { bytes: 0, sha256: 'A'.repeat(43), stream: new Blob([]).stream() }
    const streaming = sealStream('evidence', evidence, file, classical, signer)
    await expect(streaming).rejects.toMatchObject(refused)
  })

  it('read as a stream is padded as one that is held, and says its length before', async () => {
    const evidence = { ...header, vault: 'original' as const }
    for (const length of [0, 3_000, 70_000]) {
      const body = new Uint8Array(length).fill(7)
      const file = { bytes: length, sha256: base64url(sha256(body)) }
      const stream = new Blob([Uint8Array.from(body)]).stream()
      const { recipient } = key
      const sealed = await sealStream('evidence', evidence, { ...file, stream }, recipient, signer)
      const whole = new Uint8Array(await new Response(sealed.ciphertext).arrayBuffer())
      const held = await sealEnvelope('evidence', evidence, body, key.recipient, signer)
      expect([sealed.bytes, whole.length]).toEqual([held.bytes.length, held.bytes.length])
      expect(sealed.hash).toBe(held.hash)
      const opened = await openEnvelope(whole, key, ['evidence'])
      expect(opened.ok && opened.value.body).toEqual(Uint8Array.from(body))
    }
  })

  it('has a header of one known length', () => {
    expect(checkAgeHeader(bytes)).toBe('ok')
    expect(checkAgeHeader(bytes.slice(0, ageHeaderBytes + 31))).toBe('malformed')
  })
})

describe('a container', () => {
  it('is refused when its padding holds anything', () => {
    const container = new Uint8Array(200)
    container.set([0, 0, 0, 2, 65, 66], 0)
    expect(readContainer(container)).toMatchObject({ statement: 'AB' })
    container[199] = 1
    expect(readContainer(container)).toBeNull()
  })
})

describe('a statement', () => {
  const kinds = Object.keys(statementKinds) as StatementKind[]

  it('answers junk with a reason and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => `kentongan/v1/root\n${json}`),
        ),
        (text) => {
          const read = readStatement(text, kinds)
          expect(read.ok).toBe(false)
        },
      ),
    )
  })

  it('of a later version is unsupported, not malformed', () => {
    const read = readStatement('kentongan/v2/message\n{}', kinds)
    expect(read).toEqual({ ok: false, reason: 'unsupported' })
  })

  it('with a field too many is malformed', () => {
    const lock = { office: id, author: id, to: id, body: base64url(new Uint8Array(32)) }
    const write = (fields: object) => `kentongan/v1/lock\n${JSON.stringify(fields)}`
    expect(readStatement(write(lock), ['lock']).ok).toBe(true)
    expect(readStatement(write({ ...lock, more: 1 }), ['lock'])).toMatchObject({
      reason: 'malformed',
    })
  })
})

describe('the two alphabets', () => {
  it('give back the bytes, and have one text for each', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(fromBase32(base32(bytes))).toEqual(Uint8Array.from(bytes))
        expect(fromBase64url(base64url(bytes))).toEqual(Uint8Array.from(bytes))
        expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      }),
    )
    expect(fromBase32('04')).not.toBeNull()
    expect(fromBase32('01')).toBeNull()
    expect(fromBase64url('A')).toBeNull()
  })
})
