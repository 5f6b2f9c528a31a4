// One finding of the doctor.
import type { OpsWords } from '../refusal.ts'

export type Level = keyof OpsWords['levels']

export interface Check {
  readonly name: keyof OpsWords['checks']
  readonly level: Level
  readonly says: string
}

export const check = (name: Check['name'], level: Level, says: string): Check => ({
  name,
  level,
  says,
})
