/**
 * What may import what, held by `npm run check:architecture`. Imports of types count: they too tie two files together.
 */

/** The floors of graph/, from low to high: a file imports from its own floor and from those below it. */
const FLOORS = [
  'progress.ts',
  'database/',
  'model/',
  'language/',
  'bibliography/',
  'concepts/entity/',
  'concepts/',
  'understanding/',
  'ranking/',
  'answering/',
  'search/',
  'analysis/',
  'revision/',
  'seeding/',
];

const SIDES = '^(api|graph|web|bench|tests)/';

/** One rule for each floor but the highest: it imports nothing from the floors above. */
const floorRules = FLOORS.slice(0, -1).map((floor, at) => ({
  name: `${floor.replace(/\/$|[.]ts$/, '')}-imports-no-higher-floor`,
  comment: `The floors of graph/ from low to high are ${FLOORS.join(', ')}: move what both need to the lower one.`,
  severity: 'error',
  from: {
    path: `^graph/${floor}`,
    // `concepts/` is above `concepts/entity/`, which has a rule of its own.
    pathNot: FLOORS.slice(0, at).map((lower) => `^graph/${lower}`),
  },
  to: {
    path: FLOORS.slice(at + 1).map((higher) => `^graph/${higher}`),
    // What is lower or its own floor, though its path begins like a higher one.
    pathNot: FLOORS.slice(0, at + 1).map((lower) => `^graph/${lower}`),
  },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that import each other are one idea, or lack a third that both import.',
      severity: 'error',
      from: { path: SIDES },
      to: { circular: true },
    },
    {
      name: 'graph-stands-alone',
      comment: 'The graph serves the API, the pages and the tests, and knows none of them.',
      severity: 'error',
      from: { path: '^graph/' },
      to: { path: '^(api|generated|web|bench|tests)/' },
    },
    {
      name: 'no-tests-in-what-runs',
      comment: 'What runs knows nothing of what tests or measures it.',
      severity: 'error',
      from: { path: '^(api|web)/' },
      to: { path: '^(bench|tests)/' },
    },
    {
      name: 'explorer-asks-the-public-api',
      comment: 'What a page shows, every client can ask for: a field that is missing belongs into the API.',
      severity: 'error',
      from: { path: '^web/explorer/' },
      to: { path: '^(api|graph)/', pathNot: '^api/http/explorer/pages[.]ts$' },
    },
    {
      name: 'two-applications',
      comment:
        'The explorer and the playground are loaded apart. What both must agree on is how a link holds a query.',
      severity: 'error',
      from: { path: '^web/(explorer|playground)/' },
      to: { path: '^web/', pathNot: ['^web/$1/', '^web/shared-link[.]ts$'] },
    },
    ...floorRules,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^generated/', '^dist/'] },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mts', '.js'] },
  },
};
