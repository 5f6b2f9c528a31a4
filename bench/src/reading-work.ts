// Reading as a desk does it, the same in Node and in a browser: a long case verified whole, and a list of reports.
import { inBatches } from '@kentongan/age/batches'
import { bringCompiledKem } from '@kentongan/age/compiled-kem'
import { foundOffice } from '@kentongan/client/publish'
import type { ServedCase, ServedEnvelope } from '@kentongan/sealed/case-file'
import { sealInCase } from '@kentongan/sealed/case-writer'
import { randomSecret } from '@kentongan/sealed/keys'
import { type MemberKeys, makeKeyCard, memberKeysOf } from '@kentongan/sealed/member'
import { type VerifiedOffice, verifyOffice } from '@kentongan/sealed/office'
import { newOfficeSecret, officeKeysOf } from '@kentongan/sealed/office-secret'
import { openCase } from '@kentongan/sealed/open-case'
import type { CaseHolder } from '@kentongan/sealed/open-grants'
import { openSummary } from '@kentongan/sealed/open-summary'
import { newSitting } from '@kentongan/sealed/sitting'
import type { Signed } from '@kentongan/sealed/statement'
import { writeBody } from '@kentongan/sealed/statement'
import { beginSubmission, finishSubmission } from '@kentongan/sealed/submission'
import { base64url } from '@kentongan/sealed/text'

export interface ReadingResult {
  /** Median of five: every envelope opened, every author, link, and reader checked. */
  readonly case200Ms: number
  /** The same case opened again in one sitting: median of five. */
  readonly again200Ms: number
  /** Reports opened and verified as a list needs them, in one thread. */
  readonly summariesPerSecond: number
}

const day = '2026-11-25'
const caseEnvelopes = 200
const listed = 1_000

export async function measureReading(): Promise<ReadingResult> {
  await bringCompiledKem()
  const { office, officer } = await makeOffice()
  const holder = { member: officer.member, key: officer.age }
  const long = await makeCase(office, officer, caseEnvelopes)
  const case200Ms = await medianMs(() => openLong(office, long, holder))
  const sitting = newSitting(2 ** 26)
  const sits = { ...holder, key: { ...holder.key, sitting } }
  await openLong(office, long, sits)
  const again200Ms = await medianMs(() => openLong(office, long, sits))
  const cases: ServedCase[] = []
  while (cases.length < listed) cases.push(await makeCase(office, officer, 2))
  const start = performance.now()
  await inBatches(cases, async (one) => {
    const opened = await openSummary(office, one, holder)
    if (!opened.ok || opened.report === null) throw new Error('a report did not open')
  })
  const seconds = (performance.now() - start) / 1_000
  return { case200Ms, again200Ms, summariesPerSecond: Math.round(listed / seconds) }
}

async function openLong(
  office: VerifiedOffice,
  long: ServedCase,
  holder: CaseHolder,
): Promise<void> {
  const opened = await openCase(office, long, holder)
  const whole = opened.ok && opened.value.envelopes.length === caseEnvelopes
  if (!whole || opened.value.findings.length > 0) throw new Error('the case did not open')
}

/** Median of five. */
async function medianMs(work: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return Math.round(times.sort((a, b) => a - b)[2] ?? 0)
}

async function makeOffice(): Promise<{ office: VerifiedOffice; officer: MemberKeys }> {
  const officeKeys = await officeKeysOf(newOfficeSecret())
  const officer = await memberKeysOf(randomSecret())
  const own = { name: 'Inspektur', position: 'Inspektur', channels: [], profile: {}, day }
  const { root, directory, renewal, profile } = foundOffice({
    officeKeys,
    founder: officer,
    ...own,
  }) as Record<string, Signed>
  const cards = [makeKeyCard(officer, officeKeys.office, day)]
  const bundle = { office: officeKeys.office, roots: [root], directory, renewal, profile, cards }
  const verified = verifyOffice(bundle as Parameters<typeof verifyOffice>[0], day)
  if (!verified.ok) throw new Error(verified.reason)
  return { office: verified.office, officer }
}

/** A case of so many envelopes that an officer is served: opening, report, and then messages, each after the last. */
async function makeCase(
  office: VerifiedOffice,
  officer: MemberKeys,
  envelopes: number,
): Promise<ServedCase> {
  const { member } = officer
  const granted = [
    { person: member, member, vaults: ['report' as const, 'original' as const], half: null },
  ]
  const plan = { office, accountSecret: randomSecret(), route: 'normal', day } as const
  const submission = await beginSubmission({ ...plan, granted, excluded: [] })
  const text = 'Petugas meminta uang di luar ketentuan. '.repeat(50)
  const content = { report: writeBody({ text }), identity: writeBody({}) }
  const [opening, report] = await finishSubmission(submission, content)
  if (opening === undefined || report === undefined) throw new Error('no report')
  const served: ServedEnvelope[] = [opening, report]
  const vault = submission.vaults.report
  let last = report.hash
  while (served.length < envelopes) {
    const body = writeBody({ text: text.slice(0, 400), evidence: [] })
    const links = { previous: [last] }
    const message = await sealInCase(submission.writer, vault, 'message', body, links)
    served.push(message)
    last = message.hash
  }
  return {
    case: submission.caseId,
    nonce: base64url(submission.nonce),
    grants: submission.grants.filter((one) => one.member === member).map((one) => one.bytes),
    envelopes: served,
  }
}
