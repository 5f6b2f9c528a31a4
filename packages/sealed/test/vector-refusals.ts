// The same case, served by a server that lies, or with something sealed by somebody who may not.
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { ServedCase, ServedEnvelope } from '../src/case-file.ts'
import type { CaseKindName } from '../src/case-kinds.ts'
import { sealInCase, type Vault } from '../src/case-writer.ts'
import { beginEpoch } from '../src/epoch-writer.ts'
import { sealGrant } from '../src/grant.ts'
import { envelopeIdOfBytes } from '../src/id.ts'
import { ageKeyOf, randomSecret, signingKeyOf } from '../src/keys.ts'
import type { MemberKeys } from '../src/member.ts'
import { writeBody } from '../src/statement.ts'
import { base64url, fromBase64url, utf8 } from '../src/text.ts'
import { holderOf, read, vaultIn, writerOf } from './case-fixture.ts'
import { addAbuses } from './vector-abuses.ts'
import type { ToldStory } from './vector-story.ts'
import {
  type Add,
  type Change,
  outcomeOf,
  type RefusalVector,
  type Vectors,
  type WireEnvelope,
  type WireGrant,
  wireOf,
  withoutBodies,
} from './vectors.ts'

/** What is served to this holder with this change. */
export function servedWith(
  file: Vectors['case'],
  member: string,
  change: RefusalVector,
): ServedCase {
  const bytesOf = ({ bytes }: { readonly bytes: string }) =>
    fromBase64url(bytes) ?? new Uint8Array()
  const kept = file.envelopes.filter((one) => !change.without.includes(one.id))
  const grants = file.grants.filter((one) => !change.without.includes(one.id))
  return {
    case: file.case,
    nonce: change.nonce,
    grants: [...grants, ...change.grants].filter((one) => one.member === member).map(bytesOf),
    envelopes: [...kept, ...change.envelopes].map((one) => ({ ...one, bytes: bytesOf(one) })),
  }
}

export async function makeRefusals(
  told: ToldStory,
  file: Vectors['case'],
): Promise<readonly RefusalVector[]> {
  const made: RefusalVector[] = []
  const add = async (name: string, holder: string, change: Change): Promise<void> => {
    const held = file.holders[holder]
    const seed = fromBase64url(held?.seed ?? '')
    if (held === undefined || seed === null) throw new Error(`no ${holder}`)
    const plain = { without: [], envelopes: [], grants: [], nonce: file.nonce, ...change }
    const whole = { name, holder, ...plain, expected: held.expected }
    const served = servedWith(file, held.member, whole)
    const key = await ageKeyOf(seed)
    const expected = await outcomeOf(told.story.office, served, { member: held.member, key })
    made.push({ ...whole, expected: withoutBodies(expected) })
  }
  await addServed(told, add)
  await addSealed(told, add)
  await addAbuses(told, add)
  return made
}

/** What any server could do: it holds no key. */
async function addServed({ story }: ToldStory, add: Add): Promise<void> {
  const { envelopes } = story
  const last = envelopes.at(-1) as ServedEnvelope
  const note = envelopes.find((one) => one.vault === 'internal' && one.class === 'content')
  const opening = envelopes[0] as ServedEnvelope
  const request = envelopes.find((one) => one.class === 'request')
  const changed = (bytes: Uint8Array): Change => {
    const id = envelopeIdOfBytes(bytes)
    return { without: [last.id], envelopes: [wireOf({ ...last, id, bytes })] }
  }
  const flipped = Uint8Array.from(last.bytes)
  flipped[3000] = (flipped[3000] ?? 0) ^ 1
  const key = await ageKeyOf(randomSecret())
  await add('a flipped bit', 'inspector', changed(flipped))
  await add('no age file', 'inspector', changed(utf8('bukan berkas age')))
  await add('a second stanza', 'inspector', changed(await sealTo([key.recipient, key.recipient])))
  const classical = await identityToRecipient(await generateX25519Identity())
  await add('a classical stanza', 'inspector', changed(await sealTo([classical])))
  await add('sealed to somebody else', 'inspector', changed(await sealTo([key.recipient])))
  await add('served twice', 'inspector', { envelopes: [wireOf(last)] })
  const moved = { ...last, class: 'status' as const }
  await add('another class', 'inspector', { without: [last.id], envelopes: [wireOf(moved)] })
  await add('another author', 'inspector', {
    without: [last.id],
    envelopes: [wireOf({ ...last, author: opening.author })],
  })
  await add('a hole', 'inspector', { without: [request?.id ?? ''] })
  await add('an end withheld', 'inspector', { without: [note?.id ?? '', last.id] })
  await add('no opening', 'inspector', { without: [opening.id] })
  await add('another nonce', 'inspector', { nonce: base64url(randomSecret()) })
  const [, original] = story.grants.filter((one) => one.member === 'reporter').slice(-3)
  await add('a grant withheld', 'reporter', { without: [original?.id ?? ''] })
}

async function sealTo(recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const one of recipients) encrypter.addRecipient(one)
  return encrypter.encrypt(new Uint8Array(4096))
}

/** What takes a key of the case, of a member, or of one that nobody knows. */
async function addSealed(told: ToldStory, add: Add): Promise<void> {
  const { story, members } = told
  const [inspector, administrator, , assistant, excluded] = members as MemberKeys[]
  if (!inspector || !administrator || !assistant || !excluded) throw new Error('no members')
  const opened = await read(story, holderOf(inspector))
  const report = vaultIn(opened, 'report')
  const previous = opened.vaults.report?.heads ?? []
  const writer = writerOf(story, inspector)
  const seal = async (kind: CaseKindName, body: unknown, by = writer): Promise<WireEnvelope> =>
    wireOf(await sealInCase(by, report, kind, writeBody(body), { previous }))
  const stranger = signingKeyOf(randomSecret())
  const posing = { ...writer, author: { ...writer.author, signing: stranger } }

  await add('signed by a key that is not its author’s', 'assistant', {
    envelopes: [await seal('message', { text: 'palsu', evidence: [] }, posing)],
  })
  await add('a kind that an officer may not write', 'assistant', {
    envelopes: [await seal('report', { judul: 'lain' })],
  })
  await add('forwarded to another vault', 'assistant', {
    envelopes: [await forward(told, vaultIn(opened, 'examination'))],
  })
  await add('a request without half A', 'reporter', {
    envelopes: [await seal('request', { reason: 'x' })],
  })
  await add('old keys of the reporter', 'inspector', {
    envelopes: [await seal('message', { text: 'kode lama' }, story.submission.writer)],
  })

  const held = opened.vaults.report
  if (held === undefined) throw new Error('no report')
  const holders = [inspector.member, assistant.member, 'reporter', 'recovery']
  const next = { vault: 'report' as const, before: held, previous, seen: [] }
  const without = await beginEpoch(writer, {
    ...next,
    members: holders.filter((one) => one !== 'reporter'),
  })
  await add('an epoch without the reporter', 'reporter', { envelopes: [wireOf(without.epoch)] })
  const own = { member: inspector.member, recipient: inspector.age.recipient }
  const grant = await sealGrant(writer, own, [without.secret], null)
  const wire: WireGrant = { member: grant.member, bytes: base64url(grant.bytes) }
  await add('an epoch without the reporter, and a grant of it', 'inspector', {
    envelopes: [wireOf(without.epoch)],
    grants: [wire],
  })
  const ends = await Promise.all(
    [inspector, assistant].map((keys) =>
      beginEpoch(writerOf(story, keys), { ...next, members: holders }),
    ),
  )
  const grants = await Promise.all(ends.map(({ secret }) => sealGrant(writer, own, [secret], null)))
  await add('two epochs after one', 'inspector', {
    envelopes: ends.map(({ epoch }) => wireOf(epoch)),
    grants: grants.map(({ member, bytes }) => ({ member, bytes: base64url(bytes) })),
  })

  const secret = { vault: 'report' as const, epoch: held.epoch, secret: held.secret }
  const target = { member: excluded.member, recipient: excluded.age.recipient }
  const handed = await sealGrant(writer, target, [secret], null)
  await add('a grant without a record', 'excluded', {
    grants: [{ member: handed.member, bytes: base64url(handed.bytes) }],
  })
}

/** The reporter's last message, as it was signed, sealed on to another vault. */
async function forward({ story, secrets }: ToldStory, vault: Vault): Promise<WireEnvelope> {
  const last = story.envelopes.at(-1) as ServedEnvelope
  const held = secrets.find((one) => one.epoch === last.epoch)
  const decrypter = new Decrypter()
  decrypter.addIdentity((await ageKeyOf(held?.secret ?? new Uint8Array())).identity)
  const container = await decrypter.decrypt(last.bytes)
  const encrypter = new Encrypter()
  encrypter.addRecipient(vault.recipient)
  const bytes = await encrypter.encrypt(container)
  const { name, epoch } = vault
  return wireOf({ ...last, id: envelopeIdOfBytes(bytes), vault: name, epoch, bytes })
}
