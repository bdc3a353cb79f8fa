// The import rules of docs/architecture.md. Each says why in its comment; the numbers are those of its list.

const tests = '\\.test\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: '1-shared-stands-alone',
      comment:
        'shared/ is what both sides agree on: it imports itself, zod, dayjs and @noble/hashes only, so that it runs unchanged on a phone, in the cloud and in a test.',
      severity: 'error',
      from: { path: '^shared/', pathNot: [tests, '/testing/'] },
      to: { pathNot: ['^shared/', '(^|/)node_modules/(zod|dayjs|@noble/hashes)/'] },
    },
    {
      name: '1-shared-tests-stay-near',
      comment:
        'Tests of shared/ and their kits may use generators of random input besides, but none of the two sides.',
      severity: 'error',
      from: { path: `^shared/.*(${tests}|/testing/)` },
      to: {
        pathNot: ['^shared/', '(^|/)node_modules/(zod|dayjs|@noble/hashes|fast-check)/'],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: '1-domain-knows-no-contract',
      comment: 'Rules are pure: they must not depend on how a call is worded on the wire.',
      severity: 'error',
      from: { path: '^shared/domain/', pathNot: tests },
      to: { path: '^shared/contract/' },
    },
    {
      name: '2-front-and-back-meet-in-shared',
      comment:
        'What a phone downloads must never contain server code or secrets, and a function must never need a screen; both import shared/ instead.',
      severity: 'error',
      from: { path: '^miniprogram/' },
      to: { path: '^functions/' },
    },
    {
      name: '2-back-and-front-meet-in-shared',
      comment: 'The other direction of the same rule.',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^miniprogram/' },
    },
    {
      name: '3-parts-know-no-features',
      comment:
        'components, platform and api serve every feature; if they knew one, no feature could be understood or removed alone.',
      severity: 'error',
      from: { path: '^miniprogram/src/(components|platform|api)/' },
      to: { path: '^miniprogram/src/(features|pages)/' },
    },
    {
      name: '3-features-know-no-other-feature',
      comment: 'Pages compose features; two features that know each other are one feature with two names.',
      severity: 'error',
      from: { path: '^miniprogram/src/features/([^/]+)/' },
      to: { path: '^miniprogram/src/features/', pathNot: '^miniprogram/src/features/$1/' },
    },
    {
      name: '3-features-know-no-page',
      comment: 'A page is a route; what two routes need belongs to a feature.',
      severity: 'error',
      from: { path: '^miniprogram/src/features/' },
      to: { path: '^miniprogram/src/pages/' },
    },
    {
      name: '4-functions-know-only-the-leaves',
      comment:
        'A function may use the code of points (everything may post to the ledger) and media (photos hang on everything). Neither knows who uses it; any other tie would deploy one function with the bugs of another.',
      severity: 'error',
      from: { path: '^functions/([^/_][^/]*)/', pathNot: [tests, '/testing/'] },
      to: { path: '^functions/[^/]+/', pathNot: '^functions/($1|_runtime|points|media)/' },
    },
    {
      name: '4-media-know-nobody',
      comment: 'Photos hang on everything, so a tie from them would close a circle.',
      severity: 'error',
      from: { path: '^functions/media/', pathNot: tests },
      to: { path: '^functions/[^/]+/', pathNot: '^functions/(media|_runtime)/' },
    },
    {
      name: '4-runtime-knows-no-function',
      comment: '_runtime is the doorway every function stands in; it must not know who stands there.',
      severity: 'error',
      from: { path: '^functions/_runtime/', pathNot: tests },
      to: { path: '^functions/', pathNot: '^functions/_runtime/' },
    },
    {
      name: '5-only-stores-touch-the-sdk',
      comment:
        'The SDK has traps (architecture, storage); they are handled in one place per collection, and a use case stays testable in its own words.',
      severity: 'error',
      from: {
        path: '^functions/',
        pathNot: [tests, '^functions/_runtime/cloudbase\\.ts$', '-store\\.ts$'],
      },
      to: { path: '(^|/)node_modules/(@cloudbase|wx-server-sdk)/' },
    },
    {
      name: '6-nobody-needs-the-workshop',
      comment:
        'emulator, e2e and tools exist for developers; what is deployed must not contain them. Tests and their kits (testing/) may use the emulator and the tools.',
      severity: 'error',
      from: { path: '^(shared|functions|miniprogram)/', pathNot: [tests, '/testing/'] },
      to: { path: '^(emulator|e2e|tools)/' },
    },
    {
      name: '6-only-tests-use-test-kits',
      comment: 'What is deployed must not contain a test kit either.',
      severity: 'error',
      from: {
        path: '^(shared|functions|miniprogram|emulator)/',
        pathNot: [tests, '/testing/', '/conformance/'],
      },
      to: { path: '/testing/' },
    },
    {
      name: '6-emulator-is-a-package-of-its-own',
      comment: 'The emulator is useful to any CloudBase project because it knows nothing of this one.',
      severity: 'error',
      from: { path: '^emulator/' },
      to: { path: '^(shared|functions|miniprogram|e2e|tools)/' },
    },
    {
      name: '6-no-cycles',
      comment: 'Files in a circle can only be understood together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that resolves to nothing fails when it is least wanted.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(miniprogram/dist|\\.build|\\.data|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
