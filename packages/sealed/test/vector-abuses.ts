// The same case with one act more, by somebody who holds a key of it: what they may not do, and what they may.
import type { CaseKindName } from '../src/case-kinds.ts'
import { type CaseEnvelope, type CaseWriter, sealInCase } from '../src/case-writer.ts'
import { beginEpoch, type EpochPlan } from '../src/epoch-writer.ts'
import { type Half, type SealedGrant, sealGrant, type VaultSecret } from '../src/grant.ts'
import { envelopeIdOfBytes } from '../src/id.ts'
import { randomSecret, signingKeyOf } from '../src/keys.ts'
import type { MemberKeys } from '../src/member.ts'
import { writeBody } from '../src/statement.ts'
import { base64url } from '../src/text.ts'
import { holderOf, read, vaultIn, writerOf } from './case-fixture.ts'
import type { ToldStory } from './vector-story.ts'
import { type Add, type Change, wireOf } from './vectors.ts'

interface Acts {
  readonly add: Add
  readonly members: Readonly<Record<Name, MemberKeys>>
  readonly writer: (by: Name) => CaseWriter
  /** The newest secret of `report`. */
  readonly secret: VaultSecret
  readonly halves: Readonly<Record<'A' | 'B', Half>>
  readonly heads: readonly string[]
  readonly seal: (
    by: Name | CaseWriter,
    kind: CaseKindName,
    body: unknown,
    links?: { readonly previous?: readonly string[]; readonly pair?: string },
  ) => Promise<CaseEnvelope>
  readonly grant: (
    by: Name | CaseWriter,
    to: Name,
    secrets: readonly VaultSecret[],
    half?: Half | null,
  ) => Promise<SealedGrant>
}
type Name = 'inspector' | 'administrator' | 'triager' | 'assistant' | 'excluded'

const changeOf = (
  envelopes: readonly CaseEnvelope[],
  grants: readonly SealedGrant[] = [],
): Change => ({
  envelopes: envelopes.map(wireOf),
  grants: grants.map(({ member, bytes }) => ({ member, bytes: base64url(bytes) })),
})

export async function addAbuses(told: ToldStory, add: Add): Promise<void> {
  const acts = await actsOf(told, add)
  await addRemovals(acts)
  await addRecords(acts)
  await addEpochs(acts)
  await addApprovals(acts)
  await addGrants(acts)
  await addOpeningGrants(told, acts)
}

async function actsOf({ story, members }: ToldStory, add: Add): Promise<Acts> {
  const [inspector, administrator, triager, assistant, excluded] = members as MemberKeys[]
  if (!inspector || !administrator || !triager || !assistant || !excluded) throw new Error('five')
  const named = { inspector, administrator, triager, assistant, excluded }
  const opened = await read(story, holderOf(inspector))
  const other = await read(story, holderOf(assistant))
  const held = opened.vaults.report
  if (held === undefined || opened.half === null || other.half === null) throw new Error('no keys')
  const vault = vaultIn(opened, 'report')
  const writer = (by: Name) => writerOf(story, named[by])
  const writing = (by: Name | CaseWriter) => (typeof by === 'string' ? writer(by) : by)
  const seal: Acts['seal'] = (by, kind, body, links = {}) =>
    sealInCase(writing(by), vault, kind, writeBody(body), { previous: held.heads, ...links })
  const grant: Acts['grant'] = (by, to, secrets, half = null) => {
    const holder = { member: named[to].member, recipient: named[to].age.recipient }
    return sealGrant(writing(by), holder, secrets, half)
  }
  const secret = { vault: 'report' as const, epoch: held.epoch, secret: held.secret }
  const halves = { A: other.half, B: opened.half }
  return { add, members: named, writer, secret, halves, heads: held.heads, seal, grant }
}

async function addRemovals({ add, members, seal, secret, grant }: Acts): Promise<void> {
  const body = { member: members.assistant.member }
  const one = await seal('inspector', 'removal', body)
  const twice = await seal('inspector', 'removal', body, { previous: [one.hash] })
  await add('a removal by one person, twice', 'reporter', changeOf([one, twice]))
  const { member } = members.administrator
  const again = await grant('inspector', 'administrator', [secret])
  const record = { person: member, member, vaults: ['report'], half: null, grant: again.id }
  const granted = await seal('inspector', 'granted', record, { pair: again.id })
  await add('let in again after a conflict', 'administrator', changeOf([granted], [again]))
  const first = await seal('inspector', 'removal', body, { previous: [granted.hash] })
  const second = await seal('administrator', 'removal', body, { previous: [first.hash] })
  await add('a removal by two persons', 'reporter', changeOf([granted, first, second]))
  const own = await grant('administrator', 'administrator', [{ ...secret, vault: 'original' }])
  const untouched = { ...record, vaults: ['original'], grant: own.id }
  const links = { previous: [granted.hash], pair: own.id }
  const more = await seal('administrator', 'granted', untouched, links)
  await add('a vault granted by who does not hold it', 'reporter', changeOf([granted, more]))
}

async function addRecords({ add, members, seal, halves, secret, grant }: Acts): Promise<void> {
  const pair = envelopeIdOfBytes(new Uint8Array(1))
  const record = async (
    name: string,
    to: Name,
    change: Record<string, unknown> = {},
    by: Name = 'inspector',
    link: string = pair,
  ): Promise<void> => {
    const { member } = members[to]
    const body = { person: member, member, vaults: ['report'], half: null, grant: pair, ...change }
    await add(name, 'reporter', changeOf([await seal(by, 'granted', body, { pair: link })]))
  }
  await record('a record of an excluded person', 'excluded')
  await record('a record that its pair does not name', 'administrator', {}, 'inspector', '')
  await record('a record of one person by another’s name', 'administrator', {
    person: members.inspector.member,
  })
  await record('a record by who no longer reads', 'triager', {}, 'administrator')
  const removal = { member: members.assistant.member }
  const outside = await seal('administrator', 'removal', removal)
  await add('a removal by who no longer reads', 'reporter', changeOf([outside]))
  await record('a record of the identity', 'administrator', { vaults: ['identity'] })
  await record('both halves for one person', 'assistant', { half: 'B' })
  await record('a half from who has the other', 'administrator', { half: 'B' }, 'assistant')
  const handed = await grant('inspector', 'administrator', [secret], halves.B)
  const { member } = members.administrator
  const body = { person: member, member, vaults: ['report'], half: 'B', grant: handed.id }
  const granted = await seal('inspector', 'granted', body, { pair: handed.id })
  await add('a half handed on', 'administrator', changeOf([granted], [handed]))
  const wrong = await grant('inspector', 'administrator', [secret], { ...halves.A, name: 'B' })
  const links = { pair: wrong.id }
  const claimed = await seal('inspector', 'granted', { ...body, grant: wrong.id }, links)
  await add('a half that is not the one', 'administrator', changeOf([claimed], [wrong]))
}

async function addEpochs({ add, members, writer, secret, heads, grant }: Acts): Promise<void> {
  const { inspector, assistant, administrator } = members
  const holders = [inspector.member, assistant.member, 'reporter', 'recovery']
  const plan: EpochPlan = {
    vault: 'report',
    before: secret,
    members: holders,
    previous: heads,
    seen: [],
  }
  const begin = async (name: string, by: Name, change: Partial<EpochPlan>): Promise<void> => {
    const begun = await beginEpoch(writer(by), { ...plan, ...change })
    const given = await grant(by, 'inspector', [begun.secret])
    await add(name, 'inspector', changeOf([begun.epoch], [given]))
  }
  await begin('a next epoch', 'assistant', {})
  await begin('an epoch with somebody added', 'inspector', {
    members: [...holders, administrator.member],
  })
  await begin('an epoch without a colleague', 'inspector', {
    members: holders.filter((one) => one !== assistant.member),
  })
  await begin('an epoch without recovery', 'inspector', {
    members: holders.filter((one) => one !== 'recovery'),
  })
  await begin('an epoch by who was left out', 'administrator', {})
  await begin('new keys of the reporter by an officer', 'inspector', {
    reporter: { recipient: inspector.age.recipient, key: base64url(inspector.signing.key) },
  })
  await begin('a vault founded with the reporter', 'assistant', {
    vault: 'internal',
    before: null,
    members: [assistant.member, 'reporter'],
    previous: [],
    seen: heads,
  })
  const begun = await beginEpoch(writer('assistant'), plan)
  const given = await grant('inspector', 'inspector', [begun.secret])
  await add('a grant of an epoch that another began', 'inspector', changeOf([begun.epoch], [given]))
}

async function addApprovals({ add, seal, writer }: Acts): Promise<void> {
  const asked = await seal('assistant', 'request', { reason: 'Sekali lagi.' })
  const pair = envelopeIdOfBytes(new Uint8Array(2))
  const body = { request: asked.hash, wrap: pair, expires: '2026-12-03', reason: '' }
  const approve = async (
    name: string,
    by: Name,
    change: Record<string, unknown>,
    link: string = pair,
  ): Promise<void> => {
    const links = { previous: [asked.hash], pair: link }
    const approval = await seal(by, 'approval', { ...body, ...change }, links)
    await add(name, 'reporter', changeOf([asked, approval]))
  }
  await approve('an approval', 'inspector', {})
  await approve('an approval for a week', 'inspector', { expires: '2026-12-09' })
  await approve('an approval that was over', 'inspector', { expires: '2026-12-01' })
  await approve('an approval that its pair does not name', 'inspector', {}, '')
  await approve('an approval by who asked', 'assistant', {})
  await approve('an approval without half B', 'administrator', {})
  await approve('an approval of nothing', 'inspector', { request: pair })
  const officer = writer('inspector')
  const ahead = { ...officer, author: { ...officer.author, directory: 3 } }
  const message = await seal(ahead, 'message', { text: 'Lebih baru.', evidence: [] })
  await add('a newer directory named', 'reporter', changeOf([message]))
}

async function addGrants({ add, writer, secret, grant, halves }: Acts): Promise<void> {
  const officer = writer('inspector')
  const posing = {
    ...officer,
    author: { ...officer.author, signing: signingKeyOf(randomSecret()) },
  }
  const forged = await grant(posing, 'assistant', [secret])
  await add('a grant signed by another key', 'assistant', changeOf([], [forged]))
  const half = await grant(officer, 'assistant', [], halves.B)
  await add('a half without a record', 'assistant', changeOf([], [half]))
  const invented = { ...secret, secret: randomSecret() }
  const other = await grant(officer, 'inspector', [invented])
  await add('a secret that opens nothing', 'inspector', changeOf([], [other]))
}

/** Grants such as the opening gives, which need no record. */
async function addOpeningGrants({ story, secrets }: ToldStory, acts: Acts): Promise<void> {
  const { add, grant, halves } = acts
  const [first] = secrets
  if (first === undefined) throw new Error('no first secret')
  const reporter = story.submission.writer
  const posing = {
    ...reporter,
    author: { ...reporter.author, signing: signingKeyOf(randomSecret()) },
  }
  const given = await grant(reporter, 'inspector', [first], halves.B)
  await add('a grant of the opening once more', 'inspector', changeOf([], [given]))
  const forged = await grant(posing, 'inspector', [first])
  await add('a grant in the reporter’s name', 'inspector', changeOf([], [forged]))
  const wrong = await grant(reporter, 'inspector', [first], { ...halves.A, name: 'B' })
  await add('a grant of the opening with another half', 'inspector', changeOf([], [wrong]))
  const more = await grant(reporter, 'administrator', [{ ...first, vault: 'original' }])
  await add('a vault that the opening does not give', 'administrator', changeOf([], [more]))
}
