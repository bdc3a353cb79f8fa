import { people } from '@shared/contract/index';
import { useAnswer } from '@/api/use-answer';

/** The villages in this person's reach. */
export const useListVillages = () => useAnswer(people.listVillages, {});
