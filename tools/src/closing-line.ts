// Vitest's last word: one plain line for people and machines, and no silent skips.
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

interface Count {
  passed: number
  failed: number
  skipped: number
}

/**
 * Prints `N passed, N failed` alone on the last line of a run. A test that was skipped counts as
 * failed, unless the run was narrowed by name: what cannot run has not kept its promise.
 */
export class ClosingLine implements Reporter {
  private narrowed = false

  onInit(vitest: { config: { testNamePattern?: RegExp | undefined } }): void {
    this.narrowed = vitest.config.testNamePattern !== undefined
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const count = countTests(modules)
    const skipped = this.narrowed ? 0 : count.skipped
    if (skipped > 0) process.exitCode = 1
    const failed = count.failed + skipped + errors.length
    // The default reporter writes its summary in this same turn.
    setImmediate(() => {
      process.stdout.write(`\n${count.passed} passed, ${failed} failed\n`)
    })
  }
}

function countTests(modules: readonly TestModule[]): Count {
  const count: Count = { passed: 0, failed: 0, skipped: 0 }
  for (const module of modules) {
    count.failed += module.errors().length
    for (const suite of module.children.allSuites()) count.failed += suite.errors().length
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed') count.passed += 1
      else if (state === 'failed') count.failed += 1
      else count.skipped += 1
    }
  }
  return count
}
