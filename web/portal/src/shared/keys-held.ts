// What a person's keys let them read, in the same words on the check and on the account.
import type { AllWords } from './language.ts'

const reads = ['report', 'original'] as const

export function keysHeld(
  { vaults, half }: { readonly vaults: readonly string[]; readonly half: 'A' | 'B' | null },
  { roles }: AllWords,
): string {
  if (!vaults.includes('report')) return roles.keeper
  const read = [
    ...reads.filter((vault) => vaults.includes(vault)),
    ...(half === null ? [] : [half]),
  ]
  return read.map((one) => roles.reads[one]).join(', ')
}
