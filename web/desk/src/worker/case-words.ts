// What a case can be found by: everything in it that this officer read, but the reporter's identity.
import type { EntryView } from '@kentongan/client/view'
import type { EvidenceEntry, ReportContent } from '@kentongan/domain/report'

/** The words of a report, one thing a line. */
export function wordsOfReport({
  title,
  description,
  people,
  time,
  location,
  evidence,
  circumstances = {},
}: ReportContent): string {
  const named = people.flatMap((one) => [one.name, one.position, one.unit ?? ''])
  const { why = '', loss = '', hope = '', elsewhere, answers = [] } = circumstances
  const told = [time.text, location.text, why, loss, hope, elsewhere?.text ?? '']
  const answered = answers.map(({ text }) => text)
  return lines([title, description, ...named, ...told, ...answered, ...filesOf(evidence)])
}

/** The words of what was written since: messages with their files, notes, and the reasons of statuses. */
export function wordsOfEntries(entries: readonly EntryView[]): string {
  return lines(
    entries.flatMap((one) => {
      switch (one.kind) {
        case 'message':
          return [one.content.text, ...filesOf(one.content.evidence)]
        case 'note':
        case 'paper':
          return [one.content.text, ...Object.values(one.content.sheet?.fields ?? {})]
        case 'status':
        case 'label':
        case 'request':
        case 'approval':
          return [one.content.reason]
        default:
          return []
      }
    }),
  )
}

const filesOf = (evidence: readonly EvidenceEntry[]): readonly string[] =>
  evidence.flatMap(({ name, caption }) => [name, caption])

const lines = (texts: readonly string[]): string => texts.filter((one) => one !== '').join('\n')
