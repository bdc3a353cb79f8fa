import { chunksOf } from '@shared/domain/chunks-of';
import type { DivisionPlan, DivisionRow } from '@shared/domain/division-plan';
import { parseDivisionRow } from '@shared/domain/division-row';
import { codeCharsOf, countyOf } from '@shared/domain/org-tree';
import type { Documents } from '../../functions/_runtime/documents';
import { aNewUnit, unitStore, type UnitDocument } from '../../functions/_runtime/roster/unit-store';

/** Units by code. */
export type KnownUnits = ReadonlyMap<string, UnitDocument>;

const pageLength = 500;
const unitsPerWrite = 100;

const listBelow = async (documents: Documents, countyCode: string): Promise<readonly UnitDocument[]> => {
  const found: UnitDocument[] = [];
  for (;;) {
    const page = { after: found.at(-1)?._id ?? '', limit: pageLength };
    const units = await unitStore(documents).listBelow(countyCode, page);
    found.push(...units);
    if (units.length < pageLength) return found;
  }
};

/** What there is of the counties that a file names, from the county down to the villages. */
export const findCountiesOf = async (
  documents: Documents,
  rows: readonly DivisionRow[],
): Promise<KnownUnits> => {
  const codes = rows.flatMap(({ cells }) => {
    const { division } = parseDivisionRow(cells);
    return division === null ? [] : [countyOf(division.code)];
  });
  const units: UnitDocument[] = [];
  for (const countyCode of new Set(codes)) {
    const county = await unitStore(documents).find(countyCode);
    if (county !== null) units.push(county);
    units.push(...(await listBelow(documents, countyCode)));
  }
  const isOfFile = ({ _id }: UnitDocument): boolean => _id.length <= codeCharsOf('village');
  return new Map(units.filter(isOfFile).map((unit) => [unit._id, unit]));
};

/** Writes what a plan adds and renames; those above first, so that nothing ever hangs in the air. */
export const writeDivisions = async (
  documents: Documents,
  { plan, known, now }: { readonly plan: DivisionPlan; readonly known: KnownUnits; readonly now: string },
): Promise<void> => {
  const units = plan.rows.flatMap(({ plan: wanted, division }) => {
    if (division === null || (wanted !== 'add' && wanted !== 'change')) return [];
    const { code: _id, name, level, parentCode } = division;
    const before = known.get(_id);
    if (before === undefined) return [aNewUnit({ _id, name, level, parentCode })];
    const formerNames = [{ name: before.name, untilAt: now }, ...before.formerNames];
    return [{ ...before, name, formerNames }];
  });
  for (const level of ['county', 'township', 'village']) {
    const ofLevel = units.filter((unit) => unit.level === level);
    const added = ofLevel.filter(({ _id }) => !known.has(_id));
    for (const chunk of chunksOf(added, unitsPerWrite)) await documents.insertMany('orgUnits', chunk);
    for (const unit of ofLevel) if (known.has(unit._id)) await unitStore(documents).put(unit);
  }
};
