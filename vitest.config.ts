// The one test run: `unit` is everything without a browser, `browser` the journeys in Chromium.
// `vitest run --mode slow` runs the long suites (`*.slow.test.ts`) instead.
import { defineConfig } from 'vitest/config'
import { ClosingLine } from './tools/src/closing-line.ts'

export default defineConfig(({ mode }) => {
  const slow = mode === 'slow'
  const name = slow ? '*.slow.test.{ts,tsx}' : '!(*.slow).test.{ts,tsx}'
  const minutes = 60_000
  return {
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    test: {
      reporters: ['default', new ClosingLine()],
      passWithNoTests: false,
      // Most suites start processes and browsers, and a busy machine can take their second from them. What
      // fails twice is wrong; what needed its second try is named in the output.
      retry: slow ? 0 : 1,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: [
              `{packages,web}/*/test/**/${name}`,
              `{server,ops,recovery,demo,bench,tools}/test/**/${name}`,
            ],
            testTimeout: slow ? 30 * minutes : 20_000,
            hookTimeout: slow ? 5 * minutes : 30_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            include: [`e2e/test/**/${name}`],
            globalSetup: ['e2e/src/setup.ts'],
            testTimeout: slow ? 30 * minutes : 2 * minutes,
            hookTimeout: 3 * minutes,
            maxWorkers: 1,
            sequence: { groupOrder: 1 },
          },
        },
      ],
    },
  }
})
