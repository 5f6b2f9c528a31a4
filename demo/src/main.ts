// `npm run demo`: starts two offices behind one address, says how to get in, and keeps them until Ctrl-C.
import { writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { orphaned } from '@kentongan/tools/orphaned'
import { demoCases } from './cases.ts'
import { type Demo, startDemo } from './demo.ts'
import { openFront } from './front.ts'
import { type DemoLogins, describeLogins } from './logins.ts'
import { mojokerto, tirtamarga } from './offices.ts'
import { totpStepOf } from './totp.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    port: { type: 'string', default: '0' },
    cases: { type: 'string', default: String(demoCases.length) },
  },
})

const port = wholeNumber('--port', values.port, 65_535)
const cases = wholeNumber('--cases', values.cases, 10_000)

const front = await openFront(port)
const origin = `http://127.0.0.1:${front.port}`
const other = `http://${tirtamarga.host}.localhost:${front.port}`
const demos = await startAll([
  startDemo({ office: mojokerto, cases, settings: { port: 0, origin } }),
  startDemo({ office: tirtamarga, settings: { port: 0, origin: other } }),
])
const [first, second] = demos
front.lead('127.0.0.1', { server: first.origin })
front.lead('localhost', { server: first.origin })
front.lead(`${mojokerto.host}.localhost`, { address: origin })
front.lead(new URL(other).hostname, { server: second.origin })
// Heard from before the address is printed: whoever reads it may ask for the end at once.
let stopping: Promise<void> | null = null
const stop = (): void => {
  stopping ??= Promise.all([front.stop(), ...demos.map((demo) => demo.stop())])
    .then(() => undefined)
    .catch((error: unknown) => {
      // A server that ended by itself says how; whoever reads this has no use for our own stack.
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    })
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
void orphaned().then(stop)

// Whoever signs in now must be shown a code that still counts.
const spent = Math.max(...demos.map((demo) => demo.spentTotpStep))
while (totpStepOf(Date.now()) <= spent) await wait(250)
const logins: DemoLogins = { ...first.logins, others: [second.logins] }
if (values.json !== undefined) {
  await writeFile(values.json, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 })
}
console.log(`siap ${origin}`)
console.log(
  `\n${demos.map((demo) => describeLogins(demo.logins)).join('\n\n')}\n\nCtrl-C menghentikan demo dan menghapus isinya.`,
)

await Promise.race(demos.map((demo) => demo.server.ended))
stop()
await stopping

/** Both, or neither: what did start is stopped before the failure of the other is told. */
async function startAll(starting: readonly [Promise<Demo>, Promise<Demo>]): Promise<[Demo, Demo]> {
  try {
    return await Promise.all(starting)
  } catch (error) {
    for (const one of await Promise.allSettled(starting)) {
      if (one.status === 'fulfilled') await one.value.stop()
    }
    await front.stop()
    throw error
  }
}

function wholeNumber(option: string, text: string, max: number): number {
  const number = Number(text)
  if (/^\d{1,5}$/.test(text) && number <= max) return number
  console.error(`${option} is ${text}; it wants a whole number up to ${max}`)
  process.exit(1)
}
