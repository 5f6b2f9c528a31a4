// Where two sign, the server publishes no directory that one has signed, and keeps what waits for the other.
import {
  countersign,
  nextDirectory,
  propose,
  publish,
  readProposal,
  renewDirectory,
  withdrawProposal,
} from '@kentongan/client/publish'
import type { Publication } from '@kentongan/domain/wire/office'
import { nextRoot } from '@kentongan/sealed/next-root'
import { hashOf, signStatement } from '@kentongan/sealed/statement'
import { base64url } from '@kentongan/sealed/text'
import { beforeEach, describe, expect, it } from 'vitest'
import { must, openTestOffice, type TestOffice, type TestOfficer } from './office-server.ts'

const refused = { ok: false, code: 'publication-refused' }
const notAllowed = { ok: false, code: 'not-allowed' }

describe('an office of two signers', () => {
  let test: TestOffice
  let first: TestOfficer
  let second: TestOfficer
  let other: TestOfficer
  beforeEach(async () => {
    test = await openTestOffice()
    first = test.officers[0] as TestOfficer
    second = test.officers[2] as TestOfficer
    other = test.officers[1] as TestOfficer
  }, 60_000)

  /** The root of both, with the directory that the first has signed under it. */
  async function ceremony(): Promise<Publication> {
    const office = await test.office()
    const members = [first, second].map(({ keys }) => keys.member)
    const made = nextRoot(office, await bundle(), test.keys, members, test.server.today())
    if (!made.ok) throw new Error(made.reason)
    const { statement, signatures } = made.signed
    const root = { statement, signatures: [...signatures] }
    return { ...(await next(first)), root }
  }

  async function bundle() {
    const state = await test.server.browser()('/api/office', { method: 'GET' })
    return ((await state.json()) as { office: Parameters<typeof nextRoot>[1] }).office
  }

  async function next(signer: TestOfficer): Promise<Publication> {
    const office = await test.office()
    return nextDirectory(office, signer.keys, office.directory.members, test.server.today())
  }

  async function begin(): Promise<void> {
    const wanted = await ceremony()
    must(await propose(first.fetch, wanted))
    must(await publish(second.fetch, countersign(wanted, second.keys)))
  }

  const waiting = async (who: TestOfficer) => must(await readProposal(who.fetch)).proposal

  it('begins only once the second has signed too, and then nothing waits', async () => {
    const wanted = await ceremony()
    expect(await publish(first.fetch, wanted)).toEqual(refused)
    must(await propose(first.fetch, wanted))
    expect(await waiting(second)).toMatchObject({ member: first.keys.member })
    expect((await test.office()).root).toMatchObject({ version: 1, threshold: 1 })
    must(await publish(second.fetch, countersign(wanted, second.keys)))
    expect((await test.office()).root).toMatchObject({ version: 2, threshold: 2 })
    expect(await waiting(second)).toBeNull()
  })

  it('publishes no directory that one signed, twice, or with somebody else', async () => {
    await begin()
    const alone = await next(first)
    const twice = { ...alone, directory: { ...given(alone.directory) } }
    twice.directory.signatures = [...twice.directory.signatures, ...twice.directory.signatures]
    const stranger = countersign(alone, other.keys)
    for (const wrong of [alone, twice, stranger]) {
      expect(await publish(first.fetch, wrong)).toEqual(refused)
    }
    must(await publish(second.fetch, countersign(alone, second.keys)))
  })

  it('is renewed by either alone', async () => {
    await begin()
    for (const { fetch, keys } of [first, second]) {
      const office = await test.office()
      must(await publish(fetch, renewDirectory(office, keys, test.server.today())))
    }
  })

  it('has one proposal at a time, which either withdraws and nobody else', async () => {
    await begin()
    const wanted = await next(first)
    must(await propose(first.fetch, wanted))
    const later = await next(second)
    expect(await propose(second.fetch, later)).toEqual({ ok: false, code: 'proposal-waiting' })
    const directory = hashOf(given(wanted.directory))
    expect(await withdrawProposal(other.fetch, directory)).toEqual(notAllowed)
    must(await withdrawProposal(second.fetch, directory))
    expect(await waiting(first)).toBeNull()
    const again = await withdrawProposal(first.fetch, directory)
    expect(again).toEqual({ ok: false, code: 'not-found' })
    const log = await test.server.storage.read((await test.office()).office, ({ audit }) =>
      audit.list(0, 1000),
    )
    const told = log.slice(-2).map(({ kind, actor }) => [kind, actor])
    expect(told).toEqual([
      ['directory-proposed', first.keys.member],
      ['proposal-withdrawn', second.keys.member],
    ])
  })

  it('keeps no proposal of a stranger, without a directory, or that goes back', async () => {
    await begin()
    expect(await propose(other.fetch, await next(other))).toEqual(notAllowed)
    expect(await propose(first.fetch, await next(other))).toEqual(refused)
    const wanted = await next(first)
    const renewal = { ...wanted, directory: null }
    expect(await propose(first.fetch, renewal)).toEqual(refused)
    must(await publish(second.fetch, countersign(wanted, second.keys)))
    expect(await propose(first.fetch, wanted)).toEqual(refused)
  })

  it('never takes a root of two signers of whom one is enough', async () => {
    const { root, rootHash } = await test.office()
    const signers = [first, second].map(({ keys }) => base64url(keys.signing.key))
    const fields = { ...root, version: 2, previous: rootHash, signers }
    const { statement, signatures } = signStatement('root', fields, test.keys.root)
    const signed = { statement, signatures: [...signatures] }
    const nothing = { directory: null, renewal: null, profile: null }
    expect(await publish(first.fetch, { ...nothing, root: signed })).toEqual(refused)
  })
})

function given<T>(value: T | null): T {
  if (value === null) throw new Error('nothing')
  return value
}
