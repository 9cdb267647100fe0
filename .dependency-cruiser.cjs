// Dependencies point one way: miniapp → shared ← bff; the mini-app takes only types from the bff.
const tests = '(\\.test\\.tsx?$|^test/|^bff/src/.+/testing\\.ts$|^bff/src/(db/)?testing/)'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'every-import-leads-somewhere', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/src', pathNot: '(\\.test\\.ts|/testing/[^/]+\\.ts)$' },
      to: { pathNot: '^(shared/src/|node_modules/.*/zod/mini/)' },
    },
    {
      name: 'miniapp-takes-only-types-from-bff',
      severity: 'error',
      // The policy desk's form is tried on every policy file, which the bff reads.
      from: { path: '^miniapp/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^bff/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'miniapp-runs-on-phones',
      severity: 'error',
      from: { path: '^miniapp/src/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'bff-knows-no-miniapp',
      severity: 'error',
      from: { path: '^bff/' },
      to: { path: '^(miniapp|test|scripts)/' },
    },
    {
      name: 'a-store-belongs-to-its-capability',
      severity: 'error',
      from: { path: '^bff/src/([^/]+)/', pathNot: tests },
      to: { path: '^bff/src/.+[/-]store[.]ts$', pathNot: '^bff/src/$1/' },
    },
    {
      name: 'product-needs-no-test-code',
      severity: 'error',
      from: { pathNot: [tests, '^scripts/', '^[^/]+$', '(^|/)vitest\\.'] },
      to: { path: tests },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|out)/|\\.(scss|css|png|svg)$' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
