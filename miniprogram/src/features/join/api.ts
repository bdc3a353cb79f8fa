import { getJoinRequest, submitBinding, submitJoinRequest } from '@shared/contract/accounts';
import { listPlaces } from '@shared/contract/units';
import { useAnswer, usePages } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';

/** How one stands with the village: bound, waiting, refused, or nothing yet. */
export const useGetJoinRequest = () => useAnswer(getJoinRequest, {});

export const useSubmitBinding = () => useWrite(submitBinding);

export const useSubmitJoinRequest = () => useWrite(submitJoinRequest, { changes: [getJoinRequest] });

/** The places below one, or the counties. */
export const useListPlaces = (parentCode: string | null) =>
  usePages(listPlaces, { limit: 100, ...(parentCode === null ? {} : { parentCode }) });
