import { units } from '@shared/contract/index';
import { getNotice } from '@shared/contract/privacy';
import { useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';

const unitInput = (unitCode: string | null) => (unitCode === null ? {} : { unitCode });

/** The switches of a unit, of the caller's own when null. */
export const useGetSettings = (unitCode: string | null) => useAnswer(units.getSettings, unitInput(unitCode));

export const useSubmitSettings = (unitCode: string) =>
  useWrite(units.submitSettings, {
    name: `settings:${unitCode}`,
    changes: [units.getSettings, getNotice],
  });
