import { folded } from '@kentongan/domain/text'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  openTestOffice,
  type TestOffice,
  type TestOfficer,
} from '../../../server/test/office-server.ts'
import { type SentSample, sampleReport, sendSample } from '../../../server/test/sample-report.ts'
import { declareConflict } from '../src/worker/access.ts'
import { atWork, showCase } from '../src/worker/case.ts'
import { indexOf, learnCases } from '../src/worker/case-index.ts'
import { listOwnCases, searchCases } from '../src/worker/cases.ts'
import { note } from '../src/worker/writing.ts'
import { type Desk, deskOf, enterDesk, newBrowser, openDesk } from './desk-fixture.ts'

let office: TestOffice
let verifier: TestOfficer
let river: SentSample
let road: SentSample

beforeAll(async () => {
  office = await openTestOffice()
  verifier = office.officers[2] as TestOfficer
  const told = async (description: string, name: string) => {
    const base = sampleReport(await office.office(), office.server.today())
    const file = new File(['isi'], name, { type: 'application/pdf' })
    return sendSample(office, {
      files: [{ name, caption: '', type: 'application/pdf', file }],
      content: (evidence) => ({ ...base.content(evidence), description: description.repeat(3) }),
    })
  }
  river = await told('Pasir sungai diangkut tiap malam. ', 'nota-truk.pdf')
  road = await told('Aspal jalan dusun setebal dua jari. ', 'foto-aspal.pdf')
}, 60_000)

const search = async (desk: Desk, ...words: string[]) => {
  const answer = await searchCases(desk.state, words.map(folded))
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}
const list = (desk: Desk) => listOwnCases(desk.state, () => undefined)
function ownOf(desk: Desk) {
  const work = atWork(desk.state)
  if (work === null) throw new Error('nobody is at work')
  return work.own
}
const openings = (desk: Desk): number =>
  desk.asked.filter((one) => one === 'POST /api/cases/openings').length

describe('a search of the cases', () => {
  it('finds what a report says, and what its files are called', async () => {
    const desk = await deskOf(office, verifier)
    await list(desk)
    expect(await search(desk, 'sungai', 'NOTA-Truk', 'aspal', 'jeruk')).toEqual([
      [river.case],
      [river.case],
      [road.case],
      [],
    ])
  })

  it('finds what was written since, once the case was opened', async () => {
    const desk = await deskOf(office, verifier)
    await list(desk)
    await showCase(desk.state, road.case)
    await note(
      desk.state,
      { key: 'a', case: road.case, text: 'Tanya mandor Wiryo.' },
      () => undefined,
    )
    await expect.poll(() => search(desk, 'wiryo')).toEqual([[road.case]])
    expect(await search(desk, 'aspal')).toEqual([[road.case]])
  })

  it('is warm in a new tab: nothing is fetched for it again', async () => {
    const browser = newBrowser(office)
    const first = openDesk(office, browser)
    await enterDesk(office, first, verifier)
    await list(first)
    const again = openDesk(office, browser)
    await enterDesk(office, again, verifier)
    await list(again)
    expect(await search(again, 'sungai')).toEqual([[river.case]])
    expect(openings(again)).toBe(0)
  })

  it('finds no more of a case that was given up, and its words leave the device', async () => {
    const desk = await deskOf(office, office.officers[0] as TestOfficer)
    const gone = await sendSample(office)
    await list(desk)
    const about = async () => (await search(desk, 'perizinan')).flat()
    expect(await about()).toContain(gone.case)
    await showCase(desk.state, gone.case)
    await declareConflict(desk.state, { key: 'b', case: gone.case }, () => undefined)
    expect(await about()).not.toContain(gone.case)
    const own = ownOf(desk)
    desk.state.index = null
    const kept = await indexOf(desk.state, own)
    await kept.ready
    expect([...kept.words.keys()]).not.toContain(gone.case)
    expect([...kept.titles.keys()].sort()).toEqual([river.case, road.case].sort())
  })

  it('keeps its parts few, however many cases are opened one by one', async () => {
    const browser = newBrowser(office)
    const desk = openDesk(office, browser)
    await enterDesk(office, desk, verifier)
    await list(desk)
    const parts = () => [...browser.kept.keys()].filter((name) => name.startsWith('index/')).length
    const own = ownOf(desk)
    const index = await indexOf(desk.state, own)
    const title = index.titles.get(road.case)
    if (title === undefined) throw new Error('the case is not listed')
    for (let turn = 0; turn < 60; turn += 1) {
      const since = `catatan${turn}`
      await learnCases(desk.state, own, index, [{ id: road.case, title, report: null, since }])
    }
    expect(parts()).toBe(61)
    const again = openDesk(office, browser)
    await enterDesk(office, again, verifier)
    await list(again)
    expect(await search(again, 'sungai', 'catatan59')).toEqual([[river.case], [road.case]])
    expect(parts()).toBe(1)
  })
})
