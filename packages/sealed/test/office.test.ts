import { beforeAll, describe, expect, it } from 'vitest'
import { randomSecret } from '../src/keys.ts'
import { type MemberKeys, makeKeyCard, memberKeysOf } from '../src/member.ts'
import { type OfficeBundle, verifyOffice } from '../src/office.ts'
import { newOfficeSecret, officeKeysOf } from '../src/office-secret.ts'
import { comparePin, missingCases, missingHeads, pinOf } from '../src/pins.ts'
import {
  hashOf,
  readStatement,
  type Signed,
  type StatementOf,
  signStatement,
} from '../src/statement.ts'
import { base64url } from '../src/text.ts'
import { type Fixture, makeOffice, routes, today } from './office-fixture.ts'

describe('what an office publishes', () => {
  let fixture: Fixture
  let inspector: MemberKeys
  let bundle: OfficeBundle

  beforeAll(async () => {
    fixture = await makeOffice()
    inspector = fixture.members[0] as MemberKeys
    bundle = fixture.bundle
  })

  const directoryFields = (): StatementOf<'directory'> => {
    const read = readStatement(bundle.directory.statement, ['directory'])
    if (!read.ok) throw new Error(read.reason)
    return read.fields
  }

  const renewed = (
    directory: Signed,
    signer = inspector,
    expires = '2027-01-20',
  ): OfficeBundle => ({
    ...bundle,
    directory,
    renewal: signStatement(
      'renewal',
      { office: fixture.keys.office, directory: hashOf(directory), day: today, expires },
      signer.signing,
    ),
  })

  it('verifies as it was made', () => {
    expect(verifyOffice(bundle, today)).toMatchObject({
      ok: true,
      office: { profile: { name: 'Uji' }, profileVersion: 1, profileHash: hashOf(bundle.profile) },
    })
  })

  it('is expired the day after its renewal, and not on the last day', () => {
    expect(verifyOffice(bundle, '2027-01-20').ok).toBe(true)
    const late = verifyOffice(bundle, '2027-01-21')
    expect(late).toMatchObject({ ok: false, reason: 'expired' })
    // Still there to read with, and for a signer to renew.
    expect(late).toMatchObject({ office: { office: fixture.keys.office } })
  })

  it('is refused under another office id', async () => {
    const { office } = await officeKeysOf(newOfficeSecret())
    expect(verifyOffice({ ...bundle, office }, today)).toEqual({ ok: false, reason: 'tampered' })
  })

  it('is refused when its directory is signed by somebody who is no signer', () => {
    const stranger = fixture.members[1] as MemberKeys
    const directory = signStatement('directory', directoryFields(), stranger.signing)
    expect(verifyOffice(renewed(directory), today)).toEqual({ ok: false, reason: 'tampered' })
  })

  it('is refused when a member has no card, or the card of another office', async () => {
    const cards = bundle.cards.slice(1)
    expect(verifyOffice({ ...bundle, cards }, today)).toEqual({ ok: false, reason: 'tampered' })
    const foreign = await officeKeysOf(newOfficeSecret())
    const swapped = [makeKeyCard(inspector, foreign.office, today), ...cards]
    expect(verifyOffice({ ...bundle, cards: swapped }, today)).toMatchObject({ reason: 'tampered' })
  })

  it('is refused when the renewal is for another directory', () => {
    const fields = { ...directoryFields(), version: 2, previous: hashOf(bundle.directory) }
    const directory = signStatement('directory', fields, inspector.signing)
    expect(verifyOffice({ ...bundle, directory }, today)).toMatchObject({ reason: 'tampered' })
  })

  it('is refused when a renewal would last longer than sixty days', () => {
    expect(verifyOffice(renewed(bundle.directory, inspector, '2027-01-24'), today).ok).toBe(true)
    const long = renewed(bundle.directory, inspector, '2027-01-25')
    expect(verifyOffice(long, today)).toEqual({ ok: false, reason: 'tampered' })
  })

  it('is refused when a byte of a statement was changed', () => {
    const statement = bundle.directory.statement.replace('Petugas 1', 'Petugas 9')
    const directory = { ...bundle.directory, statement }
    expect(verifyOffice({ ...bundle, directory }, today)).toMatchObject({ reason: 'tampered' })
  })

  it('is refused when the first root is not the one that names the office', async () => {
    const other = await officeKeysOf(newOfficeSecret())
    const root = signStatement(
      'root',
      {
        office: fixture.keys.office,
        version: 1,
        previous: '',
        day: today,
        expires: '2027-12-20',
        key: base64url(other.root.key),
        recovery: other.recovery.recipient,
        signers: [base64url(inspector.signing.key)],
        threshold: 1,
        routes,
      },
      other.root,
    )
    expect(verifyOffice({ ...bundle, roots: [root] }, today)).toMatchObject({ reason: 'tampered' })
  })

  it('of a threshold of two needs two different signers', async () => {
    const second = await memberKeysOf(randomSecret())
    const root = signStatement(
      'root',
      {
        office: fixture.keys.office,
        version: 2,
        previous: hashOf(bundle.roots[0] as Signed),
        day: today,
        expires: '2029-11-20',
        key: base64url(fixture.keys.root.key),
        recovery: fixture.keys.recovery.recipient,
        signers: [inspector, second].map((one) => base64url(one.signing.key)),
        threshold: 2,
        routes,
      },
      fixture.keys.root,
    )
    const roots = [...bundle.roots, root]
    expect(verifyOffice({ ...bundle, roots }, today)).toMatchObject({ reason: 'tampered' })
    const twice = signStatement(
      'directory',
      directoryFields(),
      inspector.signing,
      inspector.signing,
    )
    expect(verifyOffice({ ...renewed(twice), roots }, today)).toMatchObject({ reason: 'tampered' })
    const both = signStatement('directory', directoryFields(), inspector.signing, second.signing)
    expect(verifyOffice({ ...renewed(both), roots }, today).ok).toBe(true)
  })

  describe('beside a pin', () => {
    const next = (fields: Partial<StatementOf<'directory'>>): Signed => {
      const base = { ...directoryFields(), version: 2, previous: hashOf(bundle.directory) }
      return signStatement('directory', { ...base, ...fields }, inspector.signing)
    }
    const verified = (directory: Signed) => {
      const result = verifyOffice(renewed(directory), today)
      if (!result.ok) throw new Error(result.reason)
      return result.office
    }

    it('is the same, moves forward, falls behind, or forks', () => {
      const pin = pinOf(fixture.office)
      expect(comparePin(fixture.office, pin, [])).toBe('same')
      const later = next({})
      const history = [...bundle.roots, bundle.directory, later]
      expect(comparePin(verified(later), pin, history)).toBe('forward')
      expect(comparePin(verified(later), pin, [])).toBe('forked')
      expect(comparePin(fixture.office, pinOf(verified(later)), history)).toBe('behind')
      const fork = next({ channels: [{ name: 'lain', contact: '1' }] })
      expect(comparePin(verified(fork), pinOf(verified(later)), history)).toBe('forked')
      const { profileVersion: version } = fixture.office
      const newer = { ...fixture.office, profileVersion: version + 1, profileHash: 'B' as never }
      expect(comparePin(newer, pin, [])).toBe('forward')
      expect(comparePin(fixture.office, pinOf(newer), [])).toBe('behind')
      expect(comparePin({ ...newer, profileVersion: version }, pin, [])).toBe('forked')
    })

    it('shows a case and a statement that are no longer served', () => {
      const pins = { X: { report: ['a', 'b'] } }
      expect(missingCases(pins, new Set())).toEqual(['X'])
      expect(missingHeads(pins.X, new Set(['a']))).toEqual(['b'])
    })
  })
})
