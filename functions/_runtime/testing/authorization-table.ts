import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles, type Role } from '@shared/domain/roles';

/** What docs/reference/authorization.md says, which is written by hand and knows nothing of the contract. */
export interface AuthorizationTable {
  /** By role, the relations of a unit to the one it is held in where it counts. */
  readonly reach: ReadonlyMap<string, ReadonlySet<string>>;
  /** By method, what it is about and the roles that may call it. */
  readonly rows: ReadonlyMap<string, { readonly about: string; readonly roles: readonly Role[] }>;
  readonly visitors: readonly string[];
  readonly proxies: readonly string[];
}

const file = join(__dirname, '..', '..', '..', 'docs', 'reference', 'authorization.md');

/** Cells of the lines of a table, without heading and rule. */
const tableOf = (section: string): readonly (readonly string[])[] =>
  section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const relations = ['own', 'below', 'sibling', 'above', 'otherCounty'] as const;

export const readAuthorizationTable = (): AuthorizationTable => {
  const [, where = '', who = '', visitors = '', proxies = ''] = readFileSync(file, 'utf8').split(/^## /m);
  return {
    reach: new Map(
      tableOf(where).map(([role = '', , ...cells]) => [
        role,
        new Set(relations.filter((_, index) => cells[index] === 'yes')),
      ]),
    ),
    rows: new Map(
      tableOf(who).map(([name = '', about = '', ...cells]) => [
        name,
        { about, roles: roles.filter((_, index) => cells[index] === '●') },
      ]),
    ),
    visitors: tableOf(visitors).map(([name = '']) => name),
    proxies: proxies.match(/[a-z-]+\.[A-Za-z]+/g) ?? [],
  };
};
