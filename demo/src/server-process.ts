// The server as a process of its own: started as anyone starts it, spoken to over HTTP, stopped or killed.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { repositoryRoot } from '@kentongan/tools/root'

export interface ServerSettings {
  /** The data folder. */
  readonly data: string
  /** 0 = any free one. */
  readonly port: number
  /** Runs the server under another command, such as one that limits its files: `['prlimit', …]`. */
  readonly under?: readonly string[]
  /** A module and its arguments to run instead of `kentongan start`. */
  readonly main?: readonly string[]
  /** The public origin, where it is not the address listened on. */
  readonly origin?: string
  /** The file with the profile that its office begins from. */
  readonly profile?: string
}

export interface ServerProcess {
  readonly origin: string
  /** The one-time link of an office that is not set up, or null. */
  readonly setupUrl: string | null
  readonly pid: number
  /** Everything it has printed so far. */
  output(): string
  /** Resolves once it has ended, by whatever cause. */
  readonly ended: Promise<void>
  /** Asks it to finish what it accepted and waits until it has. Throws, as `kill`, when it had failed before. */
  stop(): Promise<void>
  /** Ends it at once, as a loss of power would: kill -9. */
  kill(): Promise<void>
}

const startMilliseconds = 120_000

/**
 * Starts a server and resolves when it says `siap`. Throws with everything that it printed when it ends, or
 * says nothing for two minutes, before that.
 */
export async function startServerProcess(settings: ServerSettings): Promise<ServerProcess> {
  const child = spawnServer(settings)
  let printed = ''
  let setupUrl: string | null = null
  const ended = once(child, 'exit').then(() => undefined)
  const endWithUs = (): void => void child.kill('SIGKILL')
  process.once('exit', endWithUs)
  void ended.then(() => process.off('exit', endWithUs))
  const origin = await new Promise<string>((resolve, reject) => {
    const refuse = (why: string): void => {
      child.kill('SIGKILL')
      reject(new Error(`The server ${why}:\n${printed}`))
    }
    const timer = setTimeout(() => refuse('did not say siap'), startMilliseconds)
    void ended.then(() => refuse('ended before it was ready'))
    const listen = (stream: NodeJS.ReadableStream): void => {
      createInterface({ input: stream }).on('line', (line) => {
        printed += `${line}\n`
        const [word, url] = line.split(' ')
        if (word === 'penyiapan' && url !== undefined) setupUrl = url
        if (word !== 'siap' || url === undefined) return
        clearTimeout(timer)
        resolve(url)
      })
    }
    if (child.stdout !== null) listen(child.stdout)
    if (child.stderr !== null) listen(child.stderr)
  })
  return {
    origin,
    setupUrl,
    pid: child.pid ?? 0,
    output: () => printed,
    ended,
    stop: () => end(child, 'SIGTERM', ended, () => printed),
    kill: () => end(child, 'SIGKILL', ended, () => printed),
  }
}

function spawnServer({
  data,
  port,
  under = [],
  main,
  origin,
  profile,
}: ServerSettings): ChildProcess {
  const start = main ?? [join(repositoryRoot, 'ops/src/main.ts'), 'start']
  const [command = '', ...rest] = [...under, process.execPath, ...start]
  // Settings of whoever runs this are not settings of this server.
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('KENTONGAN_'))
  return spawn(command, rest, {
    env: {
      ...Object.fromEntries(inherited),
      KENTONGAN_PORT: String(port),
      KENTONGAN_DATA: data,
      ...(origin === undefined ? {} : { KENTONGAN_ORIGIN: origin }),
      ...(profile === undefined ? {} : { KENTONGAN_PROFILE: profile }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Throws when it had ended by itself, and not well: whatever was asked of it since went nowhere. */
async function end(
  child: ChildProcess,
  signal: 'SIGTERM' | 'SIGKILL',
  ended: Promise<void>,
  printed: () => string,
): Promise<void> {
  const { exitCode, signalCode } = child
  const hadEnded = exitCode !== null || signalCode !== null
  if (!hadEnded) child.kill(signal)
  await ended
  if (!hadEnded || exitCode === 0 || child.killed) return
  const how = signalCode ?? `code ${exitCode}`
  throw new Error(`The server had ended by itself (${how}):\n${printed()}`)
}
