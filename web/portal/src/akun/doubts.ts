// What did not hold in a report, in words: shown in place of what could not be verified, never nothing.
import type { FindingView } from '@kentongan/client/view'
import type { AllWords } from '../shared/language.ts'

/** A sentence for a finding. */
function doubt(finding: FindingView, words: AllWords): string {
  const said = words.account.doubt
  switch (finding.kind) {
    case 'refused':
      return finding.reason === 'malformed' || finding.reason === 'unsupported'
        ? said.malformed
        : said.tampered
    case 'replayed':
      return said.replayed
    case 'missing':
      return said.missing
    case 'late':
      return said.late
    case 'grant-refused':
      return said.grantRefused
    case 'key-missing':
      return said.keyMissing
    case 'shut-out':
      return said.shutOut
    case 'office-behind':
      return said.officeBehind
    case 'unreadable':
      return said.malformed
    case 'evidence-missing':
      return said.evidenceMissing(finding.name)
    case 'evidence-unnamed':
      return said.evidenceUnnamed
  }
}

/** Every finding in words, each sentence once. */
export function doubtsOf(findings: readonly FindingView[], words: AllWords): readonly string[] {
  return [...new Set(findings.map((one) => doubt(one, words)))]
}
