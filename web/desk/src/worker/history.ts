// In which order a case's statements were made, across its vaults: by what is signed first, then by what is likely.
import type { EnvelopeAuthor, OpenedEnvelope } from '@kentongan/sealed/case-file'
import { inOrder } from '@kentongan/sealed/order'
import { epochBody, grantedBody } from '@kentongan/sealed/schema'
import { readBody } from '@kentongan/sealed/statement'

/** What one person sealed in one go: it happened together, so what any part of it names came before all of it. */
interface Act {
  readonly parts: readonly OpenedEnvelope[]
  /** The first day that a part claims. */
  readonly day: string
  readonly author: string
  readonly before: Set<Act>
}

/**
 * Hashes of the statements, the oldest first. `previous` links order a vault, and acts in two vaults (a status
 * and its label, the founding of a vault and its grants) order the vaults among each other. Where nothing
 * signed says more: an officer opens a case before writing into it, days go as they are claimed, and within a
 * day who has just written goes on. The server is not asked: it serves in no order.
 */
export function historyOf(envelopes: readonly OpenedEnvelope[]): readonly string[] {
  const acts = actsOf(envelopes)
  openBeforeWriting(acts)
  const ordered: Act[] = []
  const waiting = new Set(acts)
  for (let last = ''; waiting.size > 0; last = ordered.at(-1)?.author ?? '') {
    const ready = [...waiting].filter((act) => ![...act.before].some((one) => waiting.has(one)))
    // A circle can only be made by an author who lies about a pair: the rest still has its order.
    const [next] = (ready.length > 0 ? ready : [...waiting]).sort(
      (a, b) =>
        compare(a.day, b.day) ||
        Number(b.author === last) - Number(a.author === last) ||
        compare(placeOf(a), placeOf(b)),
    )
    if (next === undefined) break
    waiting.delete(next)
    ordered.push(next)
  }
  return ordered.flatMap(({ parts }) => inOrder(parts).map(({ hash }) => hash))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const authorOf = (author: EnvelopeAuthor): string =>
  author.kind === 'reporter' ? 'reporter' : author.member

const isInside = ({ vault }: OpenedEnvelope): boolean =>
  vault === 'internal' || vault === 'examination'
const isFounding = ({ kind, epoch }: OpenedEnvelope): boolean => kind === 'epoch' && epoch === ''

/** What its author had seen, in this vault and, of an epoch, in `report`. */
function namedBy({ kind, previous, body }: OpenedEnvelope): readonly string[] {
  const seen = kind === 'epoch' ? readBody(body, epochBody)?.seen : undefined
  return [...previous, ...(seen ?? [])]
}

/** What the reporter reads too before what colleagues alone read, and then the same on every screen. */
function placeOf({ parts }: Act): string {
  const [first] = parts.map(({ hash }) => hash as string).sort()
  return `${parts.every(isInside) ? 1 : 0} ${first}`
}

function actsOf(envelopes: readonly OpenedEnvelope[]): readonly Act[] {
  const named = new Map<string, OpenedEnvelope[]>()
  for (const one of envelopes) {
    const name = actName(one, envelopes)
    named.set(name, [...(named.get(name) ?? []), one])
  }
  const acts = [...named.values()].map((parts): Act => {
    const [day = ''] = parts.map((one) => one.day).sort()
    const [first] = parts
    return {
      parts,
      day,
      author: first === undefined ? '' : authorOf(first.author),
      before: new Set(),
    }
  })
  const actOf = new Map(acts.flatMap((act) => act.parts.map(({ hash }) => [hash as string, act])))
  for (const act of acts) {
    for (const hash of act.parts.flatMap(namedBy)) {
      const earlier = actOf.get(hash)
      if (earlier !== undefined && earlier !== act) act.before.add(earlier)
    }
  }
  return acts
}

function actName(one: OpenedEnvelope, envelopes: readonly OpenedEnvelope[]): string {
  const author = authorOf(one.author)
  if (one.pair !== '' && (one.kind === 'status' || one.kind === 'label')) {
    return `pair ${one.pair} ${author}`
  }
  if (isFounding(one)) return `founded ${one.vault} ${author}`
  const granted = one.kind === 'granted' ? readBody(one.body, grantedBody) : null
  for (const founding of envelopes.filter(isFounding)) {
    const founded = readBody(founding.body, epochBody)
    const together =
      granted?.vaults.includes(founding.vault) === true &&
      authorOf(founding.author) === author &&
      founded?.members.includes(granted.member)
    if (together) return `founded ${founding.vault} ${author}`
  }
  return one.hash
}

/** Not signed, so only where nothing signed says otherwise. */
function openBeforeWriting(acts: readonly Act[]): void {
  for (const act of acts) {
    if (!act.parts.some(isInside)) continue
    const receipt = acts.find(
      ({ author, parts }) => author === act.author && parts[0]?.kind === 'receipt',
    )
    if (receipt !== undefined && !comesAfter(receipt, act)) act.before.add(receipt)
  }
}

function comesAfter(later: Act, earlier: Act): boolean {
  const seen = new Set<Act>()
  const wave = [later]
  for (let act = wave.pop(); act !== undefined; act = wave.pop()) {
    if (act === earlier) return true
    if (seen.has(act)) continue
    seen.add(act)
    wave.push(...act.before)
  }
  return false
}
