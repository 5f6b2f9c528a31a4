// Refusing does not tell why by how long it takes: medians and spreads, written to build/sign-in-timing.json.
import { mkdirSync, writeFileSync } from 'node:fs'
import { closeAccount } from '@kentongan/client/close-account'
import { newCode } from '@kentongan/sealed/code'
import { reporterCredentials } from '@kentongan/sealed/credentials'
import { describe, expect, it } from 'vitest'
import { must, openTestOffice, origin } from './office-server.ts'
import { accountOf, patience, sendSample } from './sample-report.ts'

const rounds = 4_000
const folder = new URL('../../build/', import.meta.url)

interface Spread {
  readonly median: number
  readonly quartiles: readonly [number, number]
}

function spreadOf(micros: number[]): Spread {
  const sorted = micros.sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
  return { median: at(0.5), quartiles: [at(0.25), at(0.75)] }
}

describe('a reporter’s sign-in', () => {
  it('is refused as fast for an unknown code and a closed account as for a wrong secret', async () => {
    const test = await openTestOffice()
    const sent = await sendSample(test)
    const known = reporterCredentials(sent.code, test.keys.office)
    const left = await sendSample(test)
    const closing = await accountOf(await test.office(), left)
    must(await closeAccount(left.fetch, closing, [left.case], patience, test.server.today()))
    const gone = reporterCredentials(left.code, test.keys.office)
    const ask = async (loginId: string, loginSecret: string): Promise<number> => {
      const request = new Request(`${origin}/api/reporter/session`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json' },
        body: JSON.stringify({ loginId, loginSecret }),
      })
      const start = performance.now()
      const answer = await test.server.app.fetch(request)
      const micros = (performance.now() - start) * 1_000
      expect(answer.status).toBe(401)
      return micros
    }
    const micros = { wrong: [] as number[], unknown: [] as number[], closed: [] as number[] }
    for (let round = 0; round < rounds; round += 1) {
      const { loginId, loginSecret } = reporterCredentials(newCode(), test.keys.office)
      const asks = [
        async () => micros.wrong.push(await ask(known.loginId, loginSecret)),
        async () => micros.unknown.push(await ask(loginId, loginSecret)),
        async () => micros.closed.push(await ask(gone.loginId, gone.loginSecret)),
      ]
      // In turn and in every order, so that none has the warmer machine.
      for (let turn = 0; turn < asks.length; turn += 1) await asks[(round + turn) % asks.length]?.()
    }
    const [wrong, unknown, closed] = [micros.wrong, micros.unknown, micros.closed].map(spreadOf)
    if (!wrong || !unknown || !closed) throw new Error('three')
    const spreads = { rounds, wrong, unknown, closed }
    mkdirSync(folder, { recursive: true })
    writeFileSync(new URL('sign-in-timing.json', folder), JSON.stringify(spreads))
    const [low, high] = spreads.wrong.quartiles
    for (const { median } of [unknown, closed]) {
      expect(Math.abs(wrong.median - median)).toBeLessThan(high - low)
    }
  })
})
