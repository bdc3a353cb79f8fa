import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { aNewUnit, type UnitDocument } from '../../functions/_runtime/roster/unit-store';

const file = fileURLToPath(new URL('divisions-411725-queshan.csv', import.meta.url));

/** A committee is named after the place; people name the place. */
const placeName = (name: string): string => name.replace(/村民委员会$/, '村').replace(/居民委员会$/, '社区');

/**
 * The county of Queshan with its townships and villages, by the national division codes (National Bureau of Statistics,
 * statistical division codes). Those of `joined` use the system.
 */
export const readDivisions = (joined: readonly string[]): readonly UnitDocument[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [code = '', name = '', level = '', parentCode = ''] = line.split(',');
      if (level !== 'county' && level !== 'township' && level !== 'village') {
        throw new Error(`not a line of divisions: ${line}`);
      }
      return aNewUnit({
        _id: code,
        ...{ name: placeName(name), level, parentCode, isJoined: joined.includes(code) },
      });
    });
