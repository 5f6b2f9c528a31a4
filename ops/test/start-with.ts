// Runs `kentongan start` as a process, on pages that need no building: `start-with.ts FOLDER`.
import { start } from '../src/start.ts'

const [folder = ''] = process.argv.slice(2)
process.exitCode = await start(process.env, process.cwd(), {
  folder,
  ensureBuilt: async () => {
    if (folder === '') throw new Error('nothing to build from')
  },
})
