// What reporters say of themselves beside their words: that they are threatened, or that they close their account.
import type { MessageMark } from '@kentongan/domain/message'
import { needsProtection } from '@kentongan/domain/protection'
import type { CaseView, EntryView } from './view.ts'

/** The mark of a reporter's own message; nobody else's counts. */
export const markOf = (entry: EntryView): MessageMark | null =>
  entry.kind === 'message' && entry.author.kind === 'reporter' ? (entry.content.mark ?? null) : null

/** The flag PERLINDUNGAN in a case that was opened whole. */
export const isInDanger = ({ report, entries }: CaseView): boolean =>
  needsProtection(
    report,
    entries.flatMap((one) =>
      one.kind === 'message' && one.author.kind === 'reporter' ? [one.content] : [],
    ),
  )

/** The day of the farewell that is the reporter's last word, or null: nothing written since is read. */
export function leftOn({ entries }: CaseView): string | null {
  const last = entries.findLast((one) => one.kind === 'message' && one.author.kind === 'reporter')
  return last !== undefined && markOf(last) === 'farewell' ? last.day : null
}

/** The day on which the reporter said this last, or null. */
export const dayOfMark = ({ entries }: CaseView, mark: MessageMark): string | null =>
  entries.findLast((one) => markOf(one) === mark)?.day ?? null
