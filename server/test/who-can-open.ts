// Who can open what, found by trying: every key on every ciphertext that the server holds or ever held.
import type { ServedEnvelope } from '@kentongan/sealed/case-file'
import { caseKindNames } from '@kentongan/sealed/case-kinds'
import { type AgeKey, ageKeyOf } from '@kentongan/sealed/keys'
import { openEnvelope } from '@kentongan/sealed/open'
import { epochBody, grantBody, wrapBody } from '@kentongan/sealed/schema'
import { readBody } from '@kentongan/sealed/statement'
import { fromBase64url, xor } from '@kentongan/sealed/text'

/** Ciphertexts of one case, whomever they are for; the wire's word for them is not asked. */
export interface Ciphertexts {
  readonly grants: readonly Uint8Array[]
  readonly envelopes: readonly ServedEnvelope[]
}

/**
 * The kinds of envelopes that open for whoever has these keys and the ciphertexts: through every grant, wrap, and
 * epoch that opens, and through two halves of an identity. As `vault/kind`, sorted, each with how many.
 */
export async function openedBy(
  keys: readonly AgeKey[],
  { grants, envelopes }: Ciphertexts,
): Promise<readonly string[]> {
  const known: AgeKey[] = [...keys]
  const halves = { A: [] as Uint8Array[], B: [] as Uint8Array[] }
  const learn = async (text: string): Promise<void> => {
    const secret = fromBase64url(text)
    if (secret === null || secret.length !== 32) return
    const key = await ageKeyOf(secret)
    if (!known.some((one) => one.recipient === key.recipient)) known.push(key)
  }
  const opened = new Map<string, string>()
  for (let at = 0; at < known.length; at += 1) {
    const key = known[at] as AgeKey
    for (const bytes of grants) {
      const grant = await openEnvelope(bytes, key, ['grant', 'wrap'])
      if (!grant.ok) continue
      const body = readBody(grant.value.body, grantBody)
      for (const { secret } of body?.secrets ?? []) await learn(secret)
      const half = body?.half ?? null
      if (half !== null) halves[half.name].push(fromBase64url(half.value) ?? new Uint8Array(32))
      const wrap = readBody(grant.value.body, wrapBody)
      if (wrap !== null) halves.B.push(fromBase64url(wrap.half) ?? new Uint8Array(32))
    }
    for (const a of halves.A) {
      for (const b of halves.B) {
        const whole = await ageKeyOf(xor(a, b))
        if (!known.some((one) => one.recipient === whole.recipient)) known.push(whole)
      }
    }
    for (const envelope of envelopes) {
      const result = await openEnvelope(envelope.bytes, key, caseKindNames)
      if (!result.ok) continue
      opened.set(envelope.id, `${envelope.vault}/${result.value.kind}`)
      const secret = readBody(result.value.body, epochBody)?.secret ?? ''
      if (secret !== '') await learn(secret)
    }
  }
  const counts = new Map<string, number>()
  for (const kind of opened.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => (count === 1 ? kind : `${kind} ${count}`)).sort()
}
