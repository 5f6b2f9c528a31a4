// docs/operating/permissions.md is the table of permissions, told once more: neither changes without the other.
import { readFileSync } from 'node:fs'
import { may, type Permission, permissions } from '@kentongan/domain/permission'
import { type Role, roles } from '@kentongan/domain/role'
import { type Caller, type Route, routeRules, ruleOf } from '@kentongan/domain/wire/routes'
import { moves } from '@kentongan/domain/workflow/moves'
import { describe, expect, it } from 'vitest'
import { id as roleWords } from '../src/roles.ts'
import { id as status } from '../src/status.ts'

const page = readFileSync(
  new URL('../../../docs/operating/permissions.md', import.meta.url),
  'utf8',
)

/** The lines of the table under a heading, its two heading lines left out. */
const table = (heading: string): readonly string[] =>
  (page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const yes = (is: boolean): string => (is ? 'yes' : '–')

const report = {
  all: 'all of its routes',
  assigned: 'where let in',
  none: '–',
} as const satisfies Record<Permission['report'], string>
const identity = {
  sealed: 'sealed',
  ask: 'asks (half A)',
  approve: 'approves (half B)',
} as const satisfies Record<Permission['identity'], string>

function movesOf(role: Role): string {
  const from = new Set(moves.filter(({ by }) => by.includes(role)).map((one) => one.from))
  return [...from].map((one) => status.code[one]).join(', ') || '–'
}

const caller = {
  anyone: 'anyone',
  payer: 'proof of work',
  'payer-or-reporter': 'proof of work, or a reporter',
  reporter: 'a reporter',
  officer: 'an officer',
  active: 'an active officer',
  signer: 'a signer',
} as const satisfies Record<Caller, string>

function whoOf(route: Route): string {
  const { who, right } = ruleOf(route)
  if (right === undefined) return caller[who]
  const held = roles.filter((role) => may([role], right)).join(', ')
  return who === 'signer' ? `${caller[who]}, or ${held}` : held
}

describe('the page of permissions', () => {
  it('has what each role may do', () => {
    expect(table('Roles')).toEqual(
      roles.map((role) => {
        const { report: reads, original, identity: half, invitations, log } = permissions[role]
        const rights = [report[reads], yes(original), identity[half], yes(invitations), yes(log)]
        return row(roleWords.role[role], `\`${role}\``, ...rights, movesOf(role))
      }),
    )
  })

  it('has who may call each route, and what that leaves in the log', () => {
    expect(table('Routes')).toEqual(
      (Object.keys(routeRules) as Route[]).map((route) => {
        const { case: needs, audit } = ruleOf(route)
        return row(`\`${route}\``, whoOf(route), needs ?? '–', audit?.join(', ') ?? '–')
      }),
    )
  })
})
