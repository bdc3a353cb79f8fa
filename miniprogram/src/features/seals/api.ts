import { list } from '@shared/contract/seals';
import { useAnswer, usePages } from '@/api/use-answer';

/** The chain of the village's seals, newest first. */
export const useListSeals = () => usePages(list, { limit: 24 });

/** The newest seal of the village alone. */
export const useNewestSeal = (isEnabled: boolean) => useAnswer(list, { limit: 1 }, { isEnabled });
