// What `npm run mutate` runs for each mutant: the tests of packages/sealed, less the long ones.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/sealed/test/!(*.slow|vectors|fuzz|attacks).test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
