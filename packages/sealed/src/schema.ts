// The shapes that signed JSON may have: strict, bounded, one for each field of the format.
import * as v from 'valibot'
import { idPattern } from './id.ts'

/** A statement longer than this is refused unread. */
export const statementBytesMax = 1_048_576
/** JSON in a body that is longer is refused unread: 20 MB of `[{},{},` would be half a gigabyte of objects. */
export const bodyBytesMax = 1_048_576
/** Heads that one envelope may join. */
export const headsMax = 16
export const membersMax = 200

export const id = v.pipe(v.string(), v.regex(idPattern))
/** An id, or '' where there is none yet (a first version, a founding epoch). */
export const idOrNone = v.union([v.literal(''), id])
export const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))
export const recipient = v.pipe(v.string(), v.regex(/^age1pq1[02-9ac-hj-np-z]{1900,2000}$/))
/** A day that exists, of 2000 to 2199: what reckons with days never meets another. */
export const day = v.pipe(v.string(), v.regex(/^2[01]\d\d-\d\d-\d\d$/), v.check(exists))

function exists(text: string): boolean {
  const [year, month, date] = text.split('-').map(Number) as [number, number, number]
  const moment = new Date(Date.UTC(year, month - 1, date))
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date
}

export const version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))
export const code = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/))
export const shortText = v.pipe(v.string(), v.maxLength(200))

export const vaultNames = ['report', 'original', 'identity', 'internal', 'examination'] as const
export type VaultName = (typeof vaultNames)[number]
export const vault = v.picklist(vaultNames)
export const half = v.picklist(['A', 'B'])

/** A member's id, or who else holds a vault. */
export const holder = v.union([id, v.picklist(['reporter', 'recovery'])])
/** An officer's newest directory version; 0 from a reporter, whose opening names it. */
const knownDirectory = v.pipe(v.number(), v.integer(), v.minValue(0))

/** The header of every envelope in a case: what it is, where it belongs, what came before it. */
export const caseHeader = v.strictObject({
  office: id,
  case: id,
  vault,
  epoch: idOrNone,
  author: id,
  to: id,
  previous: v.pipe(v.array(id), v.maxLength(headsMax)),
  directory: knownDirectory,
  day,
  /** Joins two envelopes of one act; '' where there is one. */
  pair: v.pipe(v.string(), v.regex(/^([0-9A-HJKMNP-TV-Z]{26,52})?$/)),
  body: key,
})
export type CaseHeader = v.InferOutput<typeof caseHeader>

export const lockHeader = v.strictObject({ office: id, author: id, to: id, body: key })

export const grantHeader = v.strictObject({
  office: id,
  case: id,
  member: holder,
  author: id,
  to: id,
  directory: knownDirectory,
  day,
  body: key,
})
export type GrantHeader = v.InferOutput<typeof grantHeader>

/** Half B for one request, until a day: a row of its own, so that its deletion is its end. */
export const wrapHeader = v.strictObject({
  ...grantHeader.entries,
  member: id,
  request: id,
  expires: day,
})
export const wrapBody = v.strictObject({ half: key })

/** An envelope to oneself: an index, a draft, the state of a ceremony. Never leaves its author. */
export const selfHeader = v.strictObject({
  office: id,
  author: id,
  to: id,
  purpose: code,
  body: key,
})

export const keyCard = v.strictObject({ office: id, recipient, key, day })
export type KeyCard = v.InferOutput<typeof keyCard>

export const route = v.strictObject({
  intake: v.pipe(v.array(code), v.maxLength(20)),
  recovery: v.boolean(),
})

export const root = v.strictObject({
  office: id,
  version,
  previous: idOrNone,
  day,
  expires: day,
  key,
  recovery: recipient,
  signers: v.pipe(v.array(key), v.minLength(1), v.maxLength(10)),
  threshold: v.picklist([1, 2]),
  routes: v.strictObject({ normal: route, inspektorat: route, inspektur: route }),
})
export type Root = v.InferOutput<typeof root>
export type RouteName = keyof Root['routes']
export const routeName = v.picklist(['normal', 'inspektorat', 'inspektur'])

export const member = v.strictObject({
  person: id,
  member: id,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  position: shortText,
  roles: v.pipe(v.array(code), v.maxLength(10)),
  status: v.picklist(['active', 'suspended', 'left']),
})
export type Member = v.InferOutput<typeof member>

export const directory = v.strictObject({
  office: id,
  version,
  previous: idOrNone,
  day,
  channels: v.pipe(
    v.array(v.strictObject({ name: shortText, contact: shortText })),
    v.maxLength(20),
  ),
  members: v.pipe(v.array(member), v.maxLength(membersMax)),
})
export type Directory = v.InferOutput<typeof directory>

export const renewal = v.strictObject({ office: id, directory: id, day, expires: day })
export type Renewal = v.InferOutput<typeof renewal>

export const profile = v.strictObject({
  office: id,
  version,
  previous: idOrNone,
  day,
  profile: v.record(v.string(), v.unknown()),
})

const granted = v.strictObject({
  person: id,
  member: id,
  vaults: v.pipe(v.array(vault), v.maxLength(vaultNames.length)),
  half: v.nullable(half),
})
export type GrantedPerson = v.InferOutput<typeof granted>

const reporterKeys = v.strictObject({ recipient, key })

/** The body of an opening; its hash is the case's id. */
export const opening = v.strictObject({
  nonce: key,
  reporter: reporterKeys,
  vaults: v.strictObject({ report: id, original: id, identity: id }),
  halves: v.strictObject({ A: id, B: id }),
  granted: v.pipe(v.array(granted), v.minLength(1), v.maxLength(membersMax)),
  excluded: v.pipe(v.array(id), v.maxLength(membersMax)),
  recovery: v.boolean(),
  route: routeName,
  directory: version,
})
export type Opening = v.InferOutput<typeof opening>

/** The body of a grant: secrets of vaults by epoch, and at most one half of the identity's. */
export const grantBody = v.strictObject({
  secrets: v.pipe(v.array(v.strictObject({ vault, epoch: id, secret: key })), v.maxLength(4)),
  half: v.nullable(v.strictObject({ name: half, value: key })),
})
export type GrantBody = v.InferOutput<typeof grantBody>

/** The record in `report` of a grant made after the opening. */
export const grantedBody = v.strictObject({ ...granted.entries, grant: id })
export type GrantedBody = v.InferOutput<typeof grantedBody>

/** What a vault's next epoch is, or its first where the opening has none. */
export const epochBody = v.strictObject({
  vault,
  /** Hash of the new recipient. */
  recipient: id,
  members: v.pipe(v.array(holder), v.minLength(1), v.maxLength(membersMax)),
  /** Heads of `report` that its author saw, where this is another vault; its own are `previous`. */
  seen: v.pipe(v.array(id), v.maxLength(headsMax)),
  /** The secret of the epoch before, so that a grant carries only the newest; '' for a first one. */
  secret: v.union([v.literal(''), key]),
  /** The reporter's keys from here on, when their code may have been seen. */
  reporter: v.nullable(reporterKeys),
})
export type EpochBody = v.InferOutput<typeof epochBody>

/** One of two signatures that take a colleague's access away. */
export const removalBody = v.strictObject({ member: id })

const reason = v.pipe(v.string(), v.maxLength(4000))
export const requestBody = v.strictObject({ reason })
export const approvalBody = v.strictObject({ request: id, wrap: id, expires: day, reason })
export type ApprovalBody = v.InferOutput<typeof approvalBody>
