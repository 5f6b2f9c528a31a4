// Makes docs/format/vectors/proposal.json beside the older vectors, which it reads and leaves alone: their case, served
// with a proposal. Run by hand, once, from the repository's root.
//   node_modules/.bin/node packages/sealed/test/make-proposal-vectors.ts
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { sealInCase } from '../src/case-writer.ts'
import { ageKeyOf } from '../src/keys.ts'
import { memberKeysOf } from '../src/member.ts'
import { verifyOffice } from '../src/office.ts'
import { openCase } from '../src/open-case.ts'
import { writeBody } from '../src/statement.ts'
import { fromBase64url } from '../src/text.ts'
import { vaultIn } from './case-fixture.ts'
import { drawFixed } from './fixed-random.ts'
import { servedWith } from './vector-refusals.ts'
import { outcomeOf, type RefusalVector, readVectors, wireOf, withoutBodies } from './vectors.ts'

drawFixed('proposal')
const { office: published, case: file } = readVectors(['office', 'account', 'case', 'refused'])
const bytesOf = (text: string): Uint8Array => fromBase64url(text) ?? new Uint8Array()
const verified = verifyOffice(published.later, published.today)
if (!verified.ok) throw new Error(verified.reason)
const { office } = verified
const keys = await memberKeysOf(bytesOf(published.members[0]?.accountSecret ?? ''))

const none = { without: [], envelopes: [], grants: [], nonce: file.nonce }
const served = servedWith(file, keys.member, {
  ...none,
  name: '',
  holder: '',
  expected: {} as never,
})
const opened = await openCase(office, served, { member: keys.member, key: keys.age })
if (!opened.ok) throw new Error(opened.reason)

const author = { id: keys.member, signing: keys.signing, directory: office.directory.version }
const writer = { office: office.office, case: opened.value.case, author, day: '2026-12-02' }
const body = writeBody({
  ...{ from: 'verifying', to: 'not-pursued', code: 'not-competent' },
  ...{ reason: 'Bukan kewenangan kita.', publicReason: 'Akan kami sampaikan.' },
})
const links = { previous: opened.value.vaults.internal?.heads ?? [] }
const proposal = wireOf(
  await sealInCase(writer, vaultIn(opened.value, 'internal'), 'proposal', body, links),
)

const servings: RefusalVector[] = []
async function add(name: string, holder: string, envelope: typeof proposal): Promise<void> {
  const held = file.holders[holder]
  if (held === undefined) throw new Error(`no ${holder}`)
  const serving = { ...none, name, holder, envelopes: [envelope], expected: held.expected }
  const given = servedWith(file, held.member, serving)
  const key = await ageKeyOf(bytesOf(held.seed))
  const expected = await outcomeOf(office, given, { member: held.member, key })
  servings.push({ ...serving, expected: withoutBodies(expected) })
}
await add('with a proposal', 'inspector', proposal)
await add('with a proposal that the server calls a status', 'inspector', {
  ...proposal,
  class: 'status',
})
await add('with a proposal that the server moved to `report`', 'inspector', {
  ...proposal,
  vault: 'report',
})
await add('with a proposal served to who reads no `internal`', 'assistant', proposal)

const text = `${JSON.stringify(servings, null, 2)}\n`
writeFileSync('docs/format/vectors/proposal.json', text)
process.stdout.write(`${createHash('sha256').update(text).digest('hex')}  proposal.json\n`)
