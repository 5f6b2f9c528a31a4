// What is new to a reporter, told from the conversation alone: what they have read is kept nowhere.
import type { EntryView } from '@kentongan/client/view'

/** The officers' first message after the reporter's last; none before the reporter has written one. */
export function firstNewOf<Message extends Pick<EntryView, 'author'>>(
  messages: readonly Message[],
): Message | undefined {
  const last = messages.findLastIndex((one) => one.author.kind === 'reporter')
  return last === -1 ? undefined : messages[last + 1]
}
