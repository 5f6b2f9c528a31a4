// A disk that runs out on purpose: a small file system where one may be mounted, else a limit on the size of files.
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerSettings } from '@kentongan/demo/server-process'

export interface ScarceDisk {
  readonly settings: Pick<ServerSettings, 'data' | 'under'>
  /** Gives a running server room again. */
  makeRoom(pid: number): void
  remove(): Promise<void>
}

/** A data folder with room for so many megabytes. */
export async function makeScarceDisk(megabytes: number): Promise<ScarceDisk> {
  const data = await mkdtemp(join(tmpdir(), 'kentongan-scarce-'))
  const removeFolder = () => rm(data, { recursive: true, force: true })
  if (isMounted(data, megabytes)) {
    return {
      settings: { data },
      makeRoom: () => void run('mount', '-o', 'remount,size=1g', data),
      async remove() {
        run('umount', '--lazy', data)
        await removeFolder()
      },
    }
  }
  // Blocks of 512 bytes in POSIX sh; the soft limit, so that it can be raised again.
  const script = `trap '' XFSZ; ulimit -S -f ${megabytes * 2_048}; exec "$@"`
  return {
    settings: { data, under: ['sh', '-c', script, 'sh'] },
    makeRoom: (pid) => void run('prlimit', '--pid', String(pid), '--fsize=unlimited'),
    remove: removeFolder,
  }
}

function isMounted(folder: string, megabytes: number): boolean {
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)
    return true
  } catch {
    return false
  }
}

const run = (command: string, ...args: readonly string[]): Buffer =>
  execFileSync(command, args, { stdio: 'pipe' })
