// What did not hold in a report, in words: shown in place of what could not be verified, never nothing.
import type { CaseView, EntryView, FindingView } from '@kentongan/client/view'
import type { Language } from '@kentongan/domain/language'
import { revealUnseen } from '@kentongan/domain/text'
import { dayAndMonth } from '@kentongan/words/dates'
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
    // Of what only officers read: a reporter is never shown one.
    case 'decision-refused':
      return said.tampered
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
    case 'report-missing':
      return said.reportMissing
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

/** What was written into an epoch that was over, in its author's words: shown, and never among what counts. */
export function lateOf(view: CaseView, words: AllWords, language: Language): readonly string[] {
  const { doubt, readers } = words.account
  const nameOf = ({ author }: EntryView): string =>
    author.kind === 'officer' ? author.name || readers.nameNotKnown : words.account.messages.you
  return view.late.map((entry) => {
    const said = entry.kind === 'message' ? ` ${revealUnseen(entry.content.text)}` : ''
    return doubt.lateWritten(nameOf(entry), dayAndMonth(language, entry.day)) + said
  })
}
