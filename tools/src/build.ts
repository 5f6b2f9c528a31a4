// Builds the browser's bundles, and only those whose source has changed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { type Bundle, bundleFolder, outputFolder, recordBuilt, staleBundles } from './bundles.ts'
import { withLock } from './lock.ts'
import { repositoryRoot } from './root.ts'

/**
 * Returns when every bundle stands as its source says, building what is missing or stale. Two
 * processes may call it at once: one builds, the other waits. Throws, with the previous bundle
 * left as it was, when one cannot be built.
 */
export async function ensureBuilt(): Promise<void> {
  if ((await staleBundles(false)).length === 0) return
  // In a process of its own: a caller's NODE_ENV would change the bundle, and the bundler's memory
  // would stay with a server.
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The bundles could not be built: npm run build says why.')
}

/** Makes the folder. What browsers are sent is public: whoever builds it, another user may serve it. */
export async function makePublicFolder(path: string): Promise<void> {
  process.umask(0o022)
  await mkdir(path, { recursive: true })
}

async function buildStale(force: boolean): Promise<void> {
  await makePublicFolder(outputFolder())
  await withLock(join(outputFolder(), 'building.lock'), async () => {
    for (const stale of await staleBundles(force)) {
      const start = performance.now()
      await buildBundle(stale.bundle)
      await recordBuilt(stale)
      const seconds = (performance.now() - start) / 1000
      console.log(`${stale.bundle.name} ${seconds.toFixed(1)} s`)
    }
  })
}

async function buildBundle({ name, workspace, page, ssr }: Bundle): Promise<void> {
  const { build } = await import('vite')
  const root = join(repositoryRoot, workspace)
  const fresh = join(outputFolder(), `.fresh-${name}`)
  const pageOnly = page === undefined ? {} : { rolldownOptions: { input: [page] } }
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: fresh, emptyOutDir: true, ...(ssr ? { ssr: true } : {}), ...pageOnly },
  })
  // A server that starts meanwhile finds the old folder or the new, never half of one.
  const old = join(outputFolder(), `.old-${name}`)
  await rm(old, { recursive: true, force: true })
  if (existsSync(bundleFolder(name))) await rename(bundleFolder(name), old)
  await rename(fresh, bundleFolder(name))
  await rm(old, { recursive: true, force: true })
}

if (import.meta.main) {
  process.env.NODE_ENV = 'production'
  await buildStale(process.argv.includes('--force')).catch((error: unknown) => {
    const isFiles = error instanceof Error && 'syscall' in error
    if (!isFiles) throw error
    // The file system's refusal names the path, and a stack would hide it.
    console.error(error.message)
    process.exitCode = 1
  })
}
