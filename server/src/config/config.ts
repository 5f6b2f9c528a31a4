// The configuration: read once, typed, every problem reported at once.
import { resolve } from 'node:path'

export interface Config {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  /** Absolute. */
  readonly data: string
  /** The public origin, or null: the address listened on. */
  readonly origin: string | null
}

export interface ConfigProblem {
  readonly variable: string
  readonly has: string
  readonly wants: 'port' | 'host' | 'folder' | 'origin' | 'unknown'
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

const prefix = 'KENTONGAN_'
const known = ['HOST', 'PORT', 'DATA', 'ORIGIN'].map((name) => prefix + name)
const loopback = ['127.0.0.1', 'localhost', '[::1]']

/** Reads `KENTONGAN_*`; relative folders are of `cwd`. A variable that nobody knows is a problem too. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): ConfigResult {
  const problems: ConfigProblem[] = []
  const read = <T>(
    name: string,
    fallback: string,
    wants: ConfigProblem['wants'],
    parse: (text: string) => T | null,
  ): T => {
    const has = env[prefix + name] ?? fallback
    const value = parse(has)
    if (value === null) problems.push({ variable: prefix + name, has, wants })
    return value as T
  }
  const config: Config = {
    host: read('HOST', '127.0.0.1', 'host', (text) => (/^[\w.:-]+$/.test(text) ? text : null)),
    port: read('PORT', '8080', 'port', readPort),
    data: read('DATA', 'data', 'folder', (text) =>
      text.trim() === '' ? null : resolve(cwd, text),
    ),
    origin: env[`${prefix}ORIGIN`] === undefined ? null : read('ORIGIN', '', 'origin', readOrigin),
  }
  for (const [variable, has] of Object.entries(env)) {
    if (variable.startsWith(prefix) && !known.includes(variable)) {
      problems.push({ variable, has: has ?? '', wants: 'unknown' })
    }
  }
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems }
}

function readPort(text: string): number | null {
  const port = Number(text)
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : null
}

function readOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const secure =
    url.protocol === 'https:' || (url.protocol === 'http:' && loopback.includes(url.hostname))
  return secure && url.origin === text ? text : null
}
