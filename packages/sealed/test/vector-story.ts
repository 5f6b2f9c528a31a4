// The one case of the vectors, told from its opening to a reporter with new keys.

import type { ServedCase } from '../src/case-file.ts'
import { type CaseWriter, sealEvidence, sealInCase } from '../src/case-writer.ts'
import { grantLater, sealGrant, type VaultSecret } from '../src/grant.ts'
import { sealApproval } from '../src/identity-writer.ts'
import { caseKeysOf } from '../src/keys.ts'
import type { MemberKeys } from '../src/member.ts'
import { type OfficeBundle, type VerifiedOffice, verifyOffice } from '../src/office.ts'
import { hashStream, partsOf } from '../src/parts.ts'
import type { VaultName } from '../src/schema.ts'
import { writeBody } from '../src/statement.ts'
import { beginSubmission, finishSubmission } from '../src/submission.ts'
import { base64url, concat, utf8 } from '../src/text.ts'
import {
  begin,
  holderOf,
  letIn,
  read,
  reporterOf,
  type Story,
  servedTo,
  vaultIn,
  write,
  writerOf,
} from './case-fixture.ts'
import { type Fixture, intake, today } from './office-fixture.ts'
import type { Vectors } from './vectors.ts'

export interface ToldStory {
  readonly story: Story
  readonly members: readonly MemberKeys[]
  readonly evidence: Vectors['case']['evidence']
  readonly identity: Vectors['case']['identity']
  readonly secrets: readonly VaultSecret[]
  readonly served: (member: string) => ServedCase
}

const photo = 'Kwitansi nomor 17, tertanggal 3 November 2026: Rp4.500.000\n'
const streamOf = (bytes: Uint8Array) => new Blob([Uint8Array.from(bytes)]).stream()

export async function tellStory(
  fixture: Fixture,
  laterBundle: OfficeBundle,
  accountSecret: Uint8Array,
  nextAccountSecret: Uint8Array,
): Promise<ToldStory> {
  const [inspector, administrator, triager, assistant, excluded] = fixture.members as [
    MemberKeys,
    MemberKeys,
    MemberKeys,
    MemberKeys,
    MemberKeys,
  ]
  const secrets: VaultSecret[] = []
  const plan = { office: fixture.office, accountSecret, route: 'normal', day: today } as const
  const granted = intake(fixture.members)
  const submission = await beginSubmission({ ...plan, granted, excluded: [excluded.member] })
  const evidence = await sealPhoto(submission.writer, submission.vaults.original)
  const report = { judul: 'Kwitansi rangkap', bukti: [evidence.statement] }
  const content = { report: writeBody(report), identity: writeBody({ nama: 'Sri', hp: '0812' }) }
  const envelopes = [...(await finishSubmission(submission, content))]
  let story: Story = {
    office: fixture.office,
    submission,
    grants: [...submission.grants],
    envelopes,
  }
  const on = (day: string, office: VerifiedOffice = story.office): void => {
    const writer = { ...submission.writer, day }
    story = { ...story, office, submission: { ...submission, writer } }
  }

  const opened = await read(story, reporterOf(story))
  for (const { vault, epoch, secret } of Object.values(opened.vaults)) {
    secrets.push({ vault, epoch, secret })
  }

  on('2026-11-26')
  await write(story, triager, 'receipt')
  await write(story, triager, 'message', { text: 'Di mana kwitansi ini dibuat?', evidence: [] })
  await found(story, inspector, 'internal', [inspector, administrator, triager], secrets)
  await changeStatus(story, inspector)
  await write(story, triager, 'note', { text: 'Cocokkan dengan buku kas.' }, 'internal')

  on('2026-11-27')
  await letIn(story, inspector, assistant, ['report', 'original'])
  const before = [...story.envelopes]
  const late = await write(story, triager, 'message', { text: 'Saya simpan dulu.', evidence: [] })
  story.envelopes.splice(0, story.envelopes.length, ...before)

  // The Verifikator leaves; what they held back comes afterwards.
  const verified = verifyOffice(laterBundle, today)
  if (!verified.ok) throw new Error(verified.reason)
  on('2026-11-30', verified.office)
  const officers = [inspector, administrator, assistant] as const
  secrets.push(
    (await begin(story, inspector, 'report', [...officers, 'reporter', 'recovery'])).secret,
  )
  const ofOriginal = [inspector, assistant, 'reporter', 'recovery'] as const
  secrets.push((await begin(story, inspector, 'original', ofOriginal)).secret)
  secrets.push((await begin(story, inspector, 'internal', [inspector, administrator])).secret)
  story.envelopes.push(late)
  await write(story, null, 'message', { text: 'Di kantor desa.', evidence: [] })
  await found(story, inspector, 'examination', [inspector, assistant], secrets)
  await write(story, assistant, 'paper', { text: 'Kertas kerja 1' }, 'examination')

  on('2026-12-01')
  const request = await write(story, assistant, 'request', { reason: 'Saksi perlu dilindungi.' })
  await approve(story, inspector, assistant, request.hash)
  await write(story, inspector, 'removal', { member: administrator.member })
  await write(story, administrator, 'conflict')

  on('2026-12-02')
  const next = await caseKeysOf(nextAccountSecret, submission.nonce)
  secrets.push(...(await goOnWithNewKeys(story, [inspector, assistant], next)))

  const identity = {
    holder: 'assistant',
    lastDay: '2026-12-02',
    dayAfter: '2026-12-03',
    body: '{"nama":"Sri","hp":"0812"}',
  }
  const told = story
  const served = (member: string) => servedTo(told, member)
  return { story, members: fixture.members, evidence, identity, secrets, served }
}

async function sealPhoto(
  writer: CaseWriter,
  original: Parameters<typeof sealEvidence>[1],
): Promise<ToldStory['evidence']> {
  const bytes = utf8(photo)
  const file = { ...(await hashStream(streamOf(bytes))), stream: streamOf(bytes) }
  const sealed = await sealEvidence(writer, original, file, [])
  const parts: Uint8Array[] = []
  for await (const part of partsOf(sealed.ciphertext)) parts.push(part.bytes.slice())
  return { statement: sealed.hash, bytes: base64url(concat(...parts)), content: photo }
}

/** Founds a vault and grants it to each of its members on record, the founder too. */
async function found(
  story: Story,
  founder: MemberKeys,
  name: VaultName,
  members: readonly MemberKeys[],
  secrets: VaultSecret[],
): Promise<void> {
  const grants = story.grants.length
  const { secret } = await begin(story, founder, name, members)
  story.grants.splice(grants)
  secrets.push(secret)
  for (const one of members) {
    const opened = await read(story, holderOf(founder))
    const target = { member: one.member, person: one.member, recipient: one.age.recipient }
    const heads = opened.vaults.report?.heads ?? []
    const vault = vaultIn(opened, 'report')
    const act = await grantLater(writerOf(story, founder), vault, target, [secret], null, heads)
    story.grants.push(act.grant)
    story.envelopes.push(act.record)
  }
}

/** A status, and the label that the reporter reads: two envelopes of one act. */
async function changeStatus(story: Story, by: MemberKeys): Promise<void> {
  const opened = await read(story, holderOf(by))
  const pair = 'VECT0RPA1R0000000000000000'
  for (const [name, kind, body] of [
    ['internal', 'status', { status: 'verifying', reason: '' }],
    ['report', 'label', { label: 'verifying', reason: '' }],
  ] as const) {
    const links = { previous: opened.vaults[name]?.heads ?? [], pair }
    const vault = vaultIn(opened, name)
    story.envelopes.push(await sealInCase(writerOf(story, by), vault, kind, writeBody(body), links))
  }
}

async function approve(
  story: Story,
  by: MemberKeys,
  { member, age }: MemberKeys,
  request: string,
): Promise<void> {
  const opened = await read(story, holderOf(by))
  const plan = {
    request,
    member,
    recipient: age.recipient,
    half: opened.half?.value ?? new Uint8Array(),
    expires: '2026-12-02',
    reason: 'Setuju, untuk perlindungan.',
  }
  const vault = vaultIn(opened, 'report')
  const heads = opened.vaults.report?.heads ?? []
  const { wrap, approval } = await sealApproval(writerOf(story, by), vault, plan, heads)
  story.grants.push(wrap)
  story.envelopes.push(approval)
}

/** The reporter goes on without who declared a conflict, and with keys that whoever saw their code has not. */
async function goOnWithNewKeys(
  story: Story,
  officers: readonly MemberKeys[],
  next: Awaited<ReturnType<typeof caseKeysOf>>,
): Promise<readonly VaultSecret[]> {
  const { submission } = story
  const members = [...officers, 'reporter', 'recovery'] as const
  const reporter = { recipient: next.age.recipient, key: base64url(next.signing.key) }
  const old = await read(story, { member: 'reporter', key: submission.keys.age })
  const before = [...story.grants]
  const report = await begin(story, null, 'report', members, { reporter })
  const original = await begin(story, null, 'original', members, {
    seen: [report.vault.epoch],
  })
  // What the next epochs gave to the old keys is given to the new ones instead.
  const given = story.grants.filter((one) => one.member !== 'reporter' || before.includes(one))
  story.grants.splice(0, story.grants.length, ...given)
  const target = { member: 'reporter', recipient: next.age.recipient }
  const identity = old.vaults.identity
  if (identity === undefined) throw new Error('no identity')
  for (const secret of [
    report.secret,
    original.secret,
    { ...identity, vault: 'identity' as const },
  ]) {
    const { vault, epoch, secret: value } = secret
    story.grants.push(
      await sealGrant(submission.writer, target, [{ vault, epoch, secret: value }], null),
    )
  }
  const author = { id: next.author, signing: next.signing, directory: 0 }
  const body = writeBody({ text: 'Kode saya ganti.', evidence: [] })
  const links = { previous: [report.vault.epoch] }
  const writer = { ...submission.writer, author }
  story.envelopes.push(await sealInCase(writer, report.vault, 'message', body, links))
  return [report.secret, original.secret]
}
