// The names of an officer's roles. A role of a later release, which has none here, shows its code.
import type { AllWords } from './language.ts'

export function roleNames({ roles }: AllWords, codes: readonly string[]): string {
  const names: Readonly<Record<string, string>> = roles.role
  return codes.map((code) => names[code] ?? code).join(', ')
}
