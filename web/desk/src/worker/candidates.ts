// Who else could be let into a case by whoever has opened it.
import { may } from '@kentongan/domain/permission'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import { isActive } from '@kentongan/sealed/epochs'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import type { Candidate } from './access-act.ts'

const rightOfHalf = { A: 'ask-identity', B: 'approve-identity' } as const

/** Active colleagues who may read cases, do not read this one, and whom the reporter did not leave out; no Inspektur where they are accused. */
export function candidatesOf(
  office: VerifiedOffice,
  { opening, vaults, readers, half }: OpenedCase,
): readonly Candidate[] {
  const reading = vaults.report?.holders ?? new Set<string>()
  return office.directory.members
    .filter(({ member, person, roles }) => {
      const free = !reading.has(member) && !opening.excluded.includes(person)
      const accused = opening.route === 'inspektur' && roles.includes('inspector')
      return free && !accused && isActive(office, member) && may(roles, 'read-cases')
    })
    .map(({ member, person, name, position, roles }) => {
      // The same half again, under a new card, is the same person's; the other one would make them two.
      const holds = readers.some(
        (one) =>
          one.person === person &&
          one.half !== null &&
          (one.half !== half?.name || one.member === member),
      )
      const fits = half !== null && may(roles, rightOfHalf[half.name]) && !holds
      const original = may(roles, 'read-originals')
      return { member, name, position, roles, original, half: fits }
    })
}
