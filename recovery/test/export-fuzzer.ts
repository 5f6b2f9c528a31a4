// An export that is damaged, forged, or none: every step of reading it says so in one of its own words.
import type { ExportedCase } from '@kentongan/domain/wire/recovery'
import { ticketOf } from '@kentongan/sealed/id'
import { base64url } from '@kentongan/sealed/text'
import fc from 'fast-check'
import { beginStory } from '../../packages/sealed/test/case-fixture.ts'
import type { Property } from '../../packages/sealed/test/fuzz-world.ts'
import { bytes, json, mutated, mutatedJson } from '../../packages/sealed/test/mutations.ts'
import { intake, makeOffice, today } from '../../packages/sealed/test/office-fixture.ts'
import { readCase, readEvidence, readExport } from '../src/export/read.ts'
import { readTar } from '../src/export/tar.ts'
import { listCases, showCase } from '../src/open/cases.ts'
import { tarOf } from './tar-fixture.ts'

const failures: ReadonlySet<string> = new Set([
  ...['not-an-export', 'cut-off', 'office-unreadable', 'office-tampered', 'cases-missing'],
])
const refusals: ReadonlySet<string | null> = new Set([
  ...[null, 'malformed', 'unsupported', 'not-a-member', 'tampered'],
])

/** An export of one case, as the command writes it. */
async function makeExport() {
  const fixture = await makeOffice()
  const story = await beginStory(fixture.office, intake(fixture.members))
  const id = story.submission.caseId
  const ticket = ticketOf(id)
  const folder = `cases/${ticket}`
  const grants = story.grants.filter(({ member }) => member === 'recovery')
  const nonce = base64url(story.submission.nonce)
  const days = { received: today, changed: today }
  const head: ExportedCase = {
    case: { id, nonce, ticket, ...days, status: 'received', envelopes: story.envelopes.length },
    grants: grants.map(
      ({ id: grant, member, author }) => ({ id: grant, member, author, expires: null }) as never,
    ),
    envelopes: story.envelopes.map(({ bytes: _, ...one }) => ({
      ...{ id: one.id, vault: one.vault, epoch: one.epoch },
      ...{ author: one.author, class: one.class, pair: one.pair },
    })),
    evidence: [],
  }
  const files: Record<string, Uint8Array> = {}
  for (const one of grants) files[`${folder}/grants/${one.id}.age`] = one.bytes
  for (const one of story.envelopes) files[`${folder}/envelopes/${one.id}.age`] = one.bytes
  const office = { export: 'kentongan/v1/recovery', day: today, office: fixture.bundle, cases: 1 }
  const tar = (caseJson: string, officeJson: string) =>
    tarOf({ [`${folder}/case.json`]: caseJson, ...files, 'office.json': officeJson })
  return { tar, head, office, ticket, keys: fixture.keys }
}

type World = Awaited<ReturnType<typeof makeExport>>

/** Reads all that there is to read; throws where anything comes out that has no word of ours. */
async function readAll({ keys }: World, file: Uint8Array): Promise<string> {
  const result = await readExport(new Blob([Uint8Array.from(file)]), today)
  if (!result.ok) {
    if (!failures.has(result.reason) || Object.keys(result).length > 2)
      throw new Error(result.reason)
    return result.reason
  }
  for (const ticket of result.value.tickets) {
    await readCase(result.value, ticket)
    const evidence = await readEvidence(result.value, ticket, 'x')
    if (evidence.ok) throw new Error('evidence of nothing')
    const page = await showCase(result.value, keys, ticket)
    if (!refusals.has(page.refusal)) throw new Error(String(page.refusal))
  }
  for await (const { refusal } of listCases(result.value, keys)) {
    if (!refusals.has(refusal)) throw new Error(String(refusal))
  }
  return ''
}

/** Every file within the tar, and one of two words where it is none. */
async function readFiles(file: Uint8Array): Promise<void> {
  const tar = readTar(new Blob([Uint8Array.from(file)]))
  for (let next = await tar.next(); ; next = await tar.next()) {
    if (next.done === true) {
      if (![null, 'not-a-tar', 'cut-off'].includes(next.value)) throw new Error(String(next.value))
      return
    }
    const { at, bytes: size } = next.value
    if (at + size > file.length || !Number.isInteger(size)) throw new Error('outside the file')
  }
}

export async function exportFuzzers(): Promise<Readonly<Record<string, Property>>> {
  const world = await makeExport()
  const [head, office] = [JSON.stringify(world.head), JSON.stringify(world.office)]
  const whole = world.tar(head, office)
  if ((await readAll(world, whole)) !== '') throw new Error('no export')
  const heads = fc.oneof(json, mutatedJson(world.head))
  const offices = fc.oneof(json, mutatedJson(world.office))
  return {
    tars: fc.asyncProperty(fc.oneof(bytes, mutated(whole)), async (file) => {
      await readFiles(file)
      await readAll(world, file)
    }),
    cases: fc.asyncProperty(heads, async (text) => {
      await readAll(world, world.tar(text, office))
    }),
    offices: fc.asyncProperty(offices, async (text) => {
      await readAll(world, world.tar(head, text))
    }),
  }
}
