import { describe, expect, it } from 'vitest'
import { readExport } from '../src/export/read.ts'
import { readTar, type TarEntry } from '../src/export/tar.ts'
import { tarOf } from './tar-fixture.ts'

const day = '2026-11-24'

async function read(bytes: Uint8Array<ArrayBuffer>) {
  const entries: TarEntry[] = []
  const tar = readTar(new Blob([bytes]))
  for (let next = await tar.next(); ; next = await tar.next()) {
    if (next.done === true) return { entries, failure: next.value }
    entries.push(next.value)
  }
}

describe('an export that is read', () => {
  it('finds every file where it stands, past what fits into memory at once', async () => {
    const big = 'x'.repeat(3_000_000)
    const bytes = tarOf({ 'a/b.age': 'hello', big, 'c.age': 'last', empty: '' })
    const { entries, failure } = await read(bytes)
    expect(failure).toBeNull()
    const text = ({ at, bytes: size }: TarEntry) =>
      Buffer.from(bytes.subarray(at, at + size)).toString()
    expect(entries.map((entry) => [entry.path, text(entry)])).toEqual([
      ['a/b.age', 'hello'],
      ['big', big],
      ['c.age', 'last'],
      ['empty', ''],
    ])
  })

  it('says when it was cut off, at whatever byte', async () => {
    const bytes = tarOf({ 'a.age': 'hello'.repeat(300), 'b.age': 'world' })
    for (const end of [512, 600, 2048, 3000, bytes.length - 1024]) {
      expect((await read(bytes.slice(0, end))).failure, `${end}`).toBe('cut-off')
    }
  })

  it('takes nothing else for an export, and never throws', async () => {
    const reasonOf = async (bytes: Uint8Array<ArrayBuffer>) => {
      const result = await readExport(new Blob([bytes]), day)
      return result.ok ? 'ok' : result.reason
    }
    expect(await reasonOf(new Uint8Array())).toBe('not-an-export')
    expect(await reasonOf(new Uint8Array(4096).fill(65))).toBe('not-an-export')
    expect(await reasonOf(tarOf({}))).toBe('not-an-export')
    expect(await reasonOf(tarOf({ 'cases/A/case.json': '{}' }))).toBe('cut-off')
    expect(await reasonOf(tarOf({ 'office.json': '{"export":' }))).toBe('office-unreadable')
    const header = tarOf({ 'office.json': '{}' })
    header[3] = 0
    expect(await reasonOf(header)).toBe('not-an-export')
  })
})
