// A report on its way: the case's keys, its opening, and what is sealed to whom, before anything is sent.

import { type ReporterVault, reporterVaults } from './case-kinds.ts'
import { type CaseEnvelope, type CaseWriter, sealInCase, type Vault } from './case-writer.ts'
import { type Holder, type SealedGrant, sealGrant } from './grant.ts'
import { type CaseId, caseIdOf, halfHash } from './id.ts'
import { type AgeKey, ageKeyOf, type CaseKeys, caseKeysOf, randomSecret } from './keys.ts'
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

export interface Submission {
  readonly caseId: CaseId
  readonly nonce: Uint8Array
  readonly writer: CaseWriter
  readonly keys: CaseKeys
  readonly vaults: Readonly<Record<ReporterVault, Vault>>
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
  const made = { report: await newVault(), original: await newVault(), identity: await newVault() }
  const A = randomSecret()
  const halves = { A, B: xor(made.identity.secret, A) }
  const body = writeBody(openingOf(plan, nonce, keys, made, halves))
  const writer: CaseWriter = {
    office: plan.office.office,
    case: caseIdOf(body),
    author: { id: keys.author, signing: keys.signing, directory: 0 },
    day: plan.day,
  }
  const founding = { name: 'report', recipient: made.report.key.recipient, epoch: '' } as const
  const opening = await sealInCase(writer, founding, 'opening', body, { previous: [] })
  const epoch = opening.hash
  const vault = (name: ReporterVault): Vault => {
    return { name, recipient: made[name].key.recipient, epoch }
  }
  const vaults = {
    report: vault('report'),
    original: vault('original'),
    identity: vault('identity'),
  }
  const secret = (name: ReporterVault) => ({ vault: name, epoch, secret: made[name].secret })
  const grants: SealedGrant[] = []
  for (const { holder, names, half } of holdersOf(plan, keys)) {
    const held = half === null ? null : { name: half, value: halves[half] }
    grants.push(await sealGrant(writer, holder, names.map(secret), held))
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

interface NewVault {
  readonly secret: Uint8Array
  readonly key: AgeKey
}

async function newVault(): Promise<NewVault> {
  const secret = randomSecret()
  return { secret, key: await ageKeyOf(secret) }
}

function openingOf(
  plan: SubmissionPlan,
  nonce: Uint8Array,
  keys: CaseKeys,
  { report, original, identity }: Readonly<Record<ReporterVault, NewVault>>,
  halves: { readonly A: Uint8Array; readonly B: Uint8Array },
): Opening {
  return {
    nonce: base64url(nonce),
    reporter: { recipient: keys.age.recipient, key: base64url(keys.signing.key) },
    vaults: { report: report.key.hash, original: original.key.hash, identity: identity.key.hash },
    halves: { A: halfHash(halves.A), B: halfHash(halves.B) },
    granted: plan.granted.map((one) => ({ ...one, vaults: [...one.vaults] })),
    excluded: [...plan.excluded],
    recovery: plan.office.root.routes[plan.route].recovery,
    route: plan.route,
    directory: plan.office.directory.version,
  }
}

interface Holding {
  readonly holder: Holder
  readonly names: readonly ReporterVault[]
  readonly half: 'A' | 'B' | null
}

/** Who is granted what: the reporter everything, officers what the plan says, recovery all but half of the identity. */
function holdersOf({ office, route, granted }: SubmissionPlan, keys: CaseKeys): readonly Holding[] {
  const reporter = { member: 'reporter', recipient: keys.age.recipient }
  const officers = granted.map(({ member, vaults, half }) => {
    const card = office.cards.get(member)
    if (card === undefined) throw new Error('a granted member has no verified card')
    const names = vaults.filter((name) => name === 'report' || name === 'original')
    return { holder: { member, recipient: card.recipient }, names, half }
  })
  const recovery = { member: 'recovery', recipient: office.root.recovery }
  const kept: Holding = { holder: recovery, names: ['report', 'original'], half: 'B' }
  return [
    { holder: reporter, names: reporterVaults, half: null },
    ...officers,
    ...(office.root.routes[route].recovery ? [kept] : []),
  ]
}
