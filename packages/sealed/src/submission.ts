// A report on its way: the case's keys, its opening, and what is sealed to whom, before anything is sent.
import { type CaseKeys, caseKeysOf } from './case-keys.ts'
import { type CaseEnvelope, type CaseWriter, sealInCase, type Vault } from './case-writer.ts'
import { type Half, type Holder, type SealedGrant, sealGrant, type VaultSecret } from './grant.ts'
import { type CaseId, caseIdOf, halfHash, recipientHash } from './id.ts'
import { ageKeyOf, randomSecret } from './keys.ts'
import type { VerifiedOffice } from './office.ts'
import type { GrantedPerson, Opening, RouteName } from './schema.ts'
import { writeBody } from './statement.ts'
import { base64url, xor } from './text.ts'

export interface SubmissionPlan {
  readonly office: VerifiedOffice
  readonly accountSecret: Uint8Array
  readonly route: RouteName
  /** Who will hold what: the policy's answer less those whom the reporter excluded. */
  readonly granted: readonly GrantedPerson[]
  readonly excluded: readonly string[]
  readonly day: string
}

type Founding = 'report' | 'original' | 'identity'

export interface Submission {
  readonly caseId: CaseId
  readonly nonce: Uint8Array
  readonly writer: CaseWriter
  readonly keys: CaseKeys
  readonly vaults: Readonly<Record<Founding, Vault>>
  readonly opening: CaseEnvelope
  readonly grants: readonly SealedGrant[]
}

/**
 * Makes a case's keys, its opening, and its grants. Throws when no officer would hold `report`, or when
 * one person would hold both halves: the caller has offered something that must not be offered.
 */
export async function beginSubmission(plan: SubmissionPlan): Promise<Submission> {
  refuseBadPlan(plan)
  const nonce = randomSecret()
  const keys = await caseKeysOf(plan.accountSecret, nonce)
  const identity = randomSecret()
  const A = randomSecret()
  const halves = { A, B: xor(identity, A) }
  const secrets = { report: randomSecret(), original: randomSecret(), identity }
  const recipients = await recipientsOf(secrets)
  const body = writeBody(openingOf(plan, nonce, keys, recipients, halves))
  const writer: CaseWriter = {
    office: plan.office.office,
    case: caseIdOf(body),
    author: { id: keys.author, signing: keys.signing, directory: 0 },
    day: plan.day,
  }
  const founding: Vault = { name: 'report', recipient: recipients.report, epoch: '' }
  const opening = await sealInCase(writer, founding, 'opening', body, { previous: [] })
  const vault = (name: Founding): Vault => ({
    name,
    recipient: recipients[name],
    epoch: opening.hash,
  })
  const secret = (name: Founding): VaultSecret => ({
    vault: name,
    epoch: opening.hash,
    secret: secrets[name],
  })
  const grants = await sealGrants(plan, writer, keys, secret, halves)
  const vaults = {
    report: vault('report'),
    original: vault('original'),
    identity: vault('identity'),
  }
  return { caseId: writer.case, nonce, writer, keys, vaults, opening, grants }
}

/** Seals the report (naming all its evidence) and the identity: the last two envelopes of a submission. */
export async function finishSubmission(
  submission: Submission,
  content: { readonly report: Uint8Array; readonly identity: Uint8Array },
): Promise<readonly CaseEnvelope[]> {
  const { writer, vaults, opening } = submission
  const after = { previous: [opening.hash] }
  const report = await sealInCase(writer, vaults.report, 'report', content.report, after)
  const alone = { previous: [] }
  const identity = await sealInCase(writer, vaults.identity, 'identity', content.identity, alone)
  return [opening, report, identity]
}

function refuseBadPlan(plan: SubmissionPlan): void {
  const readers = plan.granted.filter((one) => one.vaults.includes('report'))
  if (readers.length === 0) throw new Error('no officer would read this report')
  const excluded = plan.granted.some((one) => plan.excluded.includes(one.person))
  if (excluded) throw new Error('an excluded person would be granted')
  const persons = new Set(plan.granted.map((one) => one.person))
  if (persons.size !== plan.granted.length) throw new Error('a person is granted twice')
}

async function recipientsOf(
  secrets: Record<Founding, Uint8Array>,
): Promise<Record<Founding, string>> {
  const recipient = async (name: Founding) => (await ageKeyOf(secrets[name])).recipient
  return {
    report: await recipient('report'),
    original: await recipient('original'),
    identity: await recipient('identity'),
  }
}

function openingOf(
  plan: SubmissionPlan,
  nonce: Uint8Array,
  keys: CaseKeys,
  recipients: Record<Founding, string>,
  halves: { readonly A: Uint8Array; readonly B: Uint8Array },
): Opening {
  const granted = plan.granted.map((one) => ({ ...one, vaults: [...one.vaults] }))
  return {
    nonce: base64url(nonce),
    reporter: { recipient: keys.age.recipient, key: base64url(keys.signing.key) },
    vaults: {
      report: recipientHash(recipients.report),
      original: recipientHash(recipients.original),
      identity: recipientHash(recipients.identity),
    },
    halves: { A: halfHash(halves.A) as never, B: halfHash(halves.B) as never },
    granted,
    excluded: [...plan.excluded],
    recovery: plan.office.root.routes[plan.route].recovery,
    route: plan.route,
    directory: plan.office.directory.version,
  }
}

async function sealGrants(
  plan: SubmissionPlan,
  writer: CaseWriter,
  keys: CaseKeys,
  secret: (name: Founding) => VaultSecret,
  halves: { readonly A: Uint8Array; readonly B: Uint8Array },
): Promise<readonly SealedGrant[]> {
  const half = (name: 'A' | 'B' | null): Half | null =>
    name === null ? null : { name, value: halves[name] }
  const grants: SealedGrant[] = []
  const grant = async (holder: Holder, names: readonly Founding[], name: 'A' | 'B' | null) => {
    grants.push(await sealGrant(writer, holder, names.map(secret), half(name)))
  }
  await grant(
    { member: 'reporter', recipient: keys.age.recipient },
    ['report', 'original', 'identity'],
    null,
  )
  for (const one of plan.granted) {
    const card = plan.office.cards.get(one.member)
    if (card === undefined) throw new Error('a granted member has no verified card')
    await grant(
      { member: one.member, recipient: card.recipient },
      one.vaults.filter((name) => name === 'report' || name === 'original'),
      one.half,
    )
  }
  if (plan.office.root.routes[plan.route].recovery) {
    const recovery = { member: 'recovery', recipient: plan.office.root.recovery }
    await grant(recovery, ['report', 'original'], 'B')
  }
  return grants
}
