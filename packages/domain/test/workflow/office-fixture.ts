// An office of eight people and one accused, and terms in years that are all loaded.
import { mojokerto } from '../../src/mojokerto.ts'
import type { roles } from '../../src/role.ts'
import type { Rules } from '../../src/workflow/clock.ts'
import type { Actor, Ground } from '../../src/workflow/step.ts'

const person = (name: string, ...held: (typeof roles)[number][]): Actor => ({
  person: name,
  roles: held,
  relation: 'reader',
})
export const pengelola = person('gilang', 'administrator')
export const verifikator = person('niken', 'triager')
export const penelaah = person('sekar', 'reviewer')
export const irban = person('bimo', 'assistant-inspector')
export const irbanLain = person('ratna', 'assistant-inspector')
export const inspektur = person('wira', 'inspector', 'approver')
export const sekretaris = person('laksmi', 'secretary')
export const pemeriksa = person('tirta', 'examiner')
export const terlapor: Actor = { ...person('danu', 'triager'), relation: 'excluded' }
export const people = [
  ...[pengelola, verifikator, penelaah, irban, irbanLain, inspektur, sekretaris, pemeriksa],
  terlapor,
]

// Every year from here on is loaded: what is not is tried in clock.test.ts.
export const rules: Rules = {
  ...mojokerto,
  holidays: Array.from({ length: 80 }, (_, at) => ({ year: 2026 + at, days: [] })),
}
export const ground: Ground = { route: 'normal', rules }
export const start = '2026-01-05'
