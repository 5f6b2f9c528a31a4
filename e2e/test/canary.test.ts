import { describe, expect, it } from 'vitest'
import { runCanaries } from '../src/canary-journey.ts'
import { buildUnsealed, serveInstead } from '../src/unsealed/build.ts'

describe('a canary in every field, file, message, reply, and note', () => {
  it('is found in no file, output, or request', async () => {
    const { planted, found, searched } = await runCanaries(async () => {})
    expect(found).toEqual([])
    // A search of nothing finds nothing.
    const sizes = new Map(searched.map(({ name, bytes }) => [name, bytes]))
    expect(sizes.get('kentongan.db after the end')).toBeGreaterThan(50_000)
    expect(sizes.get('kentongan.db-wal')).toBeGreaterThan(50_000)
    const evidence = searched.filter(({ name }) => name.startsWith('evidence/'))
    expect(sum(evidence)).toBeGreaterThan(2 * planted.report.file.content.length)
    const requests = searched.filter(({ name }) => name.startsWith('requests of'))
    expect(sum(requests)).toBeGreaterThan(2 * planted.report.file.content.length)
  })

  it('is found at once when sealing is removed from the very same pages', async () => {
    const unsealed = await buildUnsealed()
    const { planted, found } = await runCanaries((context) => serveInstead(context, unsealed))
    const missed = planted.words.filter((word) => !found.some((one) => one.includes(word)))
    expect(missed).toEqual([])
    for (const place of ['kentongan.db', 'evidence/', 'requests of']) {
      expect(found.filter((one) => one.startsWith(place))).not.toEqual([])
    }
  })
})

const sum = (all: readonly { readonly bytes: number }[]): number =>
  all.reduce((total, one) => total + one.bytes, 0)
