// The flag PERLINDUNGAN in a list: what the reporter said, whenever and under whichever code, and nobody else.
import { rekeyReports, replaceCode } from '@kentongan/client/new-code'
import { openOfficerCase, openSummaries } from '@kentongan/client/officer'
import { type OfficerAct, sealInReport, sendAct } from '@kentongan/client/officer-act'
import {
  loadReport,
  loadReports,
  makeMessageJob,
  type ReporterAccount,
} from '@kentongan/client/reporter'
import { isInDanger } from '@kentongan/client/reporter-marks'
import { composeMessage } from '@kentongan/domain/message'
import { newCode } from '@kentongan/sealed/code'
import { beforeEach, describe, expect, it } from 'vitest'
import { must, openTestOffice, type TestOffice, type TestOfficer } from './office-server.ts'
import { accountOf, patience, type SentSample, sampleReport, sendSample } from './sample-report.ts'

let test: TestOffice
let triager: TestOfficer
beforeEach(async () => {
  test = await openTestOffice()
  triager = test.officers[2] as TestOfficer
})

async function say(sent: SentSample, of: ReporterAccount, mark?: 'danger'): Promise<void> {
  const found = must(await loadReport(sent.fetch, of, sent.case))
  if (found.opened === null) throw new Error(`not opened: ${found.refusal}`)
  const message = { text: 'Saya dipindah tugas.', files: [], mark, day: test.server.today() }
  const job = makeMessageJob(of, { ...found, opened: found.opened }, message)
  must(await job.run(sent.fetch, patience, () => undefined))
}

/** What the list says, and the case once it is open: they may not differ. */
async function isFlagged({ case: id }: SentSample): Promise<boolean> {
  const office = await test.office()
  const flags: boolean[] = []
  must(
    await openSummaries(triager.fetch, office, triager.keys, [id], (summaries) => {
      flags.push(...summaries.map(({ protection }) => protection))
    }),
  )
  const { view } = must(await openOfficerCase(triager.fetch, office, triager.keys, id))
  expect(view === null ? null : [isInDanger(view)]).toEqual(flags)
  return flags[0] === true
}

describe('a case in the list', () => {
  it('is flagged where protection was asked for with the report', async () => {
    expect(await isFlagged(await sendSample(test))).toBe(false)
    const report = sampleReport(await test.office(), test.server.today())
    const content = (evidence: Parameters<typeof report.content>[0]) => ({
      ...report.content(evidence),
      circumstances: { protection: true as const },
    })
    expect(await isFlagged(await sendSample(test, { content }))).toBe(true)
  })

  it('is flagged once the reporter says that they are threatened, and stays so', async () => {
    const sent = await sendSample(test)
    const account = await accountOf(await test.office(), sent)
    await say(sent, account)
    expect(await isFlagged(sent)).toBe(false)
    await say(sent, account, 'danger')
    await say(sent, account)
    expect(await isFlagged(sent)).toBe(true)
  })

  it('is flagged by what was said under an older code and under the newest', async () => {
    for (const before of [true, false]) {
      const sent = await sendSample(test)
      const account = await accountOf(await test.office(), sent)
      if (before) await say(sent, account, 'danger')
      const replaced = await replaceCode(sent.fetch, account, newCode(), [])
      if (replaced.account === null) throw new Error(replaced.code)
      const reports = must(await loadReports(sent.fetch, replaced.account))
      await rekeyReports(
        sent.fetch,
        replaced.account,
        reports,
        test.server.today(),
        () => undefined,
      )
      if (!before) await say(sent, replaced.account, 'danger')
      expect(await isFlagged(sent)).toBe(true)
    }
  })

  it('is not flagged by an officer’s message', async () => {
    const sent = await sendSample(test)
    const office = await test.office()
    const desk = { office, keys: triager.keys, day: test.server.today() }
    const found = must(await openOfficerCase(triager.fetch, office, triager.keys, sent.case))
    if (found.opened === null) throw new Error(`not opened: ${found.refusal}`)
    const content = composeMessage('Bukan pelapor.', [], 'danger')
    const act: OfficerAct = await sealInReport(desk, found.opened, 'message', content)
    must(await sendAct(triager.fetch, act))
    expect(await isFlagged(sent)).toBe(false)
  })
})
