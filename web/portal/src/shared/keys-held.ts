// What a person's keys let them read, in the same words on the check and on the account.
import type { AllWords } from './language.ts'

const reads = ['report', 'original'] as const

interface Holder {
  readonly vaults: readonly string[]
  readonly half: 'A' | 'B' | null
}

/** As an anonymous reporter is shown them: with no identity sealed there is no key to one, nor whoever holds nothing else. */
export const withoutIdentity = <T extends Holder>(holders: readonly T[]): readonly T[] =>
  holders.filter(({ vaults }) => vaults.length > 0).map((one) => ({ ...one, half: null }))

export function keysHeld({ vaults, half }: Holder, { roles }: AllWords): string {
  if (!vaults.includes('report')) return roles.keeper
  const read = [
    ...reads.filter((vault) => vaults.includes(vault)),
    ...(half === null ? [] : [half]),
  ]
  return read.map((one) => roles.reads[one]).join(', ')
}
