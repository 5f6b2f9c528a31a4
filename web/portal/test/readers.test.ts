// Who can read a report, as its check says it: whose keys, which other route, and whom to ask about.
import { mojokerto } from '@kentongan/domain/mojokerto'
import type { Role } from '@kentongan/domain/role'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { emptyForm, emptyPerson } from '../src/lapor/form.ts'
import { Readers } from '../src/lapor/readers.tsx'
import { SpeechContext, speechOf } from '../src/shared/language.ts'
import type { OfficeFacts, OfficeMember } from '../src/worker/protocol.ts'
import { wordsOf } from './html.ts'

const member = (name: string, position: string, roles: readonly Role[]): OfficeMember => ({
  ...{ person: name, member: name, name, position, roles, status: 'active' },
})
const members = [
  member('Wiratama Sasangka', 'Inspektur', ['inspector', 'approver']),
  member('Danu Kertapati', 'PPUPD Ahli Muda', ['triager']),
  member('Bimo Adiwangsa', 'Inspektur Pembantu Wilayah I', ['assistant-inspector']),
]
const office = (inspektur: readonly Role[] = []): OfficeFacts => ({
  ...{
    fingerprint: '',
    directoryVersion: 1,
    directoryDay: '2026-11-25',
    profileVersion: 1,
    members,
  },
  routes: {
    normal: { name: 'normal', intake: ['triager', 'inspector'], recovery: true },
    inspektorat: { name: 'inspektorat', intake: ['inspector'], recovery: true },
    inspektur: { name: 'inspektur', intake: inspektur, recovery: false },
  },
})
const form = emptyForm('id')

function page(draft: Partial<typeof form.draft>, facts = office()): string {
  const nothing = () => undefined
  const readers = h(Readers, {
    form: { ...form, draft: { ...form.draft, ...draft } },
    ...{ office: facts, profile: mojokerto, known: null, problems: [] },
    ...{ act: nothing, onProblems: nothing },
  })
  const value = speechOf('id')
  return renderToString(h(SpeechContext.Provider, { value, children: readers }))
}
const accusing = (name: string, position: string) => ({
  people: [{ ...emptyPerson, name, position }],
})

describe('the readers of an anonymous report', () => {
  it('hold no key to an identity that nobody gave', () => {
    const listed = (choice: 'anonymous' | 'confidential') =>
      wordsOf(page({ identityChoice: choice })).split('Ubah siapa')[0]
    expect(listed('confidential')).toMatch(/kunci kedua identitas.*memegang kunci identitas/)
    expect(listed('anonymous')).toContain('Danu Kertapati')
    expect(listed('anonymous')).not.toMatch(/identitas|Bimo/)
  })
})

describe('whoever accuses the Inspektur', () => {
  it('is offered the route that somebody reads', () => {
    const said = wordsOf(page(accusing('Pak Wiratama', 'Inspektur'), office(['triager'])))
    expect(said).toContain('Pilih jalur: Yang dilaporkan Inspektur')
    expect(said).not.toContain('belum dibuka')
  })

  it('is told that whoever reads there is outside the Inspektorat, where that is so', () => {
    const toldOf = (role: Role) => {
      const facts = office([role])
      const reader = member('Gregorius Tanamal', 'Sekretaris Daerah', [role])
      return wordsOf(page(accusing('Pak Wiratama', 'Inspektur'), { ...facts, members: [reader] }))
    }
    expect(toldOf('outside-officer')).toContain('Pejabat itu berada di luar Inspektorat.')
    expect(toldOf('triager')).not.toContain('di luar Inspektorat.')
  })

  it('is led outside, and not into a route that nobody reads, nor to complaints about services', () => {
    const said = wordsOf(page(accusing('Pak Wiratama', 'Inspektur')))
    expect(said).not.toContain('Pilih jalur:')
    expect(said).toContain('Untuk melaporkan Inspektur, gunakan KPK atau Ombudsman')
    expect(said).toContain('Ombudsman Republik Indonesia')
    expect(said).not.toContain('DAMAR')
  })
})

describe('an officer of whom half a name is listed', () => {
  it('is asked about where it is seen, and not left out without an answer', () => {
    const html = page(accusing('Bu Danu', 'Staf'))
    expect(html).toMatch(/<details[^>]* open/)
    expect(wordsOf(html)).toContain('Apakah ini orangnya?')
    expect(html).not.toMatch(/<input type="checkbox"[^>]* checked/)
    expect(page({})).not.toMatch(/<details[^>]* open/)
  })

  it('is not asked about who is named by another of their cards', () => {
    const card = (own: string): OfficeMember => ({
      ...member('Danu Kertapati', 'Auditor Ahli Muda', ['triager']),
      ...{ member: own },
    })
    const facts = { ...office(), members: [...members, card('Danu, later')] }
    const said = wordsOf(page(accusing('Pak Danu', 'Auditor Ahli Muda'), facts))
    expect(said).toContain('Anda catat pada “Yang terlibat”.')
    expect(said).not.toContain('Apakah ini orangnya?')
  })
})
