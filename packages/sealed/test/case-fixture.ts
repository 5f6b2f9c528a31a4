// A case that lives in memory: everything ever sealed, who may be served it, and acts by its holders.
import type { OpenedCase, ServedCase, ServedEnvelope } from '../src/case-file.ts'
import type { CaseKindName } from '../src/case-kinds.ts'
import { type CaseWriter, type Links, sealInCase, type Vault } from '../src/case-writer.ts'
import { type BegunEpoch, beginEpoch, type EpochPlan } from '../src/epoch-writer.ts'
import { grantLater, type SealedGrant, sealGrant, type VaultSecret } from '../src/grant.ts'
import { envelopeIdOfBytes } from '../src/id.ts'
import { randomSecret } from '../src/keys.ts'
import type { MemberKeys } from '../src/member.ts'
import type { VerifiedOffice } from '../src/office.ts'
import { openCase } from '../src/open-case.ts'
import type { GrantedBody, GrantedPerson, VaultName } from '../src/schema.ts'
import { writeBody } from '../src/statement.ts'
import { beginSubmission, finishSubmission, type Submission } from '../src/submission.ts'
import { base64url, utf8 } from '../src/text.ts'
import { type Fixture, today } from './office-fixture.ts'

export interface Story {
  readonly office: VerifiedOffice
  readonly submission: Submission
  readonly grants: SealedGrant[]
  readonly envelopes: ServedEnvelope[]
}

export async function beginStory(
  office: VerifiedOffice,
  granted: readonly GrantedPerson[],
  excluded: readonly string[] = [],
): Promise<Story> {
  const plan = { office, accountSecret: randomSecret(), route: 'normal', day: today } as const
  const submission = await beginSubmission({ ...plan, granted, excluded })
  const content = { report: utf8('{"judul":"a"}'), identity: utf8('{"nama":"b"}') }
  const envelopes = [...(await finishSubmission(submission, content))]
  return { office, submission, grants: [...submission.grants], envelopes }
}

export function servedTo(story: Story, member: string): ServedCase {
  const { submission, grants, envelopes } = story
  return {
    case: submission.caseId,
    nonce: base64url(submission.nonce),
    grants: grants.filter((one) => one.member === member).map((one) => one.bytes),
    envelopes,
  }
}

export const reporterOf = ({ submission }: Story) => ({
  member: 'reporter',
  key: submission.keys.age,
})
export const holderOf = (keys: MemberKeys) => ({ member: keys.member as string, key: keys.age })

/** The case as this holder verifies it. Throws with the reason when it does not open. */
export async function read(
  story: Story,
  holder: ReturnType<typeof holderOf>,
  office: VerifiedOffice = story.office,
): Promise<OpenedCase> {
  const opened = await openCase(office, servedTo(story, holder.member), holder)
  if (!opened.ok) throw new Error(opened.reason)
  return opened.value
}

/** The four of the fixture's office, by what they are. */
export function castOf({ members }: Pick<Fixture, 'members'>) {
  const [inspector, administrator, triager, assistant] = members
  if (!inspector || !administrator || !triager || !assistant) throw new Error('an office of four')
  return { inspector, administrator, triager, assistant }
}

export function writerOf({ office, submission }: Story, keys: MemberKeys | null): CaseWriter {
  if (keys === null) return submission.writer
  const author = { id: keys.member, signing: keys.signing, directory: office.directory.version }
  return { ...submission.writer, author }
}

export function vaultIn(opened: OpenedCase, name: VaultName): Vault {
  const held = opened.vaults[name]
  if (held === undefined) throw new Error(`no ${name}`)
  return { name, recipient: held.key.recipient, epoch: held.epoch }
}

export type Written = ServedEnvelope & { readonly hash: string }

/** One statement by this holder into a vault as they see it. */
export async function write(
  story: Story,
  keys: MemberKeys | null,
  kind: CaseKindName,
  body: unknown = {},
  name: VaultName = 'report',
  previous: readonly string[] | null = null,
): Promise<Written> {
  const opened = await read(story, keys === null ? reporterOf(story) : holderOf(keys))
  const links = { previous: previous ?? opened.vaults[name]?.heads ?? [] }
  return put(story, keys, kind, body, vaultIn(opened, name), links)
}

/** One statement into a vault whose keys its author may have from anybody. */
export async function put(
  story: Story,
  keys: MemberKeys | null,
  kind: CaseKindName,
  body: unknown,
  vault: Vault,
  links: Links,
): Promise<Written> {
  const sealed = await sealInCase(writerOf(story, keys), vault, kind, writeBody(body), links)
  story.envelopes.push(sealed)
  return sealed
}

/** The same case as somebody else is served it: what one is given, the other is not. */
export const branch = (story: Story): Story => ({
  ...story,
  grants: [...story.grants],
  envelopes: [...story.envelopes],
})

/** The next epoch of a vault by this holder, for these, each granted the new secret; `change` makes it a bad one. */
export async function begin(
  story: Story,
  keys: MemberKeys | null,
  name: VaultName,
  members: readonly (MemberKeys | 'reporter' | 'recovery')[],
  change: Partial<EpochPlan> = {},
): Promise<BegunEpoch> {
  const opened = await read(story, keys === null ? reporterOf(story) : holderOf(keys))
  const held = opened.vaults[name]
  const idOf = (one: MemberKeys | string): string => (typeof one === 'string' ? one : one.member)
  const writer = writerOf(story, keys)
  const begun = await beginEpoch(writer, {
    vault: name,
    before: held === undefined ? null : { epoch: held.epoch, secret: held.secret },
    members: members.map(idOf),
    previous: held?.heads ?? [],
    seen: name === 'report' ? [] : (opened.vaults.report?.heads ?? []),
    ...change,
  })
  story.envelopes.push(begun.epoch)
  for (const one of members) {
    const recipient =
      one === 'reporter'
        ? story.submission.keys.age.recipient
        : one === 'recovery'
          ? story.office.root.recovery
          : one.age.recipient
    const grant = await sealGrant(writer, { member: idOf(one), recipient }, [begun.secret], null)
    story.grants.push(grant)
  }
  return begun
}

/** Lets a colleague in on record, with everything of these vaults that the granter holds. */
export async function letIn(
  story: Story,
  by: MemberKeys,
  to: MemberKeys,
  names: readonly VaultName[],
  half = false,
): Promise<void> {
  const opened = await read(story, holderOf(by))
  const secrets = names.map((vault): VaultSecret => {
    const held = opened.vaults[vault]
    if (held === undefined) throw new Error(`no ${vault}`)
    return { vault, epoch: held.epoch, secret: held.secret }
  })
  const person = story.office.directory.members.find((one) => one.member === to.member)?.person
  const target = { member: to.member, person: person ?? '', recipient: to.age.recipient }
  const handed = half ? opened.half : null
  const heads = opened.vaults.report?.heads ?? []
  const vault = vaultIn(opened, 'report')
  const act = await grantLater(writerOf(story, by), vault, target, secrets, handed, heads)
  story.grants.push(act.grant)
  story.envelopes.push(act.record)
}

/** A record that lets somebody in, and no grant behind it. Who writes it may hold none of these vaults. */
export async function recordOf(
  story: Story,
  by: MemberKeys,
  body: Omit<GrantedBody, 'grant'> & { readonly grant?: string },
  previous: readonly string[] | null = null,
): Promise<Written> {
  const grant = body.grant ?? envelopeIdOfBytes(randomSecret())
  const { report } = story.submission.vaults
  const opened = await read(story, reporterOf(story))
  const vault = opened.vaults.report === undefined ? report : vaultIn(opened, 'report')
  const links = { previous: previous ?? opened.vaults.report?.heads ?? [], pair: grant }
  return put(story, by, 'granted', { ...body, grant }, vault, links)
}

/** A vault of officers as its founder makes it: the epoch, then a record with a grant for each member. */
export async function foundVault(
  story: Story,
  founder: MemberKeys,
  name: 'internal' | 'examination',
  members: readonly (MemberKeys | 'reporter')[],
  change: Partial<EpochPlan> = {},
): Promise<BegunEpoch> {
  const grants = story.grants.length
  const begun = await begin(story, founder, name, members, change)
  // A first epoch is no record of who was let in: only what follows it is.
  story.grants.splice(grants)
  for (const one of members) {
    if (one === 'reporter') continue
    const opened = await read(story, holderOf(founder))
    const target = { member: one.member, person: one.member, recipient: one.age.recipient }
    const heads = opened.vaults.report?.heads ?? []
    const vault = vaultIn(opened, 'report')
    const writer = writerOf(story, founder)
    const act = await grantLater(writer, vault, target, [begun.secret], null, heads)
    story.grants.push(act.grant)
    story.envelopes.push(act.record)
  }
  return begun
}
