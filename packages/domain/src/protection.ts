// The flag PERLINDUNGAN: a reporter who must be protected comes first at the desk.
import type { MessageContent } from './message.ts'
import type { ReportContent } from './report.ts'

/** True when the reporter asked for protection with the report, or has said since that they are threatened. */
export const needsProtection = (
  report: ReportContent | null,
  ownMessages: readonly MessageContent[],
): boolean =>
  report?.circumstances?.protection === true || ownMessages.some(({ mark }) => mark === 'danger')
