// What `npm run mutate` runs for each mutant: the tests of packages/sealed, less the fuzzing, on the platform's own curves and KEM.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const fast = fileURLToPath(new URL('packages/age/test/fast/', import.meta.url))

export default defineConfig({
  plugins: [
    {
      name: 'fast-primitives',
      enforce: 'pre',
      resolveId: (source) =>
        /\/(ed25519|ml-kem)\.js$/.test(source)
          ? source.replace(/^.*\/(.*)\.js$/, `${fast}$1.ts`)
          : null,
    },
  ],
  test: {
    include: ['packages/sealed/test/!(*.slow|fuzz|junk|attacks|open-age).test.ts'],
    server: { deps: { inline: [/age-encryption/, /@noble\/post-quantum/] } },
    isolate: false,
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
