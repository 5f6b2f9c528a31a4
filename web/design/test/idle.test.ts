import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchIdle } from '../src/idle.ts'

const minutes = 10

describe('a page that locks itself', () => {
  const listeners = new Map<string, () => void>()
  const page = {
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
    removeEventListener: (name: string) => listeners.delete(name),
  }
  const lock = vi.fn()
  const soon = vi.fn()
  let stop: () => void
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('addEventListener', page.addEventListener)
    vi.stubGlobal('removeEventListener', page.removeEventListener)
    vi.stubGlobal('document', page)
    lock.mockClear()
    soon.mockClear()
    stop = watchIdle(minutes, lock, Date.now, soon)
  })
  afterEach(() => {
    stop()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('says so once, a minute before', () => {
    vi.advanceTimersByTime(minutes * 60_000 - 70_000)
    expect(soon).not.toHaveBeenCalled()
    vi.advanceTimersByTime(20_000)
    expect(soon.mock.calls).toEqual([[true]])
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(60_000)
    expect(lock).toHaveBeenCalledTimes(1)
  })

  it('takes it back at a touch, and begins to count anew', () => {
    vi.advanceTimersByTime(minutes * 60_000 - 30_000)
    listeners.get('keydown')?.()
    expect(soon.mock.calls).toEqual([[true], [false]])
    vi.advanceTimersByTime(minutes * 60_000 - 70_000)
    expect(lock).not.toHaveBeenCalled()
    expect(soon).toHaveBeenCalledTimes(2)
  })
})
