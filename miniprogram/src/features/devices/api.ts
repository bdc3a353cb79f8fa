import { useQueryClient } from '@tanstack/react-query';
import { accounts } from '@shared/contract/accounts';
import type { OutputOf } from '@shared/contract/method';
import { answerKey, useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';

/** What is signed in as this person, this device first. */
export const useListDevices = () => useAnswer(accounts.listDevices, {});

/** Signs one out, or all others. It asks nothing anew: after the one in hand is signed out, every question is refused. */
export const useReverseDevice = () => useWrite(accounts.reverseDevice);

/** Shows what the back end says is left. */
export function useShowDevices(): (left: OutputOf<typeof accounts.listDevices>) => void {
  const client = useQueryClient();
  return (left) => client.setQueryData(answerKey(accounts.listDevices, {}), left);
}
