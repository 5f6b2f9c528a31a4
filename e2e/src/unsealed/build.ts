// The browser's bundles once more, with sealing removed and everything else as it is.
import { readdir, readFile, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { repositoryRoot } from '@kentongan/tools/root'
import type { BrowserContext } from 'playwright-core'
import { build, type Plugin } from 'vite'

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const unsealed: Readonly<Record<string, string>> = {
  'age-encryption': pathOf('./age.ts'),
  '@kentongan/age/open-age': pathOf('./open-age.ts'),
}
const others = Object.values(unsealed)

// The one change: whoever asks for age, or to open its files, gets the other, but for the others themselves.
const removeSealing = (): Plugin => ({
  name: 'remove-sealing',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer !== undefined && others.includes(importer) ? null : (unsealed[source] ?? null),
})

/** By path: the shells and every file under /assets. */
export type UnsealedBuild = ReadonlyMap<string, { readonly type: string; readonly body: Buffer }>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Builds /lapor, /akun, and /meja without sealing, into a folder of their own that is removed again. */
export async function buildUnsealed(): Promise<UnsealedBuild> {
  const folder = join(repositoryRoot, 'build/unsealed')
  const files = new Map<string, { type: string; body: Buffer }>()
  for (const workspace of ['web/portal', 'web/desk']) {
    const root = join(repositoryRoot, workspace)
    await build({
      root,
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'error',
      mode: 'production',
      plugins: [removeSealing()],
      worker: { format: 'es', plugins: () => [removeSealing()] },
      build: { outDir: folder, emptyOutDir: true },
    })
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const type = types[extname(entry.name)]
      if (!entry.isFile() || type === undefined) continue
      const isShell = entry.name.endsWith('.html')
      const path = isShell ? `/${entry.name.replace('.html', '')}` : `/assets/${entry.name}`
      files.set(path, { type, body: await readFile(join(entry.parentPath, entry.name)) })
    }
  }
  await rm(folder, { recursive: true })
  return files
}

const shellOf: Readonly<Record<string, string>> = { '/masuk': '/akun', '/daftar': '/akun' }

/** Serves these bundles in place of the server's own, as a server that is not to be trusted would. */
export async function serveInstead(context: BrowserContext, files: UnsealedBuild): Promise<void> {
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = files.get(shellOf[pathname] ?? pathname)
    if (file === undefined) return route.fallback()
    return route.fulfill({ status: 200, contentType: file.type, body: file.body })
  })
}
