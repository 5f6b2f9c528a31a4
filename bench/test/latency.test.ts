import { describe, expect, it } from 'vitest'
import { latencyOf } from '../src/latency.ts'

describe('latency', () => {
  it('is told by nearest rank, whatever the order', () => {
    const durations = Array.from({ length: 200 }, (_, index) => 200 - index)
    expect(latencyOf(durations)).toEqual({ p50: 100, p95: 190, p99: 198, max: 200 })
    expect(latencyOf([7])).toEqual({ p50: 7, p95: 7, p99: 7, max: 7 })
  })
})
