import { get as getHome, getWorkbench } from '@shared/contract/home';
import { objections, points } from '@shared/contract/index';
import type { InputOf } from '@shared/contract/method';
import type { Objection } from '@shared/contract/objections';
import { useOutboxWrite } from '@/api/outbox/use-outbox-write';
import { useAnswer, usePages } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';

export type ObjectionScope = NonNullable<InputOf<typeof objections.list>['scope']>;

export const useListObjections = (scope: ObjectionScope, month: string | null) =>
  usePages(objections.list, { scope, ...(month !== null && { month }) });

export const useGetObjection = (objectionId: string) => useAnswer(objections.get, { objectionId });

/** What waits for a township in all its villages. */
export const useListEscalated = () => useAnswer(objections.listEscalated, {});

/** What an objection is about, before it is raised. */
export const useGetEntry = (entryId: string) => useAnswer(points.getEntry, { entryId });

/** Where the subject stands on the board that the decision changed; nothing is asked before there is one. */
export const useRankingOf = ({ entry, countsInMonth, state }: Objection) => {
  const { kind } = entry.subject;
  const board = kind === 'applicant' ? 'person' : kind;
  const isEnabled = state === 'corrected' && kind !== 'applicant';
  return useAnswer(points.getRanking, { board, month: countsInMonth }, { isEnabled }).data;
};

const raised = [
  objections.list,
  objections.listEscalated,
  objections.get,
  points.getEntry,
  points.listEntries,
  points.getRanking,
];
const decided = [...raised, getHome, getWorkbench];

export const useRaiseObjection = () =>
  useOutboxWrite(objections.raise, { changes: [...raised, getWorkbench], photoField: 'photos' });

/** Decided in front of the screen, on what stands there at this moment: now, or not at all. */
export const useDecideObjection = (objectionId: string) =>
  useWrite(objections.decide, { name: `objections.decide:${objectionId}`, changes: decided });

export const useWithdrawObjection = (objectionId: string) =>
  useWrite(objections.withdraw, { name: `objections.withdraw:${objectionId}`, changes: decided });
