import { findPatterns, patternMonthsAt } from './find-patterns';
import { noteFindings, type NotingParts } from './note-findings';
import { periodsAt, recountVillage } from './recount-village';
import { foundOf, monthOfDifference } from './score-difference';

export interface VillageCheck {
  readonly differenceCount: number;
  /** Findings that were not there before. */
  readonly findingCount: number;
}

/** Counts one village's scores anew, looks for unusual patterns, and keeps what was found. */
export const checkVillage = async (parts: NotingParts, villageCode: string): Promise<VillageCheck> => {
  const periods = periodsAt(parts.now);
  const months = patternMonthsAt(parts.now);
  const { differences, entries } = await recountVillage(parts, villageCode, { periods, isRepairing: false });
  const patterns = await findPatterns(parts.documents, villageCode, { entries, months });
  const found = [
    ...differences.map((each) => ({ month: monthOfDifference(each, periods), found: foundOf(each) })),
    ...patterns,
  ];
  const findingCount = await noteFindings(parts, villageCode, {
    found,
    isChecked: ({ kind, month }) =>
      kind === 'scoreDifference' ? periods.months.includes(month) : months.includes(month),
  });
  return { differenceCount: differences.length, findingCount };
};
