import { describe, expect, it } from 'vitest'
import { speechOf } from '../src/page/language.ts'

const { words } = speechOf('id')

/** Every sentence, with a number in place of what is filled in. */
function sentencesOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return sentencesOf(words(...Array(words.length).fill(7)))
  return typeof words === 'object' && words !== null
    ? Object.values(words).flatMap(sentencesOf)
    : []
}
// What takes a list is no sentence with a number in it.
const { recommend: _, ...officers } = words.officers
const { nextHint: _hint, ...status } = words.deskCase.status
const all = [
  words.desk,
  { ...words.deskCase, status },
  words.setup,
  words.failures,
  words.deskOffice,
  words.ownAccount,
  officers,
].flatMap(sentencesOf)
const saying = (pattern: RegExp) => all.filter((one) => pattern.test(one))

describe('the desk in Indonesian', () => {
  it('counts characters: digits and spaces count, and are no letters', () => {
    expect(all.length).toBeGreaterThan(300)
    expect(saying(/\d huruf(?! kecil)|belas huruf/)).toEqual([])
    expect(saying(/\d karakter/).length).toBeGreaterThan(8)
  })

  it('says “email”, and one word or another instead of a slash between two', () => {
    expect(saying(/surel/i)).toEqual([])
    expect(saying(/\p{L}\/\p{L}/u)).toEqual([])
  })

  it('promises of the sign-in only what holds: two things are sent, two are not', () => {
    const { signInLead } = words.desk.gate
    expect(signInLead).toMatch(/^Nama pengguna dan kode autentikator dikirim ke server\./)
    expect(signInLead).toContain('Frasa sandi dan Kartu Kunci tidak pernah dikirim')
  })

  it('promises of keys only what holds: the server has them, sealed', () => {
    const { setupLead, invitationLead } = words.setup.account
    for (const lead of [setupLead, invitationLead('Inspektorat')]) {
      expect(lead).toContain('hanya disimpan server dalam keadaan tersegel')
    }
  })

  it('names the officers that are missing as people do', () => {
    const { recommend } = words.officers
    expect(recommend(['Verifikator'])).toMatch(/^Belum ada Verifikator\./)
    expect(recommend(['Pengelola WBS', 'Verifikator'])).toMatch(
      /^Belum ada Pengelola WBS atau Verifikator\./,
    )
    expect(recommend(['A', 'B', 'C'])).toMatch(/^Belum ada A, B, atau C\./)
  })
})
