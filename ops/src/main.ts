// The `kentongan` command.
import { id as words } from '@kentongan/words/ops'
import { doctor } from './doctor.ts'
import { start } from './start.ts'

const [command, ...options] = process.argv.slice(2)

const commands: Readonly<Record<string, () => Promise<number>>> = {
  start: () => start(process.env, process.cwd()),
  doctor: () => doctor(process.env, process.cwd(), options.includes('--json')),
}

const run = commands[command ?? '']
if (run === undefined) {
  process.stderr.write(`${words.unknownCommand(Object.keys(commands).join(', '))}\n`)
  process.exitCode = 1
} else {
  process.exitCode = await run()
}
