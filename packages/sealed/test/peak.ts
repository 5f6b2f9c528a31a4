// A process of its own: takes 20 MB of one kind of junk, and says how much more memory reading it took at its peak.
//   node --expose-gc packages/sealed/test/peak.ts KIND
import { readFileSync, writeFileSync } from 'node:fs'
import { ageHeaderBytes } from '@kentongan/age/header'
import { sealInCase } from '../src/case-writer.ts'
import { parseCode } from '../src/code.ts'
import { readContainer } from '../src/format.ts'
import { ageKeyOf, randomSecret } from '../src/keys.ts'
import { openLock } from '../src/lock.ts'
import { memberKeysOf } from '../src/member.ts'
import { parseShareSheet } from '../src/office-secret.ts'
import { openEnvelope } from '../src/open.ts'
import { openCase } from '../src/open-case.ts'
import { openFromSelf, sealToSelf } from '../src/self.ts'
import { readStatement } from '../src/statement.ts'
import { base32, utf8 } from '../src/text.ts'
import { beginStory, castOf, holderOf, servedTo, writerOf } from './case-fixture.ts'
import { intake, makeOffice } from './office-fixture.ts'

export const junkBytes = 20_971_520
const office = base32(new Uint8Array(32)) as never

type Read = () => unknown

/** By kind of junk: makes it, and gives what reads it. */
const kinds: Readonly<Record<string, () => Promise<Read>>> = {
  async 'no age file'() {
    const key = await ageKeyOf(randomSecret())
    const junk = new Uint8Array(junkBytes).fill(65)
    return () => openEnvelope(junk, key, ['note'])
  },
  async 'no lock'() {
    const junk = new Uint8Array(junkBytes).fill(65)
    return () => openLock(junk, randomSecret(), office)
  },
  async 'a genuine header of somebody else’s'() {
    const keys = await memberKeysOf(randomSecret())
    const junk = await behindHeader(await memberKeysOf(randomSecret()))
    return () => openFromSelf(keys, office, 'draft', junk)
  },
  async 'a genuine header'() {
    const keys = await memberKeysOf(randomSecret())
    const junk = await behindHeader(keys)
    return () => openFromSelf(keys, office, 'draft', junk)
  },
  async 'no container'() {
    const junk = new Uint8Array(junkBytes).fill(0)
    return () => readContainer(junk)
  },
  async 'no statement'() {
    const text = `kentongan/v1/note\n${'[{},'.repeat(junkBytes / 4)}`
    return () => readStatement(text, ['note'])
  },
  async 'a body of seven million objects'() {
    const fixture = await makeOffice()
    const story = await beginStory(fixture.office, intake(fixture.members))
    const { triager } = castOf(fixture)
    const body = utf8(`[${'{},'.repeat(junkBytes / 3 - 1)}{}]`)
    const writer = writerOf(story, triager)
    const links = { previous: [story.submission.opening.hash] }
    const { report } = story.submission.vaults
    const sealed = await sealInCase(writer, report, 'granted', body, links)
    const served = servedTo(story, triager.member)
    const envelopes = [...served.envelopes, sealed]
    return () => openCase(fixture.office, { ...served, envelopes }, holderOf(triager))
  },
  async 'a code'() {
    const typed = 'A'.repeat(junkBytes)
    return () => parseCode('account-code', typed)
  },
  async 'a sheet'() {
    const typed = 'A'.repeat(junkBytes)
    return () => parseShareSheet(typed)
  },
}

async function behindHeader(keys: Awaited<ReturnType<typeof memberKeysOf>>): Promise<Uint8Array> {
  const sealed = await sealToSelf(keys, office, 'draft', new Uint8Array(1))
  const junk = new Uint8Array(junkBytes).fill(65)
  junk.set(sealed.subarray(0, ageHeaderBytes + 16))
  return junk
}

/** proc(5): the peak of what is resident begins anew here. Elsewhere it is that of the whole process. */
function beginAnew(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5')
}

function peakBytes(): number {
  if (process.platform !== 'linux') return 1024 * process.resourceUsage().maxRSS
  return 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))?.[1])
}

export const junkKinds = Object.keys(kinds)

const asked = process.argv[2]
const make = asked === undefined ? undefined : kinds[asked]
if (make !== undefined) {
  const read = await make()
  globalThis.gc?.()
  beginAnew()
  const before = peakBytes()
  await read()
  process.stdout.write(String(peakBytes() - before))
}
