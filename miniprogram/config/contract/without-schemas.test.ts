import { transformSync } from '@babel/core';
import withoutSchemas from './without-schemas.cjs';

const onPhones = (code: string, filename = '/house/shared/contract/boards.ts'): string =>
  transformSync(code, {
    filename,
    babelrc: false,
    configFile: false,
    compact: true,
    plugins: [withoutSchemas],
  })?.code ?? '';

const list = `
export const list = method({ name: 'boards.list', does: 'x', kind: 'read', roles, input: z.object({}), output: z.int(), errors: [] });`;

it('leaves of a method what a phone asks by', () => {
  const code = onPhones(list);
  expect(code).toMatch(/\{name:'boards\.list',kind:'read',roles\}/);
  expect(code).not.toMatch(/z\.|does|errors/);
});

it('makes every other constant in a function that bundlers may leave out', () => {
  const code = onPhones('export const row = z.object({ ...other.shape, id: z.string() });');
  expect(code).toMatch(/row=\/\* ?#__PURE__ ?\*\/\(\(\)=>z\.object\(/);
});

it.each([
  ['what is plain', 'export const limits={charsMax:30};'],
  ['a function', 'export const words=max=>z.string().check(z.maxLength(max));'],
  ['what is done when the file is read', 'config({jitless:true});'],
])('leaves %s as it is', (_what, code) => {
  expect(onPhones(code).trim()).toBe(code);
});

it('touches nothing outside the contract', () => {
  const code = 'export const row=z.object({});';
  expect(onPhones(code, '/house/miniprogram/src/state.ts').trim()).toBe(code);
});
