// A group of symbols asked back, to prove that a paper was kept and can be read.
import { readCrockford } from '@kentongan/sealed/text'

/** The number of any group in `text`, 1 being the first. */
export function anyGroup(text: string): number {
  const picked = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
  // The small bias of the remainder does not matter: nothing is kept secret by it.
  return (picked % text.split('-').length) + 1
}

/** Whether what was typed is that group (1 = the first), forgiving as all codes are. */
export function isGroup(text: string, group: number, typed: string): boolean {
  const wanted = text.split('-')[group - 1]
  return wanted !== undefined && readCrockford(typed) === wanted
}
