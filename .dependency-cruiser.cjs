// Dependencies point one way: miniapp → shared ← bff; the mini-app takes only types from the bff.
const capability = '^bff/src/(identity|enterprise|policy|matching|roster|claim|payout|publicity|rating|inquiry|message|audit|report)/'

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'shared-is-pure', severity: 'error', from: { path: '^shared/src', pathNot: '\\.test\\.ts$' }, to: { pathNot: '^(shared/src|node_modules/.*(zod|@types))' } },
    { name: 'miniapp-takes-only-types-from-bff', severity: 'error', from: { path: '^miniapp' }, to: { path: '^bff', dependencyTypesNot: ['type-only'] } },
    { name: 'bff-knows-no-miniapp', severity: 'error', from: { path: '^bff' }, to: { path: '^miniapp' } },
    { name: 'a-store-belongs-to-its-capability', severity: 'error', from: { path: capability }, to: { path: `${capability}.*store`, pathNot: '^bff/src/$1/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|out)/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.tsx', '.js'] },
  },
}
