import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { makeNodeFetch } from '@kentongan/client/node-fetch'
import { loadOffice } from '@kentongan/client/office'
import { signInOfficer } from '@kentongan/client/officer'
import { loadReports, signInReporter } from '@kentongan/client/reporter'
import type { Logins } from '@kentongan/demo/logins'
import { totpAt, totpStepOf } from '@kentongan/demo/totp'
import { dayOf } from '@kentongan/domain/calendar'
import { parseCode } from '@kentongan/sealed/code'
import { combineShareSheets, parseShareSheet } from '@kentongan/sealed/office-secret'
import { repositoryRoot } from '@kentongan/tools/root'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

describe('npm run demo', () => {
  let folder = ''
  let child: ReturnType<typeof spawn>
  let logins: Logins
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kentongan-e2e-'))
    const main = join(repositoryRoot, 'demo/src/main.ts')
    const json = join(folder, 'logins.json')
    child = spawn(process.execPath, [main, '--json', json, '--cases', '2'], {
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
    const [first] = (await once(lines, 'line')) as [string]
    // What is written is whole by the time that it says so.
    logins = JSON.parse(await readFile(json, 'utf8')) as Logins
    expect(first).toBe(`siap ${logins.origin}`)
    expect((await stat(json)).mode & 0o777).toBe(0o600)
  })
  afterAll(async () => {
    child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })

  const office = async () => {
    const loaded = await loadOffice(makeNodeFetch(logins.origin), dayOf(new Date()))
    if (!loaded.ok || loaded.value.office === null) throw new Error('no office')
    return loaded.value.office
  }

  it('writes logins with which each of eight officers gets in at once', async () => {
    const { office: id, fingerprint } = await office()
    expect(logins.fingerprint).toBe(fingerprint)
    expect(logins.officers).toHaveLength(8)
    for (const { username, passphrase, card, totpSecret, otpauth } of logins.officers) {
      expect(otpauth).toContain(totpSecret)
      const secrets = { username, passphrase, card: parseCode('key-card-code', card) as Uint8Array }
      const totp = totpAt(totpSecret, totpStepOf(Date.now()))
      const session = await signInOfficer(makeNodeFetch(logins.origin), id, secrets, totp)
      expect(session.ok, username).toBe(true)
    }
  })

  it('writes codes that open their reports, and sheets of which any two restore the office', async () => {
    const verified = await office()
    expect(logins.accounts.flatMap((one) => one.reports)).toHaveLength(2)
    for (const { code, reports } of logins.accounts) {
      const bytes = parseCode('account-code', code) as Uint8Array
      const fetch = makeNodeFetch(logins.origin)
      const account = await signInReporter(fetch, verified, bytes)
      if (!account.ok) throw new Error(account.code)
      const own = await loadReports(fetch, account.value)
      if (!own.ok) throw new Error(own.code)
      const seen = own.value.map(({ listed, view }) => [listed.ticket, view?.report?.title])
      expect(seen.sort()).toEqual(reports.map((one) => [one.ticket, one.title]).sort())
    }
    const sheets = logins.sheets.map((sheet) => parseShareSheet(sheet))
    const [first, second, third] = sheets.map(
      (sheet) => sheet ?? { number: 0, share: new Uint8Array() },
    )
    for (const two of [
      [first, second],
      [second, third],
      [third, first],
    ]) {
      const pair = two.flatMap((sheet) => (sheet === undefined ? [] : [sheet]))
      expect(await combineShareSheets(pair, verified.office)).not.toBeNull()
    }
  })

  it('takes everything with it when it is stopped', async () => {
    child.kill('SIGINT')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
    expect(await readdir(folder)).toEqual(['logins.json'])
  })
})
