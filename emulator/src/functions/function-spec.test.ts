import { checkFunctionSpecs, type FunctionSpec } from './function-spec';

const spec: FunctionSpec = {
  name: 'notes',
  entry: '/f/index.js',
  access: 'client',
  timeoutSeconds: 10,
  memoryMb: 256,
};

describe('declared functions', () => {
  it('are taken when the cloud would take them', () => {
    expect(() =>
      checkFunctionSpecs([spec, { ...spec, name: 'daily-tasks', timeoutSeconds: 900 }], {}),
    ).not.toThrow();
  });

  it.each([
    ['a name twice', [spec, spec], {}],
    ['a name with a slash', [{ ...spec, name: 'a/b' }], {}],
    ['a timeout of 901 s', [{ ...spec, timeoutSeconds: 901 }], {}],
    ['no timeout', [{ ...spec, timeoutSeconds: 0 }], {}],
    ['too little memory', [{ ...spec, memoryMb: 32 }], {}],
    ['5 KB of variables', [{ ...spec, environment: { A: 'x'.repeat(3000) } }], { B: 'x'.repeat(2000) }],
  ])('are refused with %s', (_name, specs, shared) => {
    expect(() => checkFunctionSpecs(specs, shared)).toThrow(TypeError);
  });
});
