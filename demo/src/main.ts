// `npm run demo`: starts the office, says how to get in, and keeps it until Ctrl-C.
import { writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { orphaned } from '@kentongan/tools/orphaned'
import { demoCases } from './cases.ts'
import { startDemo } from './demo.ts'
import { describeLogins } from './logins.ts'
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

const demo = await startDemo({ cases, settings: { port } })
// Heard from before the address is printed: whoever reads it may ask for the end at once.
let stopping: Promise<void> | null = null
const stop = (): void => {
  stopping ??= demo.stop().catch((error: unknown) => {
    // A server that ended by itself says how; whoever reads this has no use for our own stack.
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
void orphaned().then(stop)

// Whoever signs in now must be shown a code that still counts.
while (totpStepOf(Date.now()) <= demo.spentTotpStep) await wait(250)
if (values.json !== undefined) {
  await writeFile(values.json, `${JSON.stringify(demo.logins, null, 2)}\n`, { mode: 0o600 })
}
console.log(`siap ${demo.origin}`)
console.log(`\n${describeLogins(demo.logins)}\n\nCtrl-C menghentikan demo dan menghapus isinya.`)

await demo.server.ended
stop()
await stopping

function wholeNumber(option: string, text: string, max: number): number {
  const number = Number(text)
  if (/^\d{1,5}$/.test(text) && number <= max) return number
  console.error(`${option} is ${text}; it wants a whole number up to ${max}`)
  process.exit(1)
}
