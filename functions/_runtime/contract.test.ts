import './testing';
import { methods } from '@shared/contract/index';
import type { Route } from './route';
import { routesByFunction } from './testing/all-routes';

let byFunction: ReadonlyMap<string, readonly Route[]>;

beforeAll(async () => {
  byFunction = await routesByFunction();
});

it('every method is routed once, by the function its name begins with, and nothing else is', () => {
  const routed = [...byFunction].flatMap(([name, routes]) =>
    routes.map(({ method }) => [name, method.name] as const),
  );
  const declared = methods.map(({ name }) => [name.slice(0, name.indexOf('.')), name] as const);
  expect(routed.toSorted().map(String)).toEqual(declared.toSorted().map(String));
});

it('every route serves the very method of the contract, and reads prepare nothing', () => {
  for (const { method, prepare } of [...byFunction.values()].flat()) {
    expect(methods).toContain(method);
    if (method.kind === 'read') expect(prepare).toBeNull();
  }
});

it('a method is for roles or for visitors, and only a person can be represented', () => {
  for (const { name, roles, caller, isOpenToProxy = false } of methods) {
    expect([name, roles.length === 0]).toEqual([name, caller === 'visitor']);
    if (caller === 'visitor') expect([name, isOpenToProxy]).toEqual([name, false]);
  }
});
