// The configuration: read once, typed, every problem reported at once.
import { resolve } from 'node:path'
import { type Language, languages } from '@kentongan/domain/language'

export interface Config {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  /** The data folder, absolute. */
  readonly data: string
  /** The public origin, or null: the address listened on. */
  readonly origin: string | null
  /** The file with the profile that a new office begins from, absolute, or null: the one that is shipped. */
  readonly profile: string | null
  /** Of what is printed. */
  readonly language: Language
}

export type ConfigProblem =
  | {
      readonly wants: 'port' | 'host' | 'folder' | 'origin' | 'profile' | 'language'
      readonly variable: string
      readonly has: string
    }
  /** Its value is not repeated: a secret may have been put where none is read. */
  | { readonly wants: 'nothing'; readonly variable: string; readonly known: readonly string[] }

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

export type Environment = Readonly<Record<string, string | undefined>>

const prefix = 'KENTONGAN_'
const known = ['PORT', 'HOST', 'DATA', 'ORIGIN', 'PROFILE', 'LANGUAGE'].map((name) => prefix + name)

// https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy: names under localhost count as this machine.
const isLoopback = (host: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(host) || host.endsWith('.localhost')

/**
 * Reads `KENTONGAN_*`; a relative folder is one of `cwd`. A variable of that prefix that nobody
 * reads is a problem too: it is one that was misspelt.
 */
export function readConfig(env: Environment, cwd: string): ConfigResult {
  const problems: ConfigProblem[] = []
  const read = <T>(
    name: string,
    fallback: string,
    wants: Exclude<ConfigProblem['wants'], 'nothing'>,
    parse: (text: string) => T | null,
  ): T => {
    const variable = prefix + name
    const has = env[variable] ?? fallback
    const value = parse(has)
    if (value === null) problems.push({ variable, has, wants })
    return value as T
  }
  const path = (text: string) => (text.trim() === '' ? null : resolve(cwd, text))
  const given = (name: string): boolean => env[prefix + name] !== undefined
  const config: Config = {
    port: read('PORT', '8080', 'port', readPort),
    host: read('HOST', '127.0.0.1', 'host', (text) => (/^[\w.:-]+$/.test(text) ? text : null)),
    data: read('DATA', 'data', 'folder', path),
    origin: given('ORIGIN') ? read('ORIGIN', '', 'origin', readOrigin) : null,
    profile: given('PROFILE') ? read('PROFILE', '', 'profile', path) : null,
    language: read('LANGUAGE', 'id', 'language', asLanguage),
  }
  for (const variable of Object.keys(env)) {
    if (variable.startsWith(prefix) && !known.includes(variable)) {
      problems.push({ variable, wants: 'nothing', known })
    }
  }
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems }
}

/** The language to report problems in, itself possibly one of them. */
export function readLanguage(env: Environment): Language {
  return asLanguage(env[`${prefix}LANGUAGE`] ?? '') ?? 'id'
}

function asLanguage(text: string): Language | null {
  return languages.find((one) => one === text) ?? null
}

function readPort(text: string): number | null {
  const port = Number(text)
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : null
}

// Browsers seal and keep keys on secure origins alone: https, or the machine itself.
function readOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
  return secure && url.origin === text ? text : null
}
