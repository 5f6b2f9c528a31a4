// The identity that a signed-in reporter gave with an earlier report: offered for another, from this page's memory alone.
import type { ReporterIdentity } from '@kentongan/domain/report'
import type { OwnReport } from '../worker/protocol.ts'

/** That of the report that was received last among those that have one; null where there is none. */
export function knownIdentity(reports: readonly OwnReport[]): ReporterIdentity | null {
  const named = reports.filter(({ view }) => (view?.identity?.name ?? '') !== '')
  const [newest] = named.sort((a, b) => b.listed.received.localeCompare(a.listed.received))
  return newest?.view?.identity ?? null
}
