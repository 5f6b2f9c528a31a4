// What a sitting remembers: each file and each key once, no more than it may hold, and nothing afterwards.
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { sealInCase } from '../src/case-writer.ts'
import { ageKeyOf, randomSecret } from '../src/keys.ts'
import { openCase } from '../src/open-case.ts'
import { newSitting, type Sitting } from '../src/sitting.ts'
import { writeBody } from '../src/statement.ts'
import {
  beginStory,
  castOf,
  read,
  type Story,
  servedTo,
  vaultIn,
  writerOf,
} from './case-fixture.ts'
import { intake, makeOffice } from './office-fixture.ts'

/** Every opening agrees once on X25519, and nothing else here does. */
const countingOpenings = () => vi.spyOn(crypto.subtle, 'deriveBits')

afterEach(() => vi.restoreAllMocks())

describe('a key in one sitting', () => {
  it('is expanded once, each seed its own', async () => {
    const sitting = newSitting(1e6)
    const [seed, other] = [randomSecret(), randomSecret()]
    const key = await ageKeyOf(seed, sitting)
    expect(await ageKeyOf(Uint8Array.from(seed), sitting)).toBe(key)
    expect((await ageKeyOf(other, sitting)).identity).not.toBe(key.identity)
    expect((await ageKeyOf(seed)).identity).toBe(key.identity)
  })
})

describe('a case opened again in one sitting', () => {
  let story: Story
  let member: string
  let holderIn: (sitting?: Sitting) => Parameters<typeof read>[1]
  beforeAll(async () => {
    const fixture = await makeOffice()
    const { triager } = castOf(fixture)
    story = await beginStory(fixture.office, intake(fixture.members))
    member = triager.member
    holderIn = (sitting) => ({ member, key: { ...triager.age, sitting } })
  })

  it('opens no envelope twice, and is the same', async () => {
    const opened = countingOpenings()
    const holder = holderIn(newSitting(1e6))
    const first = await read(story, holder)
    const once = opened.mock.calls.length
    expect(once).toBe(servedTo(story, member).grants.length + 2)
    expect(await read(story, holder)).toEqual(first)
    expect(opened.mock.calls.length).toBe(once)
  })

  it('opens what has come since, and that alone', async () => {
    const holder = holderIn(newSitting(1e6))
    const before = await read(story, holder)
    const writer = writerOf(story, null)
    const links = { previous: before.vaults.report?.heads ?? [] }
    const body = writeBody({ text: 'Masih ada.', evidence: [] })
    story.envelopes.push(
      await sealInCase(writer, vaultIn(before, 'report'), 'message', body, links),
    )
    const opened = countingOpenings()
    const after = await read(story, holder)
    expect(after.envelopes.length).toBe(before.envelopes.length + 1)
    expect(opened.mock.calls.length).toBe(1)
  })

  it('takes nothing that changed by one byte for what it has opened', async () => {
    const holder = holderIn(newSitting(1e6))
    await read(story, holder)
    const served = servedTo(story, member)
    const envelopes = served.envelopes.map((one) => {
      const bytes = Uint8Array.from(one.bytes)
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      return { ...one, bytes }
    })
    const changed = await openCase(story.office, { ...served, envelopes }, holder)
    expect(changed).toEqual({ ok: false, reason: 'tampered' })
  })

  it('is opened anew in the next sitting', async () => {
    await read(story, holderIn(newSitting(1e6)))
    const opened = countingOpenings()
    await read(story, holderIn(newSitting(1e6)))
    expect(opened.mock.calls.length).toBeGreaterThan(2)
  })
})

describe('a sitting', () => {
  it('keeps no more than it may, and forgets first what was wanted longest ago', async () => {
    const sitting = newSitting(160)
    const made: string[] = []
    const want = (name: string, bytes = 10) =>
      sitting.once(name, bytes, async () => {
        made.push(name)
        return name
      })
    const names = Array.from({ length: 16 }, (_, at) => `${at}`)
    for (const name of names) await want(name)
    await want('0')
    await want('one more')
    expect(made).toHaveLength(17)
    await want('0')
    expect(made).toHaveLength(17)
    await want('1')
    expect(made.at(-1)).toBe('1')
    await want('large', 11)
    await want('large', 11)
    expect(made.filter((name) => name === 'large')).toHaveLength(2)
  })
})
