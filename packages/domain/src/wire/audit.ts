// The audit log over the wire: its newest rows, or those before a row, as they stand, or hidden. What does not hold is for whoever reads it to find.
import * as v from 'valibot'

/** POST /api/audit: rows before this one; null for the newest. */
export const auditRequest = v.strictObject({
  before: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
})

const place = { sequence: v.number(), previous: v.string(), hash: v.string() }

const auditRow = v.strictObject({
  ...place,
  day: v.string(),
  time: v.nullable(v.string()),
  actor: v.string(),
  kind: v.string(),
  details: v.record(v.string(), v.unknown()),
})

/** In the order of their numbers. */
export const auditPage = v.strictObject({
  rows: v.array(v.union([auditRow, v.strictObject(place)])),
})
