import { getHousehold } from '@shared/contract/people';
import { useAnswer } from '@/api/use-answer';

/** A household with its people. */
export const useGetHousehold = (householdId: string) => useAnswer(getHousehold, { householdId });
