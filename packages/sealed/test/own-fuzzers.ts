// Fuzzing of what is nobody's but its holder's: a lock, what an officer seals to themselves, a piece of evidence.

import { openAge } from '@kentongan/age/open-age'
import fc from 'fast-check'
import { sealEvidence } from '../src/case-writer.ts'
import { keyIdOf } from '../src/id.ts'
import { ageKeyOf, derive, randomSecret, signingKeyOf } from '../src/keys.ts'
import { lockSecretsMax, openLock, sealLock } from '../src/lock.ts'
import { openEvidence } from '../src/open-evidence.ts'
import { hashStream, partsOf } from '../src/parts.ts'
import { sealEnvelope } from '../src/seal.ts'
import { openFromSelf, sealToSelf } from '../src/self.ts'
import { concat, utf8 } from '../src/text.ts'
import { holderOf, read } from './case-fixture.ts'
import { coarse, type Property, type World } from './fuzz-world.ts'
import { bytes, mutated, sealBytes } from './mutations.ts'

export async function ownFuzzers(world: World): Promise<Readonly<Record<string, Property>>> {
  return {
    locks: await lockFuzzer(world),
    selves: await selfFuzzer(world),
    evidence: await evidenceFuzzer(world),
  }
}

/** A lock's bytes, changed; and bodies of any length, by who has the code. */
async function lockFuzzer({ fixture }: World): Promise<Property> {
  const { office } = fixture.keys
  const seed = randomSecret()
  const sealed = await sealLock(randomSecret(), seed, office)
  const signing = signingKeyOf(derive(seed, '', 'lock/sign'))
  const { recipient } = await ageKeyOf(derive(seed, '', 'lock/age'))
  const fields = { office, author: keyIdOf(signing.key) }
  const body = fc.uint8Array({ maxLength: 400, size: 'max' })
  return fc.asyncProperty(fc.oneof(bytes, mutated(sealed.bytes)), body, async (one, secrets) => {
    coarse(await openLock(one, seed, office))
    const own = await sealEnvelope('lock', fields, secrets, recipient, signing)
    const opened = await openLock(own.bytes, seed, office)
    coarse(opened)
    const count = secrets.length / 32
    const right = Number.isInteger(count) && count >= 1 && count <= lockSecretsMax
    if (opened.ok !== right) throw new Error(`${secrets.length} bytes`)
    const held = opened.ok ? concat(opened.accountSecret, ...opened.older) : secrets
    if (held.join() !== secrets.join()) throw new Error('other secrets')
  })
}

/** Whatever is changed of it, or of what is inside, nothing else than what was sealed comes out. */
async function selfFuzzer({ fixture, triager }: World): Promise<Property> {
  const { office } = fixture.keys
  const text = utf8('{"about":"","value":1}')
  const sealed = await sealToSelf(triager, office, 'draft', text)
  const plain = await openAge(sealed, triager.age)
  if (!plain.ok) throw new Error(plain.reason)
  const changed = fc.oneof(bytes, mutated(sealed))
  return fc.asyncProperty(changed, mutated(plain.bytes), async (one, inside) => {
    for (const given of [one, await sealBytes(inside, triager.age.recipient)]) {
      const body = await openFromSelf(triager, office, 'draft', given)
      if (body !== null && body.join() !== text.join()) throw new Error('something else')
    }
  })
}

/** The same for a file of two chunks that the reporter sealed. */
async function evidenceFuzzer({ fixture, story, triager }: World): Promise<Property> {
  const content = utf8('Kwitansi nomor 17\n'.repeat(4_000))
  const streamOf = () => new Blob([content]).stream()
  const file = { ...(await hashStream(streamOf())), stream: streamOf() }
  const { writer, vaults } = story.submission
  const sealed = await sealEvidence(writer, vaults.original, file, [])
  const parts: Uint8Array[] = []
  for await (const part of partsOf(sealed.ciphertext)) parts.push(part.bytes.slice())
  const whole = concat(...parts)
  const opened = await read(story, holderOf(triager))
  const { original } = opened.vaults
  if (original === undefined) throw new Error('no original')
  const plain = await openAge(whole, original.key)
  if (!plain.ok) throw new Error(plain.reason)
  const inner = mutated(plain.bytes.slice(0, 2_000)).map((start) =>
    concat(start, plain.bytes.subarray(2_000)),
  )
  return fc.asyncProperty(fc.oneof(bytes, mutated(whole)), inner, async (one, inside) => {
    for (const given of [one, await sealBytes(inside, original.key.recipient)]) {
      const result = await openEvidence(opened, fixture.keys.office, sealed.hash, given)
      coarse(result)
      if (result.ok && result.content.length !== content.length) throw new Error('something else')
    }
  })
}
