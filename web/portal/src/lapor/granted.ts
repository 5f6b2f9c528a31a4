// Who would get which key if the report were sent as it stands: asked in one place, told in several.
import {
  canOfferConfidential,
  type IntakeGrant,
  intakeExists,
  intakeGrants,
} from '@kentongan/domain/role'
import type { OfficeFacts } from '../worker/protocol.ts'
import { leftOut } from './conflict.ts'
import type { FormState } from './form.ts'

export interface Granted {
  /** The persons left out. */
  readonly out: readonly string[]
  readonly grants: readonly IntakeGrant[]
  /** True when nobody could read the report, so that it is not sent. */
  readonly unread: boolean
  /** True when two officers could open a sealed identity. */
  readonly apart: boolean
}

export function grantedFor(form: FormState, office: OfficeFacts): Granted {
  const out = leftOut(office.members, form)
  const grants = intakeGrants(office.members, office.routes[form.route], out)
  return { out, grants, unread: !intakeExists(grants), apart: canOfferConfidential(grants) }
}
