// `kentongan export --recovery`: a tar that any computer unpacks, of what recovery holds and nothing else.
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOf } from '@kentongan/domain/calendar'
import { openFsBlobs } from '@kentongan/server/blob/fs/open'
import { markOffice, openDataFolder } from '@kentongan/server/data-folder'
import { sha256 } from '@kentongan/server/http/token'
import type { PublishedRow } from '@kentongan/server/storage/rows'
import { openSqlite } from '@kentongan/server/storage/sqlite/open'
import type { Storage } from '@kentongan/server/storage/storage'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from './process.ts'

const today = dayOf(new Date())
const idOf = (letter: string): string => letter.repeat(51).concat('0')
const office = idOf('A')
const held = { id: idOf('B'), ticket: '7K3MQXV9RD' }
const unheld = { id: idOf('C'), ticket: '28JCWN6BYE' }
const part = Uint8Array.from({ length: 700 }, (_, at) => at % 251)
let folder: string
let data: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kentongan-export-'))
  data = join(folder, 'data')
})
afterEach(() => rm(folder, { recursive: true }))

const published = (kind: PublishedRow['kind']): PublishedRow => {
  const fields = kind === 'directory' ? { members: [] } : {}
  const statement = `kentongan/v1/${kind}\n${JSON.stringify({ office, ...fields })}`
  return { kind, version: 1, hash: kind, signed: JSON.stringify({ statement, signatures: [] }) }
}

/** An office of two cases, one of which recovery holds, with evidence. */
async function found(publishes = true): Promise<Storage> {
  const { database } = await openDataFolder(data, today)
  const storage = await openSqlite({ path: database, today: () => today })
  await storage.insertOffice({ office, host: 'wbs.example' })
  await storage.transact(office, { kind: 'system' }, async (stores) => {
    await stores.accounts.insert({
      loginId: 'a',
      loginVerifier: 'v',
      lock: Uint8Array.of(1),
    })
    if (publishes) {
      for (const kind of ['root', 'directory', 'renewal', 'profile'] as const) {
        await stores.published.insert(published(kind))
      }
    }
    for (const one of [held, unheld]) {
      const own = { nonce: 'n', loginId: 'a', author: idOf('D'), digest: 'd' }
      const days = { received: today, changed: today }
      await stores.cases.insert({ ...one, ...own, ...days, status: 'received', workflow: '' })
      const wire = { vault: 'report', epoch: '', author: idOf('D'), pair: '' } as const
      const envelope = { ...wire, case: one.id, day: today, first: true }
      const bytes = new TextEncoder().encode(`sealed ${one.ticket}`)
      await stores.envelopes.insert({ ...envelope, id: idOf('E'), class: 'opening', bytes })
      const grant = { case: one.id, author: idOf('D'), expires: null, bytes }
      await stores.grants.insert({ ...grant, id: idOf('F'), member: 'reporter' })
      if (one === held) await stores.grants.insert({ ...grant, id: idOf('G'), member: 'recovery' })
    }
    await stores.evidence.insert({
      ...{ id: idOf('H'), case: held.id, vault: 'original', epoch: '', author: idOf('D') },
      ...{ class: 'content', pair: '', day: today, bytes: part.length, parts: 1 },
    })
  })
  const blobs = await openFsBlobs({ folder: data, today: () => today })
  await blobs.putPart('U'.repeat(26), 0, part)
  await blobs.keep('U'.repeat(26), idOf('H'), [sha256(part)])
  await markOffice(data, office, today)
  return storage
}

const file = () => join(folder, 'ekspor.tar')
async function exported(...options: string[]) {
  const main = new URL('../src/main.ts', import.meta.url)
  const env = { KENTONGAN_DATA: data, KENTONGAN_LANGUAGE: 'en' }
  const ran = run(main, ['export', '--recovery', file(), ...options], env)
  return { code: await ran.code, out: ran.out(), wrong: ran.wrong() }
}
const listed = () => execFileSync('tar', ['tf', file()], { encoding: 'utf8' }).trim().split('\n')

describe('an export for recovery', () => {
  it('holds what recovery was granted, unpacks with any tar, and leaves the folder as it was', async () => {
    await (await found()).close()
    const before = await readdir(data)
    expect(await exported()).toMatchObject({ code: 0, wrong: '' })
    expect(await readdir(data)).toEqual(before)
    const base = `cases/${held.ticket}`
    expect(listed()).toEqual([
      `${base}/case.json`,
      `${base}/grants/${idOf('G')}.age`,
      `${base}/envelopes/${idOf('E')}.age`,
      `${base}/evidence/${idOf('H')}.age`,
      'office.json',
    ])
    execFileSync('tar', ['xf', file(), '-C', folder])
    const evidence = await readFile(join(folder, `${base}/evidence/${idOf('H')}.age`))
    expect(Uint8Array.from(evidence)).toEqual(part)
    expect((await stat(file())).mode & 0o777).toBe(0o600)
  })

  it('says how many cases no sheet opens, and how much evidence is gone', async () => {
    await (await found()).close()
    await rm(join(data, 'evidence'), { recursive: true })
    const { out } = await exported()
    expect(out).toContain('1 cases, all sealed')
    expect(out).toContain('1 cases were left out')
    expect(out).toContain('1 pieces of evidence are listed')
  })

  it('is made beside a server that has the database open', async () => {
    const storage = await found()
    expect(await exported('--case', '7k3mq-xv9rd')).toMatchObject({ code: 0 })
    expect(listed()).toHaveLength(5)
    await storage.close()
  })

  it('of the office alone holds no case', async () => {
    await (await found()).close()
    expect(await exported('--office-only')).toMatchObject({ code: 0 })
    expect(listed()).toEqual(['office.json'])
  })

  it('leaves no file behind where there is nothing to open', async () => {
    await (await found()).close()
    for (const options of [
      ['--case', unheld.ticket],
      ['--case', '?'],
      ['--case'],
      ['--everything'],
    ]) {
      const { code, wrong } = await exported(...options)
      expect([code, wrong === '']).toEqual([1, false])
    }
    expect(await readdir(folder)).toEqual(['data'])
  })

  it('of an office that has published nothing is refused', async () => {
    await (await found(false)).close()
    expect(await exported()).toMatchObject({ code: 1, wrong: 'not published yet\n' })
    expect(await readdir(folder)).toEqual(['data'])
  })

  it('is never written over a file that stands', async () => {
    await (await found()).close()
    await writeFile(file(), 'kept')
    expect(await exported()).toMatchObject({ code: 1 })
    expect(await readFile(file(), 'utf8')).toBe('kept')
  })
})
