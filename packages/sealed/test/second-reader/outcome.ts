// A second reader of docs/format/envelope-v1.md, §10.3 and §11–§13: which grants count, and what then comes out.
import { accessOf, isStranger, nowIn } from './access.ts'
import { type Grant, openGrants, type Read, readWith, type Served, vaultNames } from './case.ts'
import {
  type AgePair,
  agePair,
  bodyOf,
  envelopeId,
  fromB64,
  H,
  idOf,
  open,
  textOf,
} from './format.ts'
import type { Office } from './office.ts'
import { heads, type Item, inOrder } from './order.ts'

/** §10.3. */
function counts(read: Read, office: Office, grant: Grant): boolean {
  const { ground, found, keys, secrets } = read
  const author = String(grant.opened.fields.author)
  const member = String(grant.opened.fields.member)
  const own = [...keys.values()].find((key) => idOf('key', key) === author)
  const key = own ?? office.members.get(author)?.key
  if (key === undefined || !grant.opened.by(key)) return false
  const halfIs = (name: string | null | undefined): boolean =>
    grant.half === null ||
    (grant.half.name === name &&
      idOf('half', fromB64(grant.half.value) ?? H('')) === found.body.halves?.[grant.half.name])
  const given = ground.opening.granted?.find((one) => one.member === member)
  const rest = { reporter: ['report', 'original', 'identity'], recovery: ['report', 'original'] }
  const allowed =
    member === 'recovery' && found.body.recovery !== true
      ? []
      : (given?.vaults ?? rest[member as never] ?? [])
  const allowedHalf = member === 'recovery' ? 'B' : given?.half
  const byOpening = grant.secrets.every(
    ({ vault, epoch, key: pair }) =>
      (allowed as readonly string[]).includes(vault) &&
      epoch === found.hash &&
      found.body.vaults?.[vault] === idOf('recipient', pair.recipient),
  )
  if (own !== undefined && byOpening && halfIs(allowedHalf)) return true
  const record = accessOf(ground, ground.chains.get('report') ?? [], ground.items).readers.find(
    (one) => one.grant === grant.id && one.member === member && one.by === author,
  )
  if (!halfIs(record?.half)) return false
  return grant.secrets.every(({ vault, epoch, key: pair }) => {
    const chain = ground.chains.get(vault) ?? []
    const at = chain.findIndex((one) => one.hash === epoch)
    if (at < 0 || secrets.get(`${vault} ${epoch}`)?.identity !== pair.identity) return false
    if (record?.vaults.includes(vault)) return true
    const began = chain[at]?.begun?.author === (own === undefined ? author : 'reporter')
    return at > 0 && began && (chain[at]?.members.has(member) ?? false)
  })
}

/** §11: requests and approvals that their authors might not write. */
function badApprovals(
  items: readonly Item[],
  access: ReturnType<typeof accessOf>,
): readonly Item[] {
  const holds = (item: Item, half: string) =>
    access.readers.some((one) => one.member === item.author && one.half === half)
  const counted = items.filter((one) => !one.late)
  const requests = counted.filter((one) => one.kind === 'request' && holds(one, 'A'))
  const approvals = counted.filter((one) => one.kind === 'approval' && isApproval(one))
  function isApproval(one: Item): boolean {
    const asked = requests.find(({ hash }) => hash === one.body.request)
    const next = new Date(Date.parse(one.day) + 86_400_000).toISOString().slice(0, 10)
    return (
      asked !== undefined &&
      asked.person !== one.person &&
      holds(one, 'B') &&
      one.body.wrap === one.pair &&
      [one.day, next].includes(String(one.body.expires))
    )
  }
  return counted.filter(
    (one) =>
      (one.kind === 'request' || one.kind === 'approval') &&
      !requests.includes(one) &&
      !approvals.includes(one),
  )
}

/** All that this holder may know of a case, in the words of the vectors. */
export async function readCase(office: Office, served: Served, holder: string, key: AgePair) {
  let grants = await openGrants(office, served, holder, key)
  const refused: string[] = []
  for (;;) {
    const read = await readWith(office, served, grants)
    if (read === null) {
      const any = grants.some((one) => one.secrets.some(({ vault }) => vault === 'report'))
      return { reason: any || refused.length > 0 ? 'tampered' : 'not-a-member', ...nothing }
    }
    const accepted = grants.filter((one) => counts(read, office, one))
    if (accepted.length === grants.length)
      return { reason: '', ...close(read, grants, holder, refused) }
    for (const one of grants.filter((grant) => !accepted.includes(grant))) {
      refused.push(JSON.stringify({ kind: 'grant-refused', grant: one.id }))
    }
    grants = accepted
  }
}

type Vaults = Record<string, ReturnType<typeof nowIn> & { heads: readonly string[] }>
const none: Vaults = {}
const nothing = { envelopes: [], readers: [], vaults: none, half: null, findings: [] }

function close(
  { ground, secrets, findings: found }: Read,
  grants: readonly Grant[],
  holder: string,
  refused: readonly string[],
) {
  const chain = ground.chains.get('report') ?? []
  const access = accessOf(ground, chain, ground.items)
  const bad = new Set([
    ...access.refused,
    ...badApprovals(ground.items, access),
    ...ground.items.filter((one) => isStranger(ground, access, one)),
  ])
  const items = inOrder(ground.items.filter((one) => !bad.has(one)))
  const findings = [...found, ...refused]
  for (const { id } of bad)
    findings.push(JSON.stringify({ kind: 'refused', envelope: id, reason: 'tampered' }))
  for (const version of [Number(ground.opening.directory), ...items.map((one) => one.directory)]) {
    if (version > ground.office.version)
      findings.push(JSON.stringify({ kind: 'office-behind', version }))
  }
  const vaults: Vaults = {}
  for (const vault of vaultNames) {
    const own = items.filter((one) => one.vault === vault)
    const known = new Set(own.map((one) => one.hash))
    const named = new Set(own.flatMap((one) => one.previous))
    for (const hash of named)
      if (!known.has(hash)) findings.push(JSON.stringify({ kind: 'missing', vault, hash }))
    const newest = ground.chains.get(vault)?.at(-1)
    if (newest === undefined || !secrets.has(`${vault} ${newest.hash}`)) continue
    vaults[vault] = { ...nowIn({ ...ground, items }, vault, newest, access), heads: heads(own) }
  }
  const reading = access.readers.filter((one) => one.member === holder && one.until === null)
  const due = holder === 'reporter' ? vaultNames.slice(0, 3) : reading.flatMap((one) => one.vaults)
  for (const vault of vaultNames) {
    if (due.includes(vault) && vaults[vault] === undefined)
      findings.push(JSON.stringify({ kind: 'key-missing', vault }))
  }
  return {
    envelopes: vaultNames.flatMap((vault) =>
      items
        .filter((one) => one.vault === vault)
        .map(({ hash, kind, author, late, text }) => ({
          hash,
          kind,
          vault,
          author,
          late,
          body: text,
        })),
    ),
    readers: access.readers.map(({ member, vaults: given, half, until }) => ({
      member,
      vaults:
        until === null
          ? given.filter((one) => vaults[one]?.holders.includes(member) !== false)
          : given,
      half,
      until,
    })),
    vaults,
    half: grants.map((one) => one.half).find((one) => one !== null) ?? null,
    findings: findings.sort(),
  }
}

/** §11: the identity's body, on this day, for who holds half A and was approved; null otherwise. */
export async function readIdentity(
  office: Office,
  served: Served,
  holder: string,
  key: AgePair,
  today: string,
): Promise<string | null> {
  const read = await readWith(office, served, await openGrants(office, served, holder, key))
  const whole = await readCase(office, served, holder, key)
  const A = whole.half?.name === 'A' ? fromB64(whole.half.value) : null
  if (read === null || A === null) return null
  const shown = read.ground.items.filter((one) =>
    whole.envelopes.some(({ hash }) => hash === one.hash),
  )
  for (const bytes of served.grants) {
    const wrap = await open(bytes, key, ['wrap'])
    if (typeof wrap === 'string') continue
    const { fields } = wrap
    const asked = shown.find((one) => one.kind === 'request' && one.hash === fields.request)
    const approval = inOrder(shown).find(
      (one) => one.kind === 'approval' && !one.late && one.body.request === asked?.hash,
    )
    const signer = office.members.get(approval?.author ?? '')
    const B = fromB64(String(bodyOf(wrap)?.half))
    const holds =
      asked?.late === false &&
      signer !== undefined &&
      wrap.by(signer.key) &&
      fields.author === approval?.author &&
      fields.office === office.office &&
      fields.case === served.case &&
      fields.member === holder &&
      asked.author === holder &&
      approval?.body.wrap === envelopeId(bytes) &&
      fields.expires === approval?.body.expires &&
      today >= approval.day &&
      whole.vaults.report?.holders.includes(approval.author) === true &&
      !whole.vaults.report.leavers.includes(approval.author) &&
      today <= String(fields.expires)
    if (!holds || B === null || idOf('half', B) !== read.found.body.halves?.B) continue
    const K = await agePair(A.map((byte, at) => byte ^ (B[at] ?? 0)))
    const found: Item[] = []
    for (const wire of served.envelopes.filter((one) => one.vault === 'identity')) {
      const identity = await open(wire.bytes, K, ['identity'])
      if (typeof identity === 'string' || identity.fields.case !== served.case) continue
      if (identity.fields.office !== office.office) continue
      if (![...read.keys.values()].some((one) => identity.by(one))) continue
      const { hash, fields: header, body } = identity
      found.push({ ...header, hash, text: textOf(body) } as unknown as Item)
    }
    const newest = inOrder(found).at(-1)
    if (newest !== undefined) return newest.text
  }
  return null
}

/** §12: a piece of evidence that the report names by this statement hash. */
export async function readEvidence(
  office: Office,
  served: Served,
  holder: string,
  key: AgePair,
  bytes: Uint8Array,
  named: string,
): Promise<string | null> {
  const read = await readWith(office, served, await openGrants(office, served, holder, key))
  for (const [name, pair] of [...(read?.secrets ?? [])].reverse()) {
    const opened = name.startsWith('original ') ? await open(bytes, pair, ['evidence']) : ''
    if (typeof opened === 'string' || opened.hash !== named) continue
    const { fields } = opened
    const own = fields.office === office.office && fields.case === served.case
    const epoch = `${fields.vault} ${fields.epoch}` === name
    if (own && epoch && [...(read?.keys.values() ?? [])].some((one) => opened.by(one))) {
      return textOf(opened.body)
    }
  }
  return null
}
