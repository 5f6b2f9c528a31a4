// The `kentongan` command.

import { readLanguage } from '@kentongan/server/config/config'
import { choose } from '@kentongan/words/common'
import { en, id } from '@kentongan/words/ops'
import { doctor } from './doctor.ts'
import { exportCases } from './export.ts'
import { start } from './start.ts'
import { verify } from './verify.ts'

const [command, ...options] = process.argv.slice(2)
const { env } = process

if (command === 'start' && options.length === 0) {
  process.exitCode = await start(env, process.cwd())
} else if (command === 'doctor' && options.every((one) => one === '--json')) {
  process.exitCode = await doctor(env, process.cwd(), options.includes('--json'))
} else if (command === 'verify' && options.length === 0) {
  process.exitCode = await verify(env, process.cwd())
} else if (command === 'export') {
  process.exitCode = await exportCases(env, process.cwd(), options)
} else {
  process.stderr.write(`${choose(readLanguage(env), { id, en }).usage}\n`)
  process.exitCode = 1
}
