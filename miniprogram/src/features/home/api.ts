import { home } from '@shared/contract/index';
import { useAnswer } from '@/api/use-answer';

/** Everything of the first page in one call. */
export const useGetHome = (isEnabled = true) => useAnswer(home.get, {}, { isEnabled });
