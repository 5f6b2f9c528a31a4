import type { VerifiedOffice } from '@kentongan/sealed/office'
import { newOfficeSecret, officeKeysOf, splitOfficeSecret } from '@kentongan/sealed/office-secret'
import { beforeAll, describe, expect, it } from 'vitest'
import { unlock } from '../src/typed-sheets.ts'

async function makeOffice(): Promise<{ office: VerifiedOffice; sheets: readonly string[] }> {
  const secret = newOfficeSecret()
  const keys = await officeKeysOf(secret)
  const root = { recovery: keys.recovery.recipient }
  const office = { office: keys.office, root } as unknown as VerifiedOffice
  return { office, sheets: await splitOfficeSecret(secret) }
}

describe('two sheets as they were typed', () => {
  let ours: Awaited<ReturnType<typeof makeOffice>>
  let theirs: Awaited<ReturnType<typeof makeOffice>>
  beforeAll(async () => {
    ours = await makeOffice()
    theirs = await makeOffice()
  })
  const sheet = (at: number): string => ours.sheets[at] ?? ''
  async function problems(first: string, second: string, office = ours.office) {
    const result = await unlock([first, second], office)
    return result.ok ? [] : result.problems.map((one) => [one.sheet, one.problem.kind])
  }

  it('open with any two of the three, in any order and however they are spaced', async () => {
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const spaced = ` ${sheet(b).toLowerCase().replaceAll('-', ' ')}\n`
      const result = await unlock([sheet(a), spaced], ours.office)
      expect(result).toMatchObject({ ok: true, keys: { office: ours.office.office } })
    }
  })

  it('are each told what is wrong with them, both at once', async () => {
    expect(await problems('', 'U')).toEqual([
      [0, 'empty'],
      [1, 'symbol'],
    ])
    expect(await problems(sheet(0).slice(0, 23), `${sheet(1)}0`)).toEqual([
      [0, 'short'],
      [1, 'long'],
    ])
    const mistyped = sheet(0).slice(0, -1) + (sheet(0).endsWith('0') ? '1' : '0')
    expect(await problems(mistyped, sheet(1))).toEqual([[0, 'mistyped']])
  })

  it('are refused as one sheet twice, of another office, of two offices, or of an old secret', async () => {
    expect(await problems(sheet(1), sheet(1))).toEqual([[1, 'same']])
    const [a = '', b = ''] = theirs.sheets
    expect(await problems(a, b)).toEqual([[1, 'foreign']])
    expect(await problems(sheet(0), b)).toEqual([[1, 'foreign']])
    const root = { recovery: theirs.office.root.recovery }
    const moved = { ...ours.office, root } as VerifiedOffice
    expect(await problems(sheet(0), sheet(1), moved)).toEqual([[1, 'other-recovery']])
  })
})
