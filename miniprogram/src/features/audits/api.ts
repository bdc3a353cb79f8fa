import { audits, people } from '@shared/contract/index';
import { useAnswer, usePages } from '@/api/use-answer';
import { useWideScreen } from '@/platform/wide-screen';
import { inputOf, type AuditFilter } from './state';

/** What office holders changed, newest first. */
export function useListAudits(filter: AuditFilter) {
  const limit = useWideScreen() ? 50 : 20;
  return usePages(audits.list, { ...inputOf(filter), limit });
}

export const useListVillages = () => useAnswer(people.listVillages, {});
