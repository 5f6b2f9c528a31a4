// What knip cannot see by itself: the shells' scripts, and what is run or resolved by a path.
import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  includeEntryExports: true,
  ignoreExportsUsedInFile: true,
  ignoreDependencies: ['@biomejs/biome', 'typescript7'],
  compilers: {
    html: (text: string) =>
      [...text.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\/([^"]+\.(?:tsx?|css))"/g)]
        .map(([, path]) => `import './${path}'`)
        .join('\n'),
  },
  workspaces: {
    '.': { entry: [], project: ['*.ts'], vitest: ['vitest.config.ts', 'vitest.mutate.ts'] },
    'packages/age': {
      entry: ['test/fast/*.ts'],
      project: ['src/**', 'test/**'],
      // By the path of its file.
      ignoreDependencies: ['@oqs/liboqs-js'],
    },
    'packages/sealed': {
      entry: ['test/make-{vectors,proposal-vectors,strict-vectors}.ts'],
      project: ['src/**', 'test/**'],
    },
    e2e: { ignoreDependencies: [/@expo-google-fonts\/.+/] },
    tools: { project: ['src/**', 'test/**'] },
    'web/portal': { entry: ['*.html'], project: ['*.html', '*.ts', 'src/**', 'test/**'] },
    recovery: { entry: ['*.html'], project: ['*.html', '*.ts', 'src/**', 'test/**'] },
    'web/viewer': { entry: ['*.html'], project: ['*.html', '*.ts', 'src/**'] },
    'web/desk': { entry: ['*.html'], project: ['*.html', '*.ts', 'src/**', 'test/**'] },
  },
}

export default config
