// Checks who imports whom against the rules of boundary-rules.ts.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { boundaryRules } from './boundary-rules.ts'
import { repositoryRoot } from './root.ts'

export interface Violation {
  readonly rule: string
  /** The path from the module that breaks the rule to the one it must not know. */
  readonly path: readonly string[]
}

export interface BoundaryResult {
  /** How many of our own modules were seen. */
  readonly modules: number
  readonly edges: readonly { readonly from: string; readonly to: string }[]
  readonly violations: readonly Violation[]
}

const folders = [
  'packages/age/src',
  'packages/client/src',
  'packages/domain/src',
  'packages/sealed/src',
  'packages/words/src',
  'server/src',
  'web/design/src',
  'web/portal/src',
  'web/desk/src',
  'recovery/src',
  'demo/src',
  'ops/src',
  'bench/src',
  'e2e/src',
  'tools/src',
]

/**
 * Follows every import below `root`, types too, and returns each that a rule forbids. Throws when no
 * module was seen: a checker that found nothing to check has not passed.
 */
export async function checkBoundaries(root: string): Promise<BoundaryResult> {
  const { output } = await cruise(
    folders.filter((folder) => existsSync(join(root, folder))),
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: [...boundaryRules] },
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      detectProcessBuiltinModuleCalls: true,
    },
    { conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'] },
  )
  const { modules, summary } = output as ICruiseResult
  const own = modules.filter(({ source }) => /\.tsx?$/.test(source) && !/node_modules/.test(source))
  if (own.length === 0) throw new Error(`No module was seen below ${root}`)
  return {
    modules: own.length,
    edges: own.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
    ),
    violations: summary.violations.map(({ rule, from, to, cycle, via }) => ({
      rule: rule.name,
      path: [from, ...((cycle ?? via)?.map(({ name }) => name) ?? [to])],
    })),
  }
}

if (import.meta.main) {
  const { modules, violations } = await checkBoundaries(repositoryRoot)
  for (const { rule, path } of violations) console.log(`${rule}: ${path.join(' → ')}`)
  console.log(`${modules} modules, ${violations.length} violations`)
  if (violations.length > 0) process.exitCode = 1
}
