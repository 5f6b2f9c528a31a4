// What an office of the demo is made of, beside what anybody could see of it: its profile, its people, its reports.
import type { startingRoutes } from '@kentongan/client/publish'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { DemoCase } from './case.ts'
import type { ColleagueName, DemoOfficer } from './officers.ts'

export interface DemoOffice {
  /** Its host is this under `localhost`. */
  readonly host: string
  readonly profile: OfficeProfile
  /** Whom its reports go to; left out, as every new office begins. */
  readonly routes?: typeof startingRoutes
  readonly founder: DemoOfficer
  readonly colleagues: readonly (DemoOfficer & { readonly username: ColleagueName })[]
  readonly cases: readonly DemoCase[]
}
