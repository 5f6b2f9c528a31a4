import { type Founding, foundOffice, nextDirectory } from '@kentongan/client/publish'
import { randomSecret } from '@kentongan/sealed/keys'
import { type MemberKeys, makeKeyCard, memberKeysOf } from '@kentongan/sealed/member'
import { candidatesOf, nextRoot } from '@kentongan/sealed/next-root'
import { addDays, type OfficeBundle, rootDays, verifyOffice } from '@kentongan/sealed/office'
import { newOfficeSecret, type OfficeKeys, officeKeysOf } from '@kentongan/sealed/office-secret'
import { type Signed, signatureOf } from '@kentongan/sealed/statement'
import { beforeAll, describe, expect, it } from 'vitest'

const day = '2026-11-24'
const later = '2027-12-01'

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('missing')
  return value
}

function verified(bundle: OfficeBundle, today: string) {
  const result = verifyOffice(bundle, today)
  if (!result.ok && result.reason !== 'expired') throw new Error(result.reason)
  return result.office
}

describe('the next root', () => {
  let keys: OfficeKeys
  let founder: MemberKeys
  let deputy: MemberKeys
  let bundle: OfficeBundle
  beforeAll(async () => {
    keys = await officeKeysOf(newOfficeSecret())
    founder = await memberKeysOf(randomSecret())
    deputy = await memberKeysOf(randomSecret())
    const own = { officeKeys: keys, founder, name: 'Sri', position: 'Inspektur' }
    const first = foundOffice({ ...own, channels: [], profile: {}, day } as Founding)
    const { office } = keys
    const cards = [founder, deputy].map((one) => makeKeyCard(one, office, day))
    const begun: OfficeBundle = {
      office,
      roots: [must(first.root)],
      directory: must(first.directory),
      renewal: must(first.renewal),
      profile: must(first.profile),
      cards,
    }
    const before = verified(begun, day)
    const person = { person: deputy.member, member: deputy.member }
    const roles = { name: 'Budi', position: 'Sekretaris', roles: [], status: 'active' as const }
    const members = [...before.directory.members, { ...person, ...roles }]
    const next = nextDirectory(before, founder, members, day)
    bundle = { ...begun, directory: must(next.directory), renewal: must(next.renewal) }
  })
  const make = (members: readonly string[], today = day, of = bundle) =>
    nextRoot(verified(of, today), of, keys, members, today)
  const withRoot = (root: Signed | null): OfficeBundle => ({
    ...bundle,
    roots: [...bundle.roots, must(root)],
  })

  it('with the same signer only lasts longer', () => {
    const made = make([founder.member], addDays(day, 30))
    if (!made.ok) throw new Error(made.reason)
    const before = verified(bundle, day).root
    expect(made.root).toMatchObject({ version: 2, key: before.key, recovery: before.recovery })
    expect(made.root.expires).toBe(addDays(day, 30 + rootDays[1]))
    expect(made.needs).toBe('nothing')
    expect(verifyOffice(withRoot(made.signed), addDays(day, 31)).ok).toBe(true)
  })

  it('takes a second signer in, and from then on a directory needs both', () => {
    const made = make([founder.member, deputy.member])
    if (!made.ok) throw new Error(made.reason)
    expect(made).toMatchObject({ needs: 'second', root: { threshold: 2 } })
    expect(made.root.expires).toBe(addDays(day, rootDays[2]))
    const after = withRoot(made.signed)
    expect(verifyOffice(after, day)).toEqual({ ok: false, reason: 'tampered' })
    const standing = after.directory
    const both = [...standing.signatures, signatureOf(standing.statement, deputy.signing)]
    const signed = { ...after, directory: { ...standing, signatures: both } }
    expect(verifyOffice(signed, day).ok).toBe(true)
    const alone = nextRoot(verified(signed, day), signed, keys, [founder.member], day)
    expect(alone).toMatchObject({ ok: true, needs: 'nothing', root: { threshold: 1 } })
  })

  it('of somebody else alone says that everything has to be signed anew', () => {
    expect(make([deputy.member])).toMatchObject({ ok: true, needs: 'everything' })
    expect(make([])).toEqual({ ok: false, reason: 'no-signer' })
  })

  it('is made by the key of the old root alone', async () => {
    const stranger = await officeKeysOf(newOfficeSecret())
    const office = verified(bundle, day)
    expect(nextRoot(office, bundle, stranger, [founder.member], day)).toEqual({
      ok: false,
      reason: 'foreign',
    })
  })

  it('can be made after everything expired, and says that a renewal has to come with it', () => {
    const made = make([founder.member], later)
    expect(made).toMatchObject({ ok: true, needs: 'renewal' })
  })

  it('offers active members, and marks who signs', () => {
    const offered = candidatesOf(verified(bundle, day))
    expect(offered.map(({ name, signs }) => [name, signs])).toEqual([
      ['Sri', true],
      ['Budi', false],
    ])
  })
})
