import { parseDivisionRow, type Division } from '@shared/domain/division-row';
import type { DivisionProblem } from '@shared/domain/division-field';
import type { Documents } from '../documents';
import { aNewUnit, unitStore, type UnitDocument } from '../roster/unit-store';
import type { ImportPartDocument, PlannedRow } from './import-document';
import { isWritten } from './import-part';
import type { Writing, Written } from './writing';

type Units = ReadonlyMap<string, UnitDocument>;

const refused = (row: PlannedRow, problem: DivisionProblem): PlannedRow => ({
  ...row,
  ...{ plan: 'refuse', changes: [], problems: [problem] },
});

/** The row as it stands today: somebody may have made, renamed, merged or retired the unit since it was planned. */
const planAgain = (row: PlannedRow, { code, name, parentCode }: Division, units: Units): PlannedRow => {
  const unit = units.get(code);
  const parent = units.get(parentCode);
  if (parent !== undefined && parent.state !== 'active')
    return refused(row, { field: 'parentCode', code: 'parentMissing', value: code, hint: parentCode });
  if (unit === undefined) return { ...row, plan: 'add', changes: [] };
  if (unit.state !== 'active') return refused(row, { field: '', code: 'unitRetired', value: name, hint: '' });
  if (unit.name === name) return { ...row, plan: 'same', changes: [] };
  return { ...row, plan: 'change', changes: [{ field: 'name', before: unit.name, after: name }] };
};

/** A unit under another name; the one it had stays on record. */
const renamed = (unit: UnitDocument, name: string, now: string): UnitDocument => ({
  ...unit,
  name,
  formerNames: [{ name: unit.name, untilAt: now }, ...unit.formerNames],
});

const isUnit = (unit: UnitDocument | undefined): unit is UnitDocument => unit !== undefined;

/** Writes the divisions of one part: new units, and new names of units that are there. */
export const writeDivisions = async (
  documents: Documents,
  part: ImportPartDocument,
  { document, now }: Writing,
): Promise<Written> => {
  const read = part.rows.filter(isWritten).flatMap((row) => {
    const { division } = parseDivisionRow(row.cells);
    return division === null ? [] : [{ row, division }];
  });
  const store = unitStore(documents);
  const codes = read.flatMap(({ division: { code, parentCode } }) => [code, parentCode]);
  const units = await store.findMany(codes.filter((code) => code !== ''));
  const planned = read.map(({ row, division }) => ({ division, row: planAgain(row, division, units) }));

  const added = planned
    .filter(({ row }) => row.plan === 'add')
    .map(({ division: { code, name, level, parentCode } }) =>
      aNewUnit({ _id: code, name, level, parentCode }),
    );
  const changed = planned
    .filter(({ row }) => row.plan === 'change')
    .map(({ division }) => ({ before: units.get(division.code), name: division.name }));
  await documents.insertMany('orgUnits', added);
  const after = changed.flatMap(({ before, name }) => (isUnit(before) ? [renamed(before, name, now)] : []));
  for (const unit of after) await store.put(unit);
  return {
    rows: planned.map(({ row }) => row),
    changes: [...added, ...after].map((unit) => ({
      unitCode: document.unitCode,
      change: {
        ...{ collection: 'orgUnits', documentId: unit._id },
        ...{ before: units.get(unit._id) ?? null, after: unit },
      },
    })),
  };
};
