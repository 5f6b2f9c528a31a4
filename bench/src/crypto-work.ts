// Sealing, opening, and wrapping, the same in Node and in a browser.
import { sealInCase } from '@kentongan/sealed/case-writer'
import { sealGrant } from '@kentongan/sealed/grant'
import { caseIdOf, keyIdOf, officeIdOf, statementHash } from '@kentongan/sealed/id'
import { ageKeyOf, randomSecret, signingKeyOf } from '@kentongan/sealed/keys'
import { openEnvelope } from '@kentongan/sealed/open'

export interface CryptoResult {
  /** Of content, in one thread. */
  readonly sealMBs: number
  readonly openMBs: number
  /** Grants: one ML-KEM-768 + X25519 wrap and one Ed25519 signature each. */
  readonly wrapsPerSecond: number
}

const megabytes = 8

/** Does each for about so many seconds. */
export async function measureCrypto(seconds: number): Promise<CryptoResult> {
  const signing = signingKeyOf(randomSecret())
  const vaultKey = await ageKeyOf(randomSecret())
  const officer = await ageKeyOf(randomSecret())
  const writer = {
    office: officeIdOf(signing.key),
    case: caseIdOf(randomSecret()),
    author: { id: keyIdOf(signing.key), signing, directory: 0 },
    day: '2026-11-25',
  }
  const epoch = statementHash('bench')
  const vault = { name: 'original', recipient: vaultKey.recipient, epoch } as const
  const content = new Uint8Array(megabytes * 1_000_000).fill(0x5a)
  const links = { previous: [] }
  const seal = () => sealInCase(writer, vault, 'evidence', content, links)
  const sealed = await seal()
  const open = () => openEnvelope(sealed.bytes, vaultKey, ['evidence'])
  const opened = await open()
  if (!opened.ok) throw new Error(opened.reason)
  const holder = { member: writer.author.id, recipient: officer.recipient }
  const secret = { vault: 'report', epoch, secret: randomSecret() } as const
  const wrap = () => sealGrant(writer, holder, [secret], null)
  return {
    sealMBs: (await perSecond(seconds, seal)) * megabytes,
    openMBs: (await perSecond(seconds, open)) * megabytes,
    wrapsPerSecond: await perSecond(seconds, wrap),
  }
}

async function perSecond(seconds: number, work: () => Promise<unknown>): Promise<number> {
  await work()
  const start = performance.now()
  let count = 0
  while (performance.now() - start < seconds * 1_000) {
    await work()
    count += 1
  }
  return count / ((performance.now() - start) / 1_000)
}
