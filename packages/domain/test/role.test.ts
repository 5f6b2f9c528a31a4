import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areKeptApart } from '../src/permission.ts'
import {
  canOfferConfidential,
  type IntakeMember,
  intakeExists,
  intakeGrants,
  type Role,
  type Route,
  roles,
  routeNames,
  takesReports,
} from '../src/role.ts'

const normal: Route = {
  name: 'normal',
  intake: ['administrator', 'triager', 'inspector'],
  recovery: true,
}
const member = (name: string, held: Role[], status = 'active'): IntakeMember => ({
  person: `person-${name}`,
  member: `member-${name}`,
  roles: held,
  status,
})
const office = [
  member('pengelola', ['administrator']),
  member('verifikator', ['triager']),
  member('penelaah', ['reviewer']),
  member('irban', ['assistant-inspector']),
  member('inspektur', ['inspector', 'approver']),
  member('sistem', ['system-administrator']),
]
const of = (grants: ReturnType<typeof intakeGrants>, name: string) =>
  grants.find(({ person }) => person === `person-${name}`)

describe('the grants of a submission', () => {
  it('give the report to the intake, originals to all of it but the administrator, and the halves', () => {
    expect(
      intakeGrants(office, normal, []).map(({ person, vaults, half }) => [person, vaults, half]),
    ).toEqual([
      ['person-pengelola', ['report'], null],
      ['person-verifikator', ['report', 'original'], null],
      ['person-irban', [], 'A'],
      ['person-inspektur', ['report', 'original'], 'B'],
    ])
  })

  it('give nothing to an inactive member or an excluded person', () => {
    const grants = intakeGrants([...office, member('lama', ['triager'], 'left')], normal, [
      'person-inspektur',
    ])
    expect(of(grants, 'lama')).toBeUndefined()
    expect(of(grants, 'inspektur')).toBeUndefined()
    expect(canOfferConfidential(grants)).toBe(false)
    expect(intakeExists(grants)).toBe(true)
  })

  it('are no ground for taking reports while one person alone would hold them', () => {
    const people = (...names: string[]) =>
      office.filter(({ person }) => names.includes(person.replace('person-', '')))
    const inspektur = people('inspektur')
    expect(takesReports(inspektur, normal)).toBe(false)
    expect(takesReports(people('inspektur', 'sistem'), normal)).toBe(false)
    expect(takesReports(people('irban', 'penelaah'), normal)).toBe(false)
    const second = { ...member('inspektur', ['triager']), member: 'second-card' }
    expect(takesReports([...inspektur, second], normal)).toBe(false)
    for (const name of ['pengelola', 'verifikator', 'irban']) {
      expect(takesReports(people('inspektur', name), normal), name).toBe(true)
      const left = people(name).map((one) => ({ ...one, status: 'left' }))
      expect(takesReports([...inspektur, ...left], normal), name).toBe(false)
    }
  })

  it('give half B alone to a person who could ask and approve', () => {
    const grants = intakeGrants(
      [member('rangkap', ['assistant-inspector', 'approver'])],
      normal,
      [],
    )
    expect(grants.map(({ half }) => half)).toEqual(['B'])
    expect(canOfferConfidential(grants)).toBe(false)
  })

  it('see one person behind two cards', () => {
    const two = [
      { ...member('a', ['assistant-inspector']), person: 'same' },
      { ...member('b', ['approver']), person: 'same' },
    ]
    expect(intakeGrants(two, normal, []).map(({ half }) => half)).toEqual(['B'])
  })

  it('are no ground for a promise while one person holds both halves', () => {
    const half = (person: string, which: 'A' | 'B') =>
      ({ person, member: `${person}-${which}`, vaults: [], half: which }) as const
    expect(canOfferConfidential([half('p1', 'A'), half('p1', 'B')])).toBe(false)
    expect(canOfferConfidential([half('p1', 'A'), half('p1', 'B'), half('p2', 'B')])).toBe(true)
  })

  it('keep the halves among the readers where the Inspektur is accused', () => {
    const route: Route = { name: 'inspektur', intake: ['reviewer'], recovery: false }
    const grants = intakeGrants(office, route, [])
    expect(grants).toEqual([
      {
        person: 'person-penelaah',
        member: 'member-penelaah',
        vaults: ['report', 'original'],
        half: null,
      },
    ])
  })

  it('give an Inspektur nothing where they are accused, by any card and whatever else they are', () => {
    const route: Route = { name: 'inspektur', intake: ['outside-officer'], recovery: false }
    const outside = member('sekda', ['outside-officer'])
    const both = [
      member('inspektur', ['inspector', 'outside-officer']),
      { ...member('kartu-lain', ['outside-officer']), person: 'person-inspektur' },
    ]
    const people = (held: readonly IntakeMember[]) =>
      intakeGrants(held, route, []).map(({ person, half }) => [person, half])
    expect(people(both)).toEqual([])
    expect(people([...office, ...both, outside])).toEqual([['person-sekda', null]])
    expect(of(intakeGrants([...office, outside], normal, []), 'sekda')).toBeUndefined()
  })

  it('on the Inspektur go to nobody with another part in the office', () => {
    expect(areKeptApart(['outside-officer'])).toBe(true)
    for (const role of roles.filter((one) => one !== 'outside-officer')) {
      expect(areKeptApart(['outside-officer', role]), role).toBe(false)
    }
  })

  it('leave no reader when all of the intake is excluded', () => {
    const grants = intakeGrants(office, normal, [
      'person-pengelola',
      'person-verifikator',
      'person-inspektur',
    ])
    expect(intakeExists(grants)).toBe(false)
  })

  it('hold, whoever the members are: no halves in one hand, none for who may not', () => {
    const anyMember = fc.record({
      person: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
      member: fc.uuid(),
      roles: fc.subarray([...roles]),
      status: fc.constantFrom('active', 'left', 'suspended'),
    })
    const anyRoute = fc.record({
      name: fc.constantFrom(...routeNames),
      intake: fc.subarray([...roles]),
      recovery: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(anyMember, { maxLength: 12 }),
        anyRoute,
        fc.subarray(['p1', 'p2', 'p3']),
        (members, route, excluded) => {
          const grants = intakeGrants(members, route, excluded)
          const holders = (half: string) =>
            new Set(grants.filter((grant) => grant.half === half).map(({ person }) => person))
          for (const person of holders('A')) expect(holders('B').has(person)).toBe(false)
          for (const grant of grants) {
            const source = members.find((candidate) => candidate.member === grant.member)
            expect(source?.status).toBe('active')
            expect(excluded).not.toContain(grant.person)
            expect(grant.vaults.length > 0 || grant.half !== null).toBe(true)
            if (grant.vaults.includes('original')) expect(grant.vaults).toContain('report')
            if (grant.vaults.length > 0)
              expect(source?.roles.some((role) => route.intake.includes(role))).toBe(true)
          }
          expect(canOfferConfidential(grants)).toBe(holders('A').size > 0 && holders('B').size > 0)
        },
      ),
    )
  })
})
