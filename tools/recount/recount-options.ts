import { levelOf } from '@shared/domain/org-tree';

export interface RecountOptions {
  /** Null: every village that uses the system. */
  readonly villageCode: string | null;
  /** `2026-11`; null: the years of the running and the last month. */
  readonly month: string | null;
  /** Whether scores are written anew from their entries. */
  readonly isRepairing: boolean;
}

interface Given {
  readonly village?: string;
  readonly month?: string;
  readonly repair?: boolean;
}

/** What was asked for. Throws an Error whose message is meant for the person at the terminal. */
export const readRecountOptions = ({ village, month, repair = false }: Given): RecountOptions => {
  if (village !== undefined && levelOf(village) !== 'village')
    throw new Error(`--village ${village} is no code of a village: twelve digits`);
  if (month !== undefined && !/^20\d\d-(?:0[1-9]|1[0-2])$/.test(month))
    throw new Error(`--month ${month} is no month: write it as 2026-11`);
  return { villageCode: village ?? null, month: month ?? null, isRepairing: repair };
};
