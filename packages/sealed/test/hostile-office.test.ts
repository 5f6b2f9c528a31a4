// What a server may publish of an office that is not what its signers signed, and a reader's pins against it.
import { beforeAll, describe, expect, it } from 'vitest'
import { keyIdOf } from '../src/id.ts'
import { randomSecret, type SigningKey, signingKeyOf } from '../src/keys.ts'
import { lockKeysOf, openLock } from '../src/lock.ts'
import { type MemberKeys, makeKeyCard, memberKeysOf } from '../src/member.ts'
import { addDays, type OfficeBundle, verifyOffice } from '../src/office.ts'
import { openCase } from '../src/open-case.ts'
import { comparePin, missingCases, pinOf } from '../src/pins.ts'
import { sealEnvelope } from '../src/seal.ts'
import {
  hashOf,
  readStatement,
  type Signed,
  type StatementKind,
  type StatementOf,
  signStatement,
} from '../src/statement.ts'
import { base64url } from '../src/text.ts'
import { beginStory, castOf, holderOf, servedTo } from './case-fixture.ts'
import { changeDirectory, type Fixture, intake, makeOffice, today } from './office-fixture.ts'

let fixture: Fixture
let bundle: OfficeBundle
let inspector: MemberKeys
let triager: MemberKeys

beforeAll(async () => {
  fixture = await makeOffice()
  ;({ bundle } = fixture)
  ;({ inspector, triager } = castOf(fixture))
})

function fieldsOf<Kind extends StatementKind>(kind: Kind, signed: Signed): StatementOf<Kind> {
  const result = readStatement(signed.statement, [kind])
  if (!result.ok) throw new Error(result.reason)
  return result.fields
}
const first = () => bundle.roots[0] as Signed
/** The next root, but for what is given. */
const rootWith = (change: Partial<StatementOf<'root'>>, signer = fixture.keys.root): Signed =>
  signStatement(
    'root',
    { ...fieldsOf('root', first()), version: 2, previous: hashOf(first()), ...change },
    signer,
  )
const tampered = { ok: false, reason: 'tampered' }
const verifying = (change: Partial<OfficeBundle>) => verifyOffice({ ...bundle, ...change }, today)
const withRoot = (root: Signed) => verifying({ roots: [...bundle.roots, root] })
/** This directory as signers would publish it. */
const withDirectory = (directory: Signed) => {
  const fields = { ...fieldsOf('renewal', bundle.renewal), directory: hashOf(directory) }
  return verifying({ directory, renewal: signStatement('renewal', fields, inspector.signing) })
}

describe('a root', () => {
  it('that the one before signed is followed', () => {
    expect(withRoot(rootWith({})).ok).toBe(true)
  })

  it('is refused when another key than that one’s signed it', () => {
    expect(withRoot(rootWith({}, signingKeyOf(randomSecret())))).toEqual(tampered)
    expect(withRoot(rootWith({}, inspector.signing))).toEqual(tampered)
  })

  it('may bring a new key, which the old one signs and which signs what comes next', () => {
    const fresh = signingKeyOf(randomSecret())
    const key = base64url(fresh.key)
    expect(withRoot(rootWith({ key }))).toMatchObject({ ok: true, office: { root: { key } } })
    expect(withRoot(rootWith({ key }, fresh))).toEqual(tampered)
    const next = rootWith({ key })
    const after = { version: 3, previous: hashOf(next) }
    const roots = (signer: SigningKey) => [first(), next, rootWith({ ...after, key }, signer)]
    expect(verifying({ roots: roots(fresh) }).ok).toBe(true)
    expect(verifying({ roots: roots(fixture.keys.root) })).toEqual(tampered)
  })

  it('is the first only as version 1 that follows none', () => {
    const anew = (change: Partial<StatementOf<'root'>>) =>
      signStatement('root', { ...fieldsOf('root', first()), ...change }, fixture.keys.root)
    expect(verifying({ roots: [anew({})] }).ok).toBe(true)
    expect(verifying({ roots: [anew({ version: 2 })] })).toEqual(tampered)
    expect(verifying({ roots: [anew({ previous: hashOf(first()) })] })).toEqual(tampered)
  })

  it('is refused when it skips a version, or forks from another', () => {
    expect(withRoot(rootWith({ version: 3 }))).toEqual(tampered)
    expect(withRoot(rootWith({ previous: hashOf(bundle.directory) }))).toEqual(tampered)
    expect(verifying({ roots: [rootWith({})] })).toEqual(tampered)
    expect(verifying({ roots: [first(), first()] })).toEqual(tampered)
    expect(verifying({ roots: [] })).toEqual(tampered)
  })

  it('is refused when one signer would count as two, or too few could sign', () => {
    const key = base64url(inspector.signing.key)
    expect(withRoot(rootWith({ signers: [key, key], threshold: 2 }))).toEqual(tampered)
    expect(withRoot(rootWith({ signers: [key], threshold: 2 }))).toEqual(tampered)
  })

  it('is refused when it would last longer than its threshold allows', () => {
    expect(withRoot(rootWith({ expires: addDays(today, 400) })).ok).toBe(true)
    expect(withRoot(rootWith({ expires: addDays(today, 401) }))).toEqual(tampered)
    const signers = [inspector, triager].map((one) => base64url(one.signing.key))
    const two = { signers, threshold: 2 } as const
    const both = (signed: Signed) => {
      const more = signStatement(
        'directory',
        fieldsOf('directory', bundle.directory),
        inspector.signing,
        triager.signing,
      )
      return verifying({ roots: [...bundle.roots, signed], directory: more })
    }
    expect(both(rootWith({ ...two, expires: addDays(today, 1096) })).ok).toBe(true)
    expect(both(rootWith({ ...two, expires: addDays(today, 1097) }))).toEqual(tampered)
  })

  it('past its last day is expired, and only that', () => {
    const roots = [...bundle.roots, rootWith({ expires: '2026-12-01' })]
    expect(verifyOffice({ ...bundle, roots }, '2026-12-01').ok).toBe(true)
    expect(verifyOffice({ ...bundle, roots }, '2026-12-02')).toMatchObject({ reason: 'expired' })
  })
})

describe('a directory, a renewal, or a profile', () => {
  it('is refused unsigned, or signed by an officer who is no signer', () => {
    for (const kind of ['directory', 'renewal', 'profile'] as const) {
      const fields = fieldsOf(kind, bundle[kind])
      const stranger = signStatement(kind, fields, triager.signing)
      expect(verifying({ [kind]: { ...bundle[kind], signatures: [] } })).toEqual(tampered)
      expect(verifying({ [kind]: stranger })).toEqual(tampered)
    }
  })

  it('is malformed when it is another kind, or of another office', () => {
    const malformed = { ok: false, reason: 'malformed' }
    expect(verifying({ directory: bundle.profile })).toEqual(malformed)
    expect(verifying({ renewal: bundle.directory })).toEqual(malformed)
    expect(verifying({ profile: bundle.renewal })).toEqual(malformed)
    const elsewhere = {
      ...fieldsOf('directory', bundle.directory),
      office: pinOf(fixture.office).root.hash,
    }
    expect(withDirectory(signStatement('directory', elsewhere, inspector.signing))).toEqual(
      malformed,
    )
  })

  it('is refused when one card stands in it twice, or its card is somebody else’s', () => {
    const fields = fieldsOf('directory', bundle.directory)
    const [member] = fields.members
    if (member === undefined) throw new Error('no member')
    const twice = { ...fields, members: [...fields.members, member] }
    expect(withDirectory(signStatement('directory', twice, inspector.signing))).toEqual(tampered)
    const stranger = { ...member, member: pinOf(fixture.office).root.hash }
    const swapped = { ...fields, members: [stranger] }
    expect(withDirectory(signStatement('directory', swapped, inspector.signing))).toEqual(tampered)
  })

  it('is refused beside a card whose own key did not sign it', () => {
    const card = makeKeyCard(inspector, fixture.keys.office, today)
    const forged = {
      ...card,
      signatures: makeKeyCard(triager, fixture.keys.office, today).signatures,
    }
    expect(verifying({ cards: [...bundle.cards, forged] })).toEqual(tampered)
  })

  it('makes nobody a member by a card that it does not list', async () => {
    const stranger = await memberKeysOf(randomSecret())
    const card = makeKeyCard(stranger, fixture.keys.office, today)
    const result = verifying({ cards: [...bundle.cards, card] })
    if (!result.ok) throw new Error(result.reason)
    expect([...result.office.cards.keys()]).toEqual(fixture.members.map((one) => one.member))
  })

  it('is looked at once for each key, however many signatures are served', () => {
    const [signature] = bundle.directory.signatures
    if (signature === undefined) throw new Error('unsigned')
    const junk = { ...signature, signature: base64url(new Uint8Array(64)) }
    const more = Array.from({ length: 10_000 }, () => junk)
    const directory = { ...bundle.directory, signatures: [...more, signature] }
    expect(verifying({ directory })).toEqual(tampered)
  })
})

describe('beside a pin', () => {
  it('a root that is older, forked, or without its links is told apart from one that went on', () => {
    const next = rootWith({})
    const result = withRoot(next)
    if (!result.ok) throw new Error(result.reason)
    const pin = pinOf(fixture.office)
    const history = [...bundle.roots, next, bundle.directory]
    expect(comparePin(result.office, pin, history)).toBe('forward')
    expect(comparePin(fixture.office, pinOf(result.office), history)).toBe('behind')
    expect(comparePin(result.office, pin, [bundle.directory])).toBe('forked')
    const fork = withRoot(rootWith({ expires: '2027-01-01' }))
    if (!fork.ok) throw new Error(fork.reason)
    expect(comparePin(fork.office, pinOf(result.office), history)).toBe('forked')
    const elsewhere = { ...pin, office: pin.root.hash }
    expect(comparePin(fixture.office, elsewhere, history)).toBe('forked')
  })

  it('a root ahead that descends from another than was seen is forked, junk in between or not', () => {
    const seen = withRoot(rootWith({ expires: '2027-01-01' }))
    const other = rootWith({})
    const ahead = rootWith({ version: 3, previous: hashOf(other) })
    const result = verifying({ roots: [first(), other, ahead] })
    if (!result.ok || !seen.ok) throw new Error('not verified')
    const junk = { statement: 'kentongan/v1/root\n{}', signatures: [] }
    const history = [junk, bundle.profile, first(), other, ahead]
    expect(comparePin(result.office, pinOf(seen.office), history)).toBe('forked')
    expect(comparePin(result.office, pinOf(fixture.office), history)).toBe('forward')
  })

  it('a case that is withheld is missed', async () => {
    const { submission } = await beginStory(fixture.office, intake(fixture.members))
    const pins = { [submission.caseId]: { report: [submission.opening.hash] } }
    expect(missingCases(pins, new Set())).toEqual([submission.caseId])
    expect(missingCases(pins, new Set([submission.caseId]))).toEqual([])
  })
})

describe('an older office than a case knows', () => {
  it('is told by the opening alone', async () => {
    const office = changeDirectory(fixture, {})
    const story = await beginStory(office, intake(fixture.members))
    const served = servedTo(story, inspector.member)
    const opened = await openCase(fixture.office, served, holderOf(inspector))
    if (!opened.ok) throw new Error(opened.reason)
    expect(opened.value.findings).toEqual([{ kind: 'office-behind', version: 2 }])
  })
})

describe('a lock', () => {
  it('that is withheld or made up is no lock', async () => {
    const refused = { ok: false, reason: 'malformed' }
    expect(await openLock(new Uint8Array(), randomSecret(), fixture.keys.office)).toEqual(refused)
    expect(await openLock(randomSecret(4096), randomSecret(), fixture.keys.office)).toEqual(refused)
  })

  it('that somebody makes who knows its recipient is refused', async () => {
    const seed = randomSecret()
    const keys = await lockKeysOf(seed)
    const { office } = fixture.keys
    const open = async (author: string, secret: Uint8Array, signer: SigningKey) => {
      const { recipient } = keys.age
      const lock = await sealEnvelope('lock', { office, author }, secret, recipient, signer)
      return openLock(lock.bytes, seed, office)
    }
    const own = keyIdOf(keys.signing.key)
    const server = signingKeyOf(randomSecret())
    expect(await open(own, randomSecret(), keys.signing)).toMatchObject({ ok: true })
    expect(await open(own, randomSecret(), server)).toEqual(tampered)
    expect(await open(keyIdOf(server.key), randomSecret(), keys.signing)).toEqual(tampered)
    expect(await open(own, randomSecret(31), keys.signing)).toEqual(tampered)
  })
})
