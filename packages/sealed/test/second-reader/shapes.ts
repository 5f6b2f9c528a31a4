// A second reader of docs/format/envelope-v1.md, §1, §3, §4, and §7: what each field may be.

type Check = (value: unknown) => boolean

const text =
  (most: number, least = 0): Check =>
  (value) =>
    typeof value === 'string' && value.length >= least && value.length <= most
const like =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value)
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value))
const list =
  (check: Check, most: number, least = 0): Check =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every(check)
const whole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most

/** An object with exactly these fields. */
const only =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const names = Object.keys(value)
    return (
      names.length === Object.keys(fields).length &&
      names.every((name) => Object.hasOwn(fields, name) && fields[name]?.(Reflect.get(value, name)))
    )
  }

const id = like(/^[0-9A-HJKMNP-TV-Z]{51}[0G]$/)
const idOrNone = either(oneOf(''), id)
const key = like(/^[A-Za-z0-9_-]{43}$/)
const recipient = like(/^age1pq1[02-9ac-hj-np-z]{1900,2000}$/)
const code = like(/^[a-z][a-z0-9-]{0,39}$/)
const pair = like(/^([0-9A-HJKMNP-TV-Z]{26,52})?$/)
const version = whole(1, 1_000_000)
const known = whole(0, Number.MAX_SAFE_INTEGER)
const vault = oneOf('report', 'original', 'identity', 'internal', 'examination')
const half = oneOf('A', 'B')
const holder = either(id, oneOf('reporter', 'recovery'))
const flag = oneOf(true, false)
const reason = text(4_000)
const day: Check = (value) => {
  if (typeof value !== 'string' || !/^2[01]\d\d-\d\d-\d\d$/.test(value)) return false
  const moment = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value)
}

const caseHeader = only({
  ...{ office: id, case: id, vault, epoch: idOrNone, author: id, to: id },
  ...{ previous: list(id, 16), directory: known, day, pair, body: key },
})
const grant = {
  office: id,
  case: id,
  member: holder,
  author: id,
  to: id,
  directory: known,
  day,
  body: key,
}
const route = only({ intake: list(code, 20), recovery: flag })
const member = only({
  ...{ person: id, member: id, name: text(100, 1), position: text(200), roles: list(code, 10) },
  status: oneOf('active', 'suspended', 'left'),
})
const given = { person: id, member: id, vaults: list(vault, 5), half: either(oneOf(null), half) }
const reporter = only({ recipient, key })
const caseKinds =
  'opening report evidence identity message receipt granted conflict removal request approval label status proposal note paper epoch'

export const kindsOfCase = caseKinds.split(' ')

/** §3, by kind. */
export const statements: Readonly<Record<string, Check>> = {
  root: only({
    ...{ office: id, version, previous: idOrNone, day, expires: day, key, recovery: recipient },
    ...{ signers: list(key, 10, 1), threshold: oneOf(1, 2) },
    routes: only({ normal: route, inspektorat: route, inspektur: route }),
  }),
  directory: only({
    ...{ office: id, version, previous: idOrNone, day, members: list(member, 200) },
    channels: list(only({ name: text(200), contact: text(200) }), 20),
  }),
  renewal: only({ office: id, directory: id, day, expires: day }),
  profile: only({
    ...{ office: id, version, previous: idOrNone, day },
    profile: (value) => typeof value === 'object' && value !== null,
  }),
  'key-card': only({ office: id, recipient, key, day }),
  lock: only({ office: id, author: id, to: id, body: key }),
  grant: only(grant),
  wrap: only({ ...grant, member: id, request: id, expires: day }),
  self: only({ office: id, author: id, to: id, purpose: code, body: key }),
  ...Object.fromEntries(kindsOfCase.map((kind) => [kind, caseHeader])),
}

/** §7, by kind: the bodies that are read here. */
export const bodies: Readonly<Record<string, Check>> = {
  opening: only({
    ...{ nonce: key, reporter, recovery: flag, directory: version },
    vaults: only({ report: id, original: id, identity: id }),
    halves: only({ A: id, B: id }),
    granted: list(only(given), 200, 1),
    excluded: list(id, 200),
    route: oneOf('normal', 'inspektorat', 'inspektur'),
  }),
  epoch: only({
    ...{ vault, recipient: id, members: list(holder, 200, 1), seen: list(id, 16) },
    ...{ secret: either(oneOf(''), key), reporter: either(oneOf(null), reporter) },
  }),
  granted: only({ ...given, grant: id }),
  removal: only({ member: id }),
  request: only({ reason }),
  approval: only({ request: id, wrap: id, expires: day, reason }),
  grant: only({
    secrets: list(only({ vault, epoch: id, secret: key }), 4),
    half: either(oneOf(null), only({ name: half, value: key })),
  }),
  wrap: only({ half: key }),
}
