import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import type { CountySize } from './village-points';

const nameOfPlan = 'county-points.json';

/** The size of the county that a data folder was begun with; null when the folder holds no such county. */
export const plannedSize = (dataDir: string): CountySize | null => {
  const path = join(dataDir, nameOfPlan);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as CountySize) : null;
};

const described = ({ villages, months }: CountySize): string =>
  `${villages.toString()} villages from ${months[0] ?? ''} to ${months.at(-1) ?? ''}`;

/**
 * Takes an empty folder for a county, or one that was begun with the very same county and can be gone on with. Throws when it holds
 * anything else.
 */
export const takeFolder = (dataDir: string, size: CountySize): void => {
  const planned = plannedSize(dataDir);
  if (planned !== null) {
    if (isDeepStrictEqual(planned, size)) return;
    throw new Error(
      `${dataDir} was begun with ${described(planned)}, which is another county than ${described(size)}: name the same --months, --villages and --now, or an empty folder`,
    );
  }
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new Error(`${dataDir} is not empty: a county moves into an empty folder`);
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, nameOfPlan), `${JSON.stringify(size, null, 2)}\n`);
};
