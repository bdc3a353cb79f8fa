import type { get as contract } from '@shared/contract/closings';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { addMonths, monthOf } from '@shared/domain/calendar';
import { lineageOf, countyOf } from '@shared/domain/org-tree';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { unitStore } from '../_runtime/roster/unit-store';
import { rankingRunStore } from '../points/close/ranking-run-store';

type Call = ReadCall<ParsedInputOf<typeof contract>>;
type Closing = OutputOf<typeof contract>;

const failedMax = 50;

/** The unit directly below `unitCode` that a village is or lies in. */
const branchOf = (unitCode: string, villageCode: string): string => {
  const lineage = lineageOf(villageCode);
  return lineage[lineage.indexOf(unitCode) + 1] ?? villageCode;
};

/** Villages by the unit below `unitCode` they lie in, with how many are through. */
const countUnits = (
  unitCode: string,
  villageCodes: readonly string[],
  done: ReadonlySet<string>,
): ReadonlyMap<string, { readonly villageCount: number; readonly doneCount: number }> => {
  const counts = new Map<string, { villageCount: number; doneCount: number }>();
  for (const code of villageCodes) {
    const branch = branchOf(unitCode, code);
    const { villageCount, doneCount } = counts.get(branch) ?? { villageCount: 0, doneCount: 0 };
    counts.set(branch, { villageCount: villageCount + 1, doneCount: doneCount + (done.has(code) ? 1 : 0) });
  }
  return counts;
};

/** 月结进度: how far the close of a month has come in a unit and each part of it, and which villages failed. */
export const getClosing = async ({ documents, unitCode, input, now }: Call): Promise<Closing> => {
  const month = input.month ?? addMonths(monthOf(now), -1);
  const units = unitStore(documents);
  const [unit, villages, run] = await Promise.all([
    units.find(unitCode),
    units.listJoinedVillages(unitCode),
    rankingRunStore(documents).find(countyOf(unitCode), month),
  ]);
  if (unit === null) throw new AppError('NotFound');
  const codes = villages.map(({ _id }) => _id);
  const done = new Set(run?.done);
  const counts = countUnits(unitCode, codes, done);
  const failed = (run?.failed ?? []).filter((each) => lineageOf(each.unitCode).includes(unitCode));
  const names = await units.namesOf([...counts.keys(), ...failed.map((each) => each.unitCode)]);
  const doneCount = codes.filter((code) => done.has(code)).length;
  return {
    ...{ unitCode, unitName: unit.name, month, villageCount: codes.length, doneCount },
    startedAt: run?.startedAt ?? null,
    // A township is through before its county is.
    finishedAt: run !== null && doneCount === codes.length ? run.finishedAt : null,
    units: [...counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([code, count]) => ({ unitCode: code, name: names.get(code) ?? '', ...count })),
    failed: failed.slice(0, failedMax).map((each) => ({ ...each, name: names.get(each.unitCode) ?? '' })),
  };
};
