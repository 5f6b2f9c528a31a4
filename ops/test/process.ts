// The command as a process: what it printed and how it ended.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Run {
  readonly child: ChildProcess
  readonly out: () => string
  readonly wrong: () => string
  readonly code: Promise<number | null>
  /** Resolves with what it printed so far once that holds `text`, or the process has ended. */
  until(text: string): Promise<string>
}

/** Runs a module with these variables and no others of ours, `under` another command if one is given. */
export function run(
  module: URL,
  args: readonly string[],
  env: Record<string, string>,
  under: readonly string[] = [],
): Run {
  const { PATH = '' } = process.env
  const [command = '', ...rest] = [...under, process.execPath, fileURLToPath(module), ...args]
  const child = spawn(command, rest, {
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let wrong = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    wrong += text
  })
  const code = once(child, 'close').then(([exit]) => exit as number | null)
  return {
    child,
    code,
    out: () => out,
    wrong: () => wrong,
    until: async (text) => {
      let ended = false
      void code.then(() => {
        ended = true
      })
      while (!out.includes(text) && !ended) await new Promise((next) => setTimeout(next, 20))
      return out
    },
  }
}

/** The least that a server takes for a built site. */
export async function writePages(folder: string): Promise<void> {
  const pages = join(folder, 'pages')
  await mkdir(pages, { recursive: true })
  await writeFile(join(pages, 'package.json'), '{"type":"module"}')
  await writeFile(join(pages, 'manifest.json'), '{}')
  const page = '({ status, html: "" })'
  await writeFile(
    join(pages, 'pages.js'),
    `export const renderPage = (status) => ${page}\nexport const renderError = (status) => ${page}\n`,
  )
  const names = ['favicon', 'robotsTxt', 'sitemap', 'securityTxt', 'themeCss']
  const files = names.map((name) => `export const ${name} = () => ''`).join('\n')
  await writeFile(join(pages, 'static.js'), files)
}
