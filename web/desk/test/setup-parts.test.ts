import { formatCode, newCode, parseCode } from '@kentongan/sealed/code'
import { describe, expect, it } from 'vitest'
import { missingRoles } from '../src/officers/recommended.ts'
import { authenticatorUri, spelledSecret } from '../src/setup/authenticator.ts'
import { anyGroup, isGroup } from '../src/setup/groups.ts'
import { qrPath } from '../src/setup/qr.tsx'
import { passphraseMin, strengthOf } from '../src/setup/strength.ts'
import type { MemberFacts } from '../src/worker/member-facts.ts'
import type { OfficersFacts } from '../src/worker/protocol.ts'

describe('the hint on a passphrase', () => {
  const known = ['Suharto Wibowo', 'Inspektur', 'suharto', 'Kabupaten Mojokerto']

  it('counts characters first', () => {
    expect(strengthOf('', known)).toBe('empty')
    expect(strengthOf('gajah ungu!', known)).toBe('short')
    expect('gajah ungu!').toHaveLength(passphraseMin - 1)
  })

  it.each([
    'aaaaaaaaaaaaaaaaaaaaaaaa',
    '123456789012345678901234',
    'abcdefghijklmnopqrstuvwxyz',
    'mojokerto inspektorat wbs',
    'suharto wibowo suharto wibowo',
    'rahasia rahasia rahasia rahasia',
  ])('is not taken in by %s', (passphrase) => {
    expect(strengthOf(passphrase, known)).toBe('weak')
  })

  it('calls a few unrelated words strong, and fewer of them fair', () => {
    expect(strengthOf('gajah ungu menyanyi pelan', known)).toBe('strong')
    expect(strengthOf('gajah ungu lari', known)).toBe('fair')
  })
})

describe('a group asked back', () => {
  const code = '7K3MQ-0V9RD-41PZH-28JCW-N6BYE'

  it('is any of the code’s own, and each comes up', () => {
    const asked = new Set(Array.from({ length: 400 }, () => anyGroup(code)))
    expect([...asked].sort()).toEqual([1, 2, 3, 4, 5])
  })

  it('is taken however a person types it, and no other group is', () => {
    expect(isGroup(code, 1, '7k3mq')).toBe(true)
    expect(isGroup(code, 2, ' O V 9 R D ')).toBe(true)
    expect(isGroup(code, 3, '4lpzh')).toBe(true)
    expect(isGroup(code, 1, '0V9RD')).toBe(false)
    expect(isGroup(code, 1, '')).toBe(false)
    expect(isGroup(code, 6, '')).toBe(false)
  })
})

describe('an authenticator’s QR code', () => {
  it('says issuer, user, and secret as apps read them', () => {
    const uri = new URL(authenticatorUri('Meja WBS', 'rini', 'ABCD2345'))
    expect(uri.protocol + uri.host).toBe('otpauth:totp')
    expect(decodeURIComponent(uri.pathname)).toBe('/Meja WBS:rini')
    expect(Object.fromEntries(uri.searchParams)).toEqual({ secret: 'ABCD2345', issuer: 'Meja WBS' })
    expect(uri.href).not.toContain('+')
  })

  it('has a secret that can be typed', () => {
    expect(spelledSecret('ABCD2345EF')).toBe('ABCD 2345 EF')
  })
})

describe('a QR code', () => {
  it('has the quiet zone of four modules and a finder in three corners', () => {
    const code = formatCode('key-card-code', newCode())
    expect(parseCode('key-card-code', code)).not.toBeNull()
    const { size, path } = qrPath(code)
    const dark = new Set(path.match(/M\d+ \d+/g))
    const at = (x: number, y: number) => dark.has(`M${x} ${y}`)
    for (let n = 0; n < 4; n++)
      for (let m = 0; m < size; m++) expect(at(n, m) || at(m, n)).toBe(false)
    const far = size - 4 - 7
    for (const [x, y] of [
      [4, 4],
      [far, 4],
      [4, far],
    ] as const) {
      expect([at(x, y), at(x + 1, y + 1), at(x + 3, y + 3), at(x + 6, y + 6)]).toEqual([
        true,
        false,
        true,
        true,
      ])
    }
  })
})

describe('whom to invite first', () => {
  const member = (roles: readonly string[], status: MemberFacts['status'] = 'active') =>
    ({ roles, status }) as MemberFacts
  const invited = (roles: readonly string[], state: string) => ({ roles, state })
  const facts = (members: readonly MemberFacts[], invitations: unknown) =>
    ({ members, invitations }) as OfficersFacts

  it('is who nobody listed or expected stands in for', () => {
    const alone = [member(['inspector', 'approver'])]
    expect(missingRoles(facts(alone, []))).toEqual([
      'administrator',
      'triager',
      'assistant-inspector',
    ])
    const expected = [invited(['triager'], 'open'), invited(['administrator'], 'expired')]
    expect(missingRoles(facts(alone, expected))).toEqual(['administrator', 'assistant-inspector'])
    const gone = [...alone, member(['assistant-inspector'], 'left')]
    expect(missingRoles(facts(gone, expected))).toContain('assistant-inspector')
  })

  it('is nobody’s concern who may not invite', () => {
    expect(missingRoles(facts([], null))).toEqual([])
  })
})
