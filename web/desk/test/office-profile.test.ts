// The office's settings at the desk: changed by a signer, kept sealed meanwhile, and never overwritten unseen.
import { mojokerto } from '@kentongan/domain/mojokerto'
import { type ProfileRule, profileProblems, profileRules } from '@kentongan/domain/profile'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  must,
  openTestOffice,
  type TestOffice,
  type TestOfficer,
} from '../../../server/test/office-server.ts'
import { changesOf, rebase } from '../src/office/changes.ts'
import { type Form, replaced, sections } from '../src/office/form.ts'
import { problemText, wayTo } from '../src/office/names.ts'
import { speechOf } from '../src/page/language.ts'
import { keepProfileDraft, publishProfile, readProfile } from '../src/worker/office-profile.ts'
import { deskOf, enterDesk, openDesk } from './desk-fixture.ts'

const withPhone = (phone: string) =>
  replaced(mojokerto, ['contacts', 'phone'], phone) as typeof mojokerto

describe('the settings of an office', () => {
  let office: TestOffice
  let inspector: TestOfficer
  let triager: TestOfficer
  beforeEach(async () => {
    office = await openTestOffice()
    inspector = office.officers[0] as TestOfficer
    triager = office.officers[2] as TestOfficer
  }, 60_000)

  it('are signed and published by a signer, as the next version that every browser verifies', async () => {
    const { state } = await deskOf(office, inspector)
    const before = must(await readProfile(state))
    expect([before.version, before.signer]).toEqual([1, true])
    const profile = replaced(before.profile, ['contacts', 'phone'], '0321 123456')
    const after = must(await publishProfile(state, { profile, previous: before.hash }))
    expect([after.version, after.profile.contacts.phone]).toEqual([2, '0321 123456'])
    expect((await office.office()).profileVersion).toBe(2)
  })

  it('are read by every officer and changed by no other', async () => {
    const { state } = await deskOf(office, triager)
    const { profile, hash, signer } = must(await readProfile(state))
    expect(signer).toBe(false)
    expect(await publishProfile(state, { profile, previous: hash })).toEqual({
      ok: false,
      code: 'not-allowed',
    })
    expect((await office.office()).profileVersion).toBe(1)
  })

  it('do not overwrite what a colleague published meanwhile', async () => {
    const { state } = await deskOf(office, inspector)
    const { profile, hash } = must(await readProfile(state))
    const mine = replaced(profile, ['contacts', 'phone'], '0321 111111')
    const theirs = replaced(profile, ['region'], 'Kabupaten Lain')
    must(await publishProfile(state, { profile: theirs, previous: hash }))
    const late = await publishProfile(state, { profile: mine, previous: hash })
    expect(late).toEqual({ ok: false, code: 'stale-profile' })
    expect((await office.office()).profile).toMatchObject({ region: 'Kabupaten Lain' })
  })

  it('that are no profile are not signed', async () => {
    const { state } = await deskOf(office, inspector)
    const { hash } = must(await readProfile(state))
    const wrong = replaced(mojokerto, ['contacts', 'phone'], 'nol')
    expect((await publishProfile(state, { profile: wrong, previous: hash })).ok).toBe(false)
    expect((await office.office()).profileVersion).toBe(1)
  })

  it('keep what is being changed through a reload, sealed, and forget it once it is published', async () => {
    const desk = await deskOf(office, inspector)
    const { profile, hash } = must(await readProfile(desk.state))
    const mine = replaced(profile, ['shortName'], 'RAHASIA SEMENTARA')
    must(await keepProfileDraft(desk.state, { base: profile, mine }))
    const kept = [...desk.kept.values()].filter((one) => one instanceof Uint8Array)
    expect(kept.length).toBeGreaterThan(0)
    for (const bytes of kept) expect(Buffer.from(bytes).includes('RAHASIA')).toBe(false)
    const again = openDesk(office, { kept: desk.kept, http: desk.state.http })
    must(await enterDesk(office, again, inspector))
    const draft = must(await readProfile(again.state)).draft
    expect(draft).toEqual({ base: profile, mine })
    const after = must(await publishProfile(again.state, { profile: mine, previous: hash }))
    expect(after.draft).toBeNull()
  })
})

describe('what was changed', () => {
  it('is told place by place, and an item put in at the top is no change of those below', () => {
    const kind = {
      code: 'BARU',
      label: { id: 'Baru', en: 'New' },
      definition: { id: 'a', en: 'b' },
    }
    const changed = { ...withPhone('0321 1'), kinds: [kind, ...mojokerto.kinds] }
    expect(changesOf(mojokerto, changed).map(({ path }) => path.join('.'))).toEqual([
      'kinds.BARU.code',
      'kinds.BARU.label.id',
      'kinds.BARU.label.en',
      'kinds.BARU.definition.id',
      'kinds.BARU.definition.en',
      'contacts.phone',
    ])
    expect(changesOf(mojokerto, structuredClone(mojokerto))).toEqual([])
    const [first, second, ...rest] = mojokerto.kinds
    const turned = { ...mojokerto, kinds: [second, first, ...rest] }
    expect(changesOf(mojokerto, turned).map(({ path }) => path)).toEqual([['kinds']])
    const twice = { ...mojokerto, kinds: [first, first, second, ...rest] }
    expect(changesOf(mojokerto, twice)).not.toEqual([])
  })

  it('stays on top of what a colleague published, and theirs stays where it was not touched', () => {
    const theirs = { ...mojokerto, region: 'Kabupaten Lain' }
    expect(rebase(mojokerto, withPhone('0321 1'), theirs)).toEqual({
      ...withPhone('0321 1'),
      region: 'Kabupaten Lain',
    })
    const { exitSite: _, ...without } = { ...mojokerto, exitSite: 'https://contoh.go.id' }
    expect(rebase(mojokerto, without, theirs)).toEqual({ ...without, region: 'Kabupaten Lain' })
  })

  it('is none, or comes whole, whatever was changed', () => {
    const anything = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue())
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        expect(changesOf(a, a)).toEqual([])
        expect(changesOf(rebase(a, b, a), b)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})

describe('the form of the settings', () => {
  it('has a place for every part of a profile', () => {
    const places = Object.values(sections).flatMap((fields) => Object.keys(fields))
    expect(new Set(places).size).toBe(places.length)
    for (const key of Object.keys(mojokerto)) expect(places).toContain(key)
  })

  it('names every place and choice in both languages', () => {
    for (const language of ['id', 'en'] as const) {
      const { words } = speechOf(language)
      const { places, choices } = words.deskOffice
      const named = { ...places, ...choices, ...words.status.internal }
      for (const fields of Object.values(sections)) {
        for (const name of namesIn(fields)) expect(Object.keys(named)).toContain(name)
      }
    }
  })

  it('says of every rule that is not kept what is wanted, and where', () => {
    const { words } = speechOf('id')
    const wrong: readonly (readonly [readonly (string | number)[], unknown, ProfileRule])[] = [
      [['contacts', 'phone'], 'nol', 'phone'],
      [['contacts', 'site'], 'http://contoh.go.id', 'https'],
      [['contacts', 'email'], { address: 'x', confirmed: true }, 'email'],
      [['shortName'], '', 'characters'],
      [['region'], 'dua\nbaris', 'line'],
      [['kinds', 0, 'code'], 'kecil', 'code'],
      [['kinds'], [], 'min_length'],
      [['holidays', 0, 'days', 0, 'day'], '2026-02-31', 'day'],
      [['overall', 'answerWorkingDays'], 0, 'min_value'],
      [['overall', 'answerWorkingDays'], 1_000, 'max_value'],
      [['overall', 'answerWorkingDays'], 1.5, 'integer'],
      [['overall', 'answerWorkingDays'], 'tiga', 'number'],
      [['deadlines', 0, 'unit'], 'week', 'picklist'],
      [['districts'], [...mojokerto.districts, mojokerto.districts[0]], 'once'],
      [['kinds'], mojokerto.kinds.filter(({ code }) => code !== 'LAIN'), 'unsure'],
      [['holidays'], [mojokerto.holidays[0], mojokerto.holidays[0]], 'years'],
      [['colours', 'brick'], { light: 'merah', dark: '#000000' }, 'colour'],
      [['colours', 'ink'], { light: '#fffffe', dark: '#fffffe' }, 'contrast'],
      [['texts', 'about', 'id'], 'a\u0000b', 'text'],
    ]
    for (const [path, value, rule] of wrong) {
      const found = profileProblems(replaced(mojokerto, path, value))
      expect(found.map(({ wanted }) => wanted)).toContain(rule)
      for (const one of found) expect(problemText(words, one)).toContain(wayTo(words, one.path))
    }
    const { wanted } = words.deskOffice
    expect(Object.keys(wanted).sort()).toEqual([...profileRules].sort())
  })

  it('tells everything at once', () => {
    const twice = replaced(withPhone('nol'), ['shortName'], '')
    expect(profileProblems(twice).map(({ path }) => path.join('.'))).toEqual([
      'shortName',
      'contacts.phone',
    ])
    expect(profileProblems(mojokerto)).toEqual([])
    for (const input of [null, 7, 'x', [], {}]) expect(profileProblems(input)).not.toEqual([])
  })
})

function namesIn(fields: Readonly<Record<string, Form>>): readonly string[] {
  return Object.entries(fields).flatMap(([key, form]) => [key, ...namesOf(form)])
}

function namesOf(form: Form): readonly string[] {
  if (form.kind === 'group') return namesIn(form.fields)
  if (form.kind === 'list') return namesOf(form.item)
  if (form.kind === 'maybe') return namesOf(form.form)
  return form.kind === 'choice' ? form.of : []
}
