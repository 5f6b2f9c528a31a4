// The browser's bundles: what each is made from, where it stands, and whether it is stale.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryRoot } from './root.ts'

export type BundleName = 'portal' | 'pages' | 'meja' | 'penampil' | 'penampil-pdf' | 'pemulihan'

export interface Bundle {
  readonly name: BundleName
  readonly workspace: string
  /** The one page that it is made of, where its workspace has more than one. */
  readonly page?: string
  /** Rendered by the server instead of loaded by a browser. */
  readonly ssr: boolean
}

export interface StaleBundle {
  readonly bundle: Bundle
  /** Of the source it has to be built from. */
  readonly hash: string
}

type Manifest = Partial<Record<BundleName, string>>

const bundles: readonly Bundle[] = [
  { name: 'portal', workspace: 'web/portal', ssr: false },
  { name: 'pages', workspace: 'web/portal', ssr: true },
  { name: 'meja', workspace: 'web/desk', ssr: false },
  { name: 'penampil', workspace: 'web/viewer', page: 'penampil.html', ssr: false },
  { name: 'penampil-pdf', workspace: 'web/viewer', page: 'penampil-pdf.html', ssr: false },
  { name: 'pemulihan', workspace: 'recovery', ssr: false },
]

// Besides its own workspace every bundle is made from these: ours, the libraries, and the builder.
const sharedInputs = [
  'web/design',
  'packages/age',
  'packages/client',
  'packages/domain',
  'packages/sealed',
  'packages/words',
  'package-lock.json',
  'tools/src/build.ts',
  'tools/src/single-file.ts',
]

/** Where bundles are built, on the same volume as where they are moved to. */
export function outputFolder(root: string = repositoryRoot): string {
  return join(root, 'build')
}

/** Where a bundle's files stand once built. */
export function bundleFolder(name: BundleName, root: string = repositoryRoot): string {
  return join(outputFolder(root), name)
}

/** The bundles that are missing or were built from another source; all of them when forced. */
export async function staleBundles(
  force: boolean,
  root: string = repositoryRoot,
): Promise<StaleBundle[]> {
  const manifest = await readManifest(root)
  const all = await Promise.all(
    bundles.map(async (bundle) => ({ bundle, hash: await hashInputs(bundle, root) })),
  )
  return all.filter(
    ({ bundle, hash }) =>
      force || manifest[bundle.name] !== hash || !existsSync(bundleFolder(bundle.name, root)),
  )
}

/** Records what a bundle was built from. */
export async function recordBuilt(
  { bundle, hash }: StaleBundle,
  root: string = repositoryRoot,
): Promise<void> {
  const manifest: Manifest = { ...(await readManifest(root)), [bundle.name]: hash }
  const path = manifestPath(root)
  await writeFile(`${path}.new`, `${JSON.stringify(manifest, null, 2)}\n`)
  await rename(`${path}.new`, path)
}

async function readManifest(root: string): Promise<Manifest> {
  const path = manifestPath(root)
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Manifest) : {}
}

function manifestPath(root: string): string {
  return join(outputFolder(root), 'manifest.json')
}

async function hashInputs(bundle: Bundle, root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const input of [bundle.workspace, ...sharedInputs]) {
    for (const path of await filesBelow(input, root)) {
      const content = await readFile(join(root, path))
      hash.update(`${path}\0${createHash('sha256').update(content).digest('hex')}\n`)
    }
  }
  return hash.digest('hex')
}

/** Paths from the repository's root, in a fixed order, without tests and installed packages. */
async function filesBelow(path: string, root: string): Promise<string[]> {
  const absolute = join(root, path)
  if ((await stat(absolute)).isFile()) return [path]
  const names = (await readdir(absolute)).filter(
    (name) => name !== 'node_modules' && name !== 'test',
  )
  const below = await Promise.all(names.sort().map((name) => filesBelow(`${path}/${name}`, root)))
  return below.flat()
}
