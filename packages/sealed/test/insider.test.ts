// Forgeries with real keys: by somebody who holds a case's secrets, one wrong field at a time.
import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenedCase, ServedCase, ServedEnvelope } from '../src/case-file.ts'
import { type CaseKindName, caseKinds } from '../src/case-kinds.ts'
import { sealGrant, type VaultSecret } from '../src/grant.ts'
import { caseIdOf, envelopeIdOfBytes, keyIdOf, recipientHash } from '../src/id.ts'
import { ageKeyOf, randomSecret, type SigningKey, signingKeyOf } from '../src/keys.ts'
import type { MemberKeys } from '../src/member.ts'
import { openCase } from '../src/open-case.ts'
import { openEvidence } from '../src/open-evidence.ts'
import type { CaseHeader, GrantedPerson, Opening } from '../src/schema.ts'
import { sealEnvelope } from '../src/seal.ts'
import { writeBody } from '../src/statement.ts'
import { beginSubmission, finishSubmission, type Submission } from '../src/submission.ts'
import { base32, base64url, fromUtf8, utf8 } from '../src/text.ts'
import { type Fixture, intake, makeOffice, today } from './office-fixture.ts'

const elsewhere = base32(new Uint8Array(32).fill(3))

let fixture: Fixture
let submission: Submission
let served: ServedCase
let inspector: MemberKeys
let triager: MemberKeys
let assistant: MemberKeys

beforeAll(async () => {
  fixture = await makeOffice()
  ;[inspector, , triager, assistant] = fixture.members as [
    MemberKeys,
    never,
    MemberKeys,
    MemberKeys,
  ]
  const granted = intake(fixture.members).filter((one) => one.member !== fixture.members[1]?.member)
  submission = await beginSubmission({
    office: fixture.office,
    accountSecret: randomSecret(),
    route: 'normal',
    granted,
    excluded: [fixture.members[1]?.member ?? ''],
    day: today,
  })
  const content = { report: utf8('{"a":1}'), identity: utf8('{}') }
  const envelopes = await finishSubmission(submission, content)
  const grants = submission.grants.filter((one) => one.member === inspector.member)
  served = {
    case: submission.caseId,
    nonce: base64url(submission.nonce),
    grants: grants.map((one) => one.bytes),
    envelopes,
  }
})

interface Forgery {
  readonly kind: CaseKindName
  readonly body?: Uint8Array
  readonly header?: Partial<CaseHeader>
  readonly wire?: Partial<ServedEnvelope>
  readonly recipient?: string
  readonly signer?: SigningKey
}

/** An envelope as the triager would write it, but for what is given. */
async function forge({ kind, body, header, wire, recipient, signer }: Forgery) {
  const {
    vaults: [vault],
    class: wireClass,
  } = caseKinds[kind]
  const honest = {
    office: fixture.keys.office,
    case: submission.caseId,
    vault,
    epoch: submission.opening.hash,
    author: triager.member,
    previous: [submission.opening.hash],
    directory: 1,
    day: today,
    pair: '',
    ...header,
  }
  const to = recipient ?? submission.vaults.report.recipient
  const by = signer ?? triager.signing
  const sealed = await sealEnvelope(kind, honest, body ?? writeBody({}), to, by)
  const { epoch, author, pair } = honest
  return { ...sealed, vault: honest.vault, epoch, author, pair, class: wireClass, ...wire }
}

const holder = () => ({ member: inspector.member, key: inspector.age })

async function read(asServed: ServedCase): Promise<OpenedCase> {
  const opened = await openCase(fixture.office, asServed, holder())
  if (!opened.ok) throw new Error(opened.reason)
  return opened.value
}

const readWith = async (...more: ServedEnvelope[]): Promise<OpenedCase> =>
  read({ ...served, envelopes: [...served.envelopes, ...more] })

describe('an envelope by somebody who may write', () => {
  it('is taken when every field is right', async () => {
    const value = await readWith(await forge({ kind: 'receipt' }))
    expect(value.findings).toEqual([])
    expect(value.envelopes.map((one) => one.kind)).toContain('receipt')
  })

  const wrong: Record<string, Omit<Forgery, 'kind'> & { kind?: CaseKindName }> = {
    'of another office': { header: { office: elsewhere } },
    'of another case': { header: { case: elsewhere } },
    'of another vault': { header: { vault: 'original' }, wire: { vault: 'report' } },
    'of a kind that is not of this vault': { kind: 'note', header: { vault: 'report' } },
    'of an epoch the vault does not have': { header: { epoch: elsewhere } },
    'of an epoch other than the wire says': { wire: { epoch: elsewhere } },
    'by an author other than the wire says': { wire: { author: elsewhere } },
    'in a pair other than the wire says': { wire: { pair: 'Z'.repeat(26) } },
    'in a class other than its kind': { wire: { class: 'granted' } },
    'that claims to found a vault': { kind: 'opening', header: { epoch: '' } },
  }
  for (const [what, forgery] of Object.entries(wrong)) {
    it(`is refused ${what}`, async () => {
      const envelope = await forge({ kind: 'receipt', ...forgery })
      const value = await readWith(envelope)
      // Of an epoch that nobody began there is no key.
      const reason = what.startsWith('of an epoch') ? 'not-a-member' : 'tampered'
      expect(value.findings).toEqual([{ kind: 'refused', envelope: envelope.id, reason }])
    })
  }
})

describe('an opening', () => {
  const openingBody = (): Opening => {
    const body = JSON.parse(fromUtf8(bodyOfOpening) ?? '')
    return body as Opening
  }
  let bodyOfOpening: Uint8Array

  beforeAll(async () => {
    const value = await read(served)
    bodyOfOpening = value.envelopes.find((one) => one.kind === 'opening')?.body ?? new Uint8Array()
  })

  /** The same case under this body: its own id, its own opening, a grant that fits them. */
  async function serve(body: Uint8Array, forgery: Partial<Forgery> = {}) {
    const caseId = caseIdOf(body)
    const { keys } = submission
    const header = {
      case: caseId,
      epoch: '',
      author: keys.author,
      previous: [],
      directory: 0,
      ...forgery.header,
    }
    const signer = forgery.signer ?? keys.signing
    const opening = await forge({ ...forgery, kind: 'opening', body, header, signer })
    const writer = { ...submission.writer, case: caseId }
    const secret: VaultSecret = { vault: 'report', epoch: opening.hash, secret: reportSecret }
    const target = { member: inspector.member, recipient: inspector.age.recipient }
    const grant = await sealGrant(writer, target, [secret], null)
    const asServed = { ...served, case: caseId, grants: [grant.bytes], envelopes: [opening] }
    return openCase(fixture.office, asServed, holder())
  }
  let reportSecret: Uint8Array

  beforeAll(async () => {
    reportSecret = (await read(served)).vaults.report?.secret ?? new Uint8Array()
  })

  it('is taken when every field is right', async () => {
    const findings = [{ kind: 'key-missing', vault: 'original' }]
    expect(await serve(bodyOfOpening)).toMatchObject({ ok: true, value: { findings } })
  })

  it('is refused under another office, case, or author', async () => {
    const refused = { ok: false, reason: 'tampered' }
    expect(await serve(bodyOfOpening, { header: { office: elsewhere } })).toEqual(refused)
    expect(await serve(bodyOfOpening, { header: { case: elsewhere } })).toEqual(refused)
    expect(await serve(bodyOfOpening, { header: { author: triager.member } })).toEqual(refused)
  })

  it('is refused when another key than the one it names signed it', async () => {
    const refused = { ok: false, reason: 'tampered' }
    expect(await serve(bodyOfOpening, { signer: triager.signing })).toEqual(refused)
  })

  it('is refused when the vault it founds is not the one it is sealed to', async () => {
    const vaults = { ...openingBody().vaults, report: elsewhere }
    const body = writeBody({ ...openingBody(), vaults })
    expect(await serve(body)).toEqual({ ok: false, reason: 'tampered' })
  })

  it('is refused when it grants a person twice, somebody it excludes, or the identity', async () => {
    const refused = { ok: false, reason: 'tampered' }
    const own = openingBody()
    const [one] = own.granted
    if (one === undefined) throw new Error('nobody granted')
    const again = { ...one, member: assistant.member, half: 'A' as const }
    const person = own.excluded[0] ?? ''
    const whole = { ...one, vaults: [...one.vaults, 'identity' as const] }
    for (const granted of [
      [...own.granted, again],
      [...own.granted, { ...again, person }],
      [whole],
    ]) {
      expect(await serve(writeBody({ ...own, granted }))).toEqual(refused)
    }
  })

  it('is refused when its body is not the one the case is named after', async () => {
    const body = writeBody({ ...openingBody(), excluded: [] })
    const { keys } = submission
    const header = { epoch: '' as const, author: keys.author, previous: [], directory: 0 }
    const opening = await forge({ kind: 'opening', body, header, signer: keys.signing })
    const opened = await openCase(fixture.office, { ...served, envelopes: [opening] }, holder())
    expect(opened).toEqual({ ok: false, reason: 'tampered' })
  })

  it('is refused when it is no opening, or names no key', async () => {
    const refused = { ok: false, reason: 'tampered' }
    expect(await serve(utf8('{}'))).toEqual(refused)
    const own = openingBody()
    const reporter = { ...own.reporter, key: `${'A'.repeat(42)}B` }
    expect(await serve(writeBody({ ...own, reporter }))).toEqual(refused)
  })
})

describe('a grant by the case key', () => {
  const grantTo = async (secrets: readonly VaultSecret[]) => {
    const target = { member: inspector.member, recipient: inspector.age.recipient }
    const grant = await sealGrant(submission.writer, target, secrets, null)
    return read({ ...served, grants: [...served.grants, grant.bytes] })
  }

  it('counts for nothing beyond what the opening gives its holder', async () => {
    const identity: VaultSecret = {
      vault: 'identity',
      epoch: submission.opening.hash,
      secret: randomSecret(),
    }
    expect(Object.keys((await grantTo([identity])).vaults)).toEqual(['report', 'original'])
  })

  it('counts for nothing under another epoch or with another secret', async () => {
    const secret = randomSecret()
    const swapped = await grantTo([{ vault: 'report', epoch: submission.opening.hash, secret }])
    expect(swapped.vaults.report?.secret).not.toEqual(secret)
    const value = await read(served)
    const own = value.vaults.report?.secret ?? secret
    const epoch = elsewhere as never
    const moved = await grantTo([{ vault: 'report', epoch, secret: own }])
    expect(moved.vaults.report?.epoch).toBe(submission.opening.hash)
  })
})

describe('a record of a grant', () => {
  const record = (change: object, forgery: Partial<Forgery> = {}) => {
    const grant = envelopeIdOfBytes(utf8('hibah'))
    const body = {
      person: assistant.member,
      member: assistant.member,
      vaults: ['report'],
      half: null,
      grant,
      ...change,
    }
    const header = { pair: grant, ...forgery.header }
    return forge({ ...forgery, kind: 'granted', body: writeBody(body), header })
  }
  const members = (value: OpenedCase) => value.readers.map((one) => one.member)

  it('counts when a reader made it for a member who is not excluded', async () => {
    const value = await readWith(await record({}))
    expect(value.findings).toEqual([])
    expect(value.readers.filter((one) => one.member === assistant.member)).toHaveLength(2)
  })

  it('is refused by an author who could not read', async () => {
    const header = { author: assistant.member }
    const forged = await record(
      { person: triager.member, member: triager.member },
      {
        header,
        signer: assistant.signing,
      },
    )
    expect((await readWith(forged)).findings).toMatchObject([{ reason: 'tampered' }])
  })

  it('is refused for another grant than the one it is paired with', async () => {
    const value = await readWith(await record({ grant: elsewhere }))
    expect(value.findings).toMatchObject([{ reason: 'tampered' }])
  })

  it('is refused for a person whom the reporter excluded', async () => {
    const excluded = fixture.members[1]?.member ?? ''
    const value = await readWith(await record({ person: excluded, member: excluded }))
    expect(value.findings).toMatchObject([{ reason: 'tampered' }])
    expect(members(value)).not.toContain(excluded)
  })

  it('is refused for a card that the directory gives to somebody else', async () => {
    const value = await readWith(await record({ person: triager.member }))
    expect(value.findings).toMatchObject([{ reason: 'tampered' }])
  })
})

describe('the vault of the officers', () => {
  async function internalBy(founder: MemberKeys, names: string | null) {
    const secret = randomSecret()
    const { recipient } = await ageKeyOf(secret)
    const body = writeBody({
      vault: 'internal',
      recipient: names ?? recipientHash(recipient),
      members: [founder.member, inspector.member],
      seen: [submission.opening.hash],
      secret: '',
      reporter: null,
    })
    const header = {
      vault: 'internal' as const,
      epoch: '' as const,
      author: founder.member,
      previous: [],
    }
    const epoch = await forge({ kind: 'epoch', body, header, recipient, signer: founder.signing })
    const author = { id: triager.member, signing: triager.signing, directory: 1 }
    const writer = { ...submission.writer, author }
    const target = { member: inspector.member, recipient: inspector.age.recipient }
    const secrets: VaultSecret[] = [{ vault: 'internal', epoch: epoch.hash, secret }]
    const grant = await sealGrant(writer, target, secrets, null)
    const given: GrantedPerson = {
      person: inspector.member,
      member: inspector.member,
      vaults: ['internal'],
      half: null,
    }
    const granted = writeBody({ ...given, grant: grant.id })
    const record = await forge({ kind: 'granted', body: granted, header: { pair: grant.id } })
    const grants = [...served.grants, grant.bytes]
    return read({ ...served, grants, envelopes: [...served.envelopes, epoch, record] })
  }

  it('opens when a reader founded it', async () => {
    const value = await internalBy(triager, null)
    expect(value.findings).toEqual([])
    expect(value.vaults.internal).toBeDefined()
  })

  it('is refused when its founder could not read, or it names another recipient', async () => {
    for (const value of [await internalBy(assistant, null), await internalBy(triager, elsewhere)]) {
      expect(value.findings).toMatchObject([
        { kind: 'key-missing', vault: 'internal' },
        { kind: 'grant-refused' },
      ])
      expect(value.vaults.internal).toBeUndefined()
      expect(value.envelopes.map((one) => one.kind)).not.toContain('epoch')
    }
  })
})

describe('evidence', () => {
  const wrong: Record<string, Partial<Forgery>> = {
    'of another office': { header: { office: elsewhere } },
    'of another case': { header: { case: elsewhere } },
    'of another vault': { header: { vault: 'report' } },
    'of another epoch': { header: { epoch: elsewhere } },
    'under another author': { header: { author: keyIdOf(new Uint8Array(32)) } },
    'signed by another key': { signer: signingKeyOf(randomSecret()) },
  }
  const seal = async (forgery: Partial<Forgery>) => {
    const { keys, vaults } = submission
    const header = { author: keys.author, directory: 0, previous: [], ...forgery.header }
    const { recipient } = vaults.original
    const signer = forgery.signer ?? keys.signing
    const sealed = await forge({ kind: 'evidence', body: utf8('bukti'), header, recipient, signer })
    const opened = await read(served)
    return openEvidence(opened, fixture.keys.office, sealed.hash, sealed.bytes)
  }

  it('opens when every field is right', async () => {
    expect(await seal({})).toEqual({ ok: true, content: utf8('bukti') })
  })

  for (const [what, forgery] of Object.entries(wrong)) {
    it(`is refused ${what}`, async () => {
      expect(await seal(forgery)).toEqual({ ok: false, reason: 'tampered' })
    })
  }
})
