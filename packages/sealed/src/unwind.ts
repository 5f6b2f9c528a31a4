// From the secrets that grants give back to the first: each epoch holds the secret of the one before.
import type { OpenedSecret, ServedEnvelope } from './case-file.ts'
import type { StatementHash } from './id.ts'
import { ageKeyOf } from './keys.ts'
import { openEnvelope, type Unsealed } from './open.ts'
import { type EpochBody, epochBody } from './schema.ts'
import { readBody } from './statement.ts'
import { fromBase64url } from './text.ts'

/** An epoch as it opened: what it claims, before anybody has checked that its author may. */
export interface Link {
  readonly served: ServedEnvelope
  readonly unsealed: Unsealed<'epoch'>
  readonly body: EpochBody
  readonly secret: OpenedSecret
}

export interface Unwound {
  readonly links: readonly Link[]
  /** Every secret found; `epoch` is what a grant or the next epoch claims. */
  readonly secrets: readonly OpenedSecret[]
}

/** Bounds the work that a hostile server can make of junk: a case of a hundred epochs needs a quarter of it. */
const triesMax = 10_000

/**
 * Opens the epoch that each of these secrets, and of the secrets inside, begins: one each, the newest first. Never
 * throws on served bytes.
 */
export async function unwind(
  envelopes: readonly ServedEnvelope[],
  granted: readonly OpenedSecret[],
): Promise<Unwound> {
  const secrets: OpenedSecret[] = []
  const links: Link[] = []
  const waiting = envelopes.filter((one) => one.class === 'epoch').reverse()
  const stack = [...granted]
  let tries = 0
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const held = next
    const known = secrets.some(
      (one) => one.vault === held.vault && one.key.recipient === held.key.recipient,
    )
    if (known) continue
    secrets.push(held)
    for (const served of waiting.filter((one) => one.vault === held.vault)) {
      if (tries === triesMax) return { links, secrets }
      tries += 1
      const link = await openLink(served, held)
      if (link === null) continue
      waiting.splice(waiting.indexOf(served), 1)
      links.push(link)
      const secret = fromBase64url(link.body.secret)
      const epoch = link.unsealed.fields.epoch as StatementHash
      if (secret === null || link.body.secret === '') break
      const key = await ageKeyOf(secret, held.key.sitting)
      stack.push({ vault: held.vault, epoch, secret, key })
      break
    }
  }
  return { links, secrets }
}

async function openLink(served: ServedEnvelope, held: OpenedSecret): Promise<Link | null> {
  const result = await openEnvelope(served.bytes, held.key, ['epoch'])
  if (!result.ok) return null
  const unsealed = result.value
  const body = readBody(unsealed.body, epochBody)
  const own = body?.vault === held.vault && body.recipient === held.key.hash
  return own ? { served, unsealed, body, secret: { ...held, epoch: unsealed.hash } } : null
}
