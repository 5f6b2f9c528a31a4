// Refusing does not tell why by how long it takes: medians and spreads, written to build/sign-in-timing.json.
import { mkdirSync, writeFileSync } from 'node:fs'
import { newCode } from '@kentongan/sealed/code'
import { reporterCredentials } from '@kentongan/sealed/credentials'
import { describe, expect, it } from 'vitest'
import { openTestOffice, origin } from './office-server.ts'
import { sendSample } from './sample-report.ts'

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
  it('is refused as fast for an unknown code as for a wrong secret', async () => {
    const test = await openTestOffice()
    const sent = await sendSample(test)
    const known = reporterCredentials(sent.code, test.keys.office)
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
    const wrong: number[] = []
    const unknown: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const { loginId, loginSecret } = reporterCredentials(newCode(), test.keys.office)
      // In turn and in both orders, so that neither has the warmer machine.
      const first = round % 2 === 0
      if (first) wrong.push(await ask(known.loginId, loginSecret))
      unknown.push(await ask(loginId, loginSecret))
      if (!first) wrong.push(await ask(known.loginId, loginSecret))
    }
    const spreads = { rounds, wrong: spreadOf(wrong), unknown: spreadOf(unknown) }
    mkdirSync(folder, { recursive: true })
    writeFileSync(new URL('sign-in-timing.json', folder), JSON.stringify(spreads))
    const [low, high] = spreads.wrong.quartiles
    const apart = Math.abs(spreads.wrong.median - spreads.unknown.median)
    expect(apart).toBeLessThan(high - low)
  })
})
