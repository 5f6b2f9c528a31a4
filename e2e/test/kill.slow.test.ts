import { describe, expect, it } from 'vitest'
import { weatherStorm } from '../src/storm-test.ts'

describe('a server killed two hundred times while sixteen clients submit and upload', () => {
  it('has everything it acknowledged, whole and once', async () => {
    const { acknowledged, resent, broken, stored, halfWritten } = await weatherStorm(200)
    expect(broken).toEqual([])
    expect(halfWritten).toEqual([])
    expect(stored).toBe(acknowledged)
    // The kills must have hit something, or nothing was shown.
    expect(acknowledged).toBeGreaterThan(400)
    expect(resent).toBeGreaterThan(200)
  })
})
