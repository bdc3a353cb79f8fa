import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Route } from '../route';

const functionsDir = dirname(dirname(__dirname));

/** Every function that people call, with its routes, as its folder says. */
export const routesByFunction = async (): Promise<ReadonlyMap<string, readonly Route[]>> => {
  const names = readdirSync(functionsDir).filter((name) => existsSync(join(functionsDir, name, 'index.ts')));
  const found = new Map<string, readonly Route[]>();
  for (const name of names) {
    const { routes } = (await import(join(functionsDir, name, 'index.ts'))) as { routes?: readonly Route[] };
    if (routes !== undefined) found.set(name, routes);
  }
  return found;
};
