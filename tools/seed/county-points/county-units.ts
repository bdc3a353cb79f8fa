import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { aNewUnit, type UnitDocument } from '../../../functions/_runtime/roster/unit-store';

const file = fileURLToPath(new URL('../divisions-410922-qingfeng.csv', import.meta.url));

/** As many villages of the county as are wanted, with the townships and the county above them; every village uses the system. */
export const countyUnits = (villagesMax: number): readonly UnitDocument[] => {
  const units = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [_id = '', name = '', level = '', parentCode = ''] = line.split(',');
      if (level !== 'county' && level !== 'township' && level !== 'village') {
        throw new Error(`not a line of divisions: ${line}`);
      }
      return aNewUnit({ _id, name, level, parentCode, isJoined: level === 'village' });
    });
  const villages = units.filter(({ level }) => level === 'village').slice(0, villagesMax);
  return [...units.filter(({ level }) => level !== 'village'), ...villages];
};
