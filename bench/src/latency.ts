// How long things took, as a few numbers.

export interface Latency {
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

/** The percentiles (nearest rank) of some durations in milliseconds. */
export function latencyOf(durations: readonly number[]): Latency {
  const sorted = Float64Array.from(durations).sort()
  const at = (share: number): number =>
    rounded(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

/** Three significant digits: more would say more than was measured. */
export const rounded = (value: number): number => Number(value.toPrecision(3))
