// The boundaries between trust zones, as rules for dependency-cruiser. Each rule has a fixture of
// its name in tools/fixtures/boundaries that breaks it and no other.
import type { IForbiddenRuleType } from 'dependency-cruiser'

const outsideLibraries = '(^|/)node_modules/'

export const boundaryRules: readonly IForbiddenRuleType[] = [
  {
    name: 'age-stands-alone',
    comment: 'A reader of a format that others made: it knows nothing of ours.',
    severity: 'error',
    from: { path: '^packages/age/src/' },
    to: { pathNot: ['^packages/age/src/', outsideLibraries] },
  },
  {
    name: 'sealed-stands-alone',
    comment:
      'One sitting to audit: the protocol knows age beneath it and nothing else of ours, nor of Node.',
    severity: 'error',
    from: { path: '^packages/sealed/src/' },
    to: { pathNot: ['^packages/(age|sealed)/src/', outsideLibraries] },
  },
  {
    name: 'domain-stands-alone',
    comment: 'The rules of the work are pure: no keys, no Node, no page.',
    severity: 'error',
    from: { path: '^packages/domain/src/' },
    to: { pathNot: ['^packages/domain/src/', outsideLibraries] },
  },
  {
    name: 'words-import-nothing',
    comment: 'Words are data: anyone may mend one without reading code.',
    severity: 'error',
    from: { path: '^packages/words/src/' },
    to: { pathNot: '^packages/words/src/' },
  },
  {
    name: 'client-knows-only-sealed-and-domain',
    comment: 'It runs in a page, a worker, and the demo alike.',
    severity: 'error',
    from: { path: '^packages/client/src/' },
    to: { pathNot: ['^packages/(client|age|sealed|domain)/src/', outsideLibraries] },
  },
  {
    name: 'server-cannot-open',
    comment: 'No path leads from the server to code that opens what was sealed.',
    severity: 'error',
    from: { path: '^(server|ops)/src/' },
    to: { path: '^packages/(age|sealed)/src/open', reachable: true },
  },
  {
    name: 'server-knows-no-client',
    comment: 'The server imports neither pages, nor what calls it, nor what tests it.',
    severity: 'error',
    from: { path: '^server/src/' },
    to: { path: '^(web|demo|ops|bench|e2e|tools|packages/client)/' },
  },
  {
    name: 'slices-know-no-adapter',
    comment: 'main.ts alone chooses where things are stored.',
    severity: 'error',
    from: { path: '^server/src/', pathNot: '^server/src/(main\\.ts$|storage/|blob/)' },
    to: { path: '^server/src/(storage/(sqlite|postgres)|blob/(fs|s3))/' },
  },
  {
    name: 'adapters-stand-apart',
    comment: 'One adapter is read, replaced, or removed without the others.',
    severity: 'error',
    from: { path: '^server/src/(storage|blob)/(sqlite|postgres|fs|s3)/' },
    to: {
      path: '^server/src/(storage|blob)/(sqlite|postgres|fs|s3)/',
      pathNot: '^server/src/$1/$2/',
    },
  },
  {
    name: 'sql-only-under-storage',
    comment: 'Who reads storage/ has read every query.',
    severity: 'error',
    from: { path: '/src/', pathNot: ['^server/src/storage/', outsideLibraries] },
    to: { path: ['^(node:)?sqlite$', 'node_modules/(kysely|pg|better-sqlite3)/'] },
  },
  {
    name: 'portal-and-desk-apart',
    comment: 'A reporter is never sent code of an officer, nor an officer a reporter’s.',
    severity: 'error',
    from: { path: '^web/(portal|desk)/src/' },
    to: { path: '^web/(portal|desk)/', pathNot: '^web/$1/' },
  },
  {
    name: 'web-stays-in-the-browser',
    comment: 'Pages know nothing of Node, nor of code that runs there.',
    severity: 'error',
    from: { path: '^web/[^/]+/src/' },
    to: { pathNot: ['^web/', '^packages/', outsideLibraries] },
  },
  {
    name: 'recovery-stays-offline',
    comment:
      'What holds the office secret reads files: nothing in it could reach a network or a server.',
    severity: 'error',
    from: { path: '^recovery/src/' },
    to: {
      pathNot: [
        '^recovery/src/',
        '^web/design/src/',
        '^packages/(age|sealed|domain|words)/src/',
        '^packages/client/src/(view|reporter-marks)\\.ts$',
        outsideLibraries,
      ],
    },
  },
  {
    name: 'recovery-stands-alone',
    comment:
      'The page that opens what recovery holds is loaded by no other page, no server, and no command.',
    severity: 'error',
    from: { path: '/src/', pathNot: ['^recovery/src/', outsideLibraries] },
    to: { path: '^recovery/' },
  },
  {
    name: 'no-office-in-code',
    comment:
      'An office is data: its profile is named where a deployment begins and where the demo is made.',
    severity: 'error',
    from: {
      path: '/src/',
      pathNot: [
        '^packages/domain/src/mojokerto',
        '^demo/src/',
        '^ops/src/starting-profile\\.ts$',
        outsideLibraries,
      ],
    },
    to: { path: '^packages/domain/src/mojokerto' },
  },
  {
    name: 'source-imports-no-test',
    comment: 'What is shipped never depends on what is not.',
    severity: 'error',
    from: { path: '/src/', pathNot: outsideLibraries },
    to: { path: '/(test|fixtures)/', pathNot: outsideLibraries },
  },
  {
    name: 'no-cycles',
    comment: 'Of two modules one can be read first.',
    severity: 'error',
    from: { pathNot: outsideLibraries },
    to: { circular: true },
  },
  {
    name: 'all-resolve',
    comment: 'An import that is not found would escape every other rule.',
    severity: 'error',
    from: { pathNot: outsideLibraries },
    to: { couldNotResolve: true },
  },
]
