import { useEffect, useState } from 'react';
import { NoAnswerError } from './api-error';

/** What `useAnswer` and `usePages` tell of an answer besides the answer. */
export interface AnswerAge {
  readonly data: unknown;
  readonly error: unknown;
  /** When it came, in milliseconds since 1970; 0 or left out when that is not known. */
  readonly dataUpdatedAt?: number | undefined;
  /** Whether it is being asked for again. */
  readonly isFetching?: boolean | undefined;
}

/** An answer on the screen that is not of this moment. */
export interface Staleness {
  /** `noAnswer`: asked again in vain. `late`: asked again, and it takes its time. */
  readonly because: 'noAnswer' | 'late';
  /** When it came, in milliseconds since 1970; null when that is not known. */
  readonly cameAt: number | null;
}

/** Younger than this an answer is as good as of this moment. */
const freshMs = 60_000;
/** A refresh that takes no longer need not be told. */
const quietMs = 3_000;

/** Whether the refresh of something old takes its time. */
function useIsLate(isRefreshing: boolean, cameAt: number | null): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isRefreshing) return undefined;
    const timer = setTimeout(() => {
      setIsLate(cameAt === null || Math.abs(Date.now() - cameAt) > freshMs);
    }, quietMs);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isRefreshing, cameAt]);
  return isLate;
}

/** Whether what is shown is older than it should be; null when it is not, and when there is nothing to show or a refusal to tell. */
export function useStaleness(age: AnswerAge): Staleness | null {
  const { data, error, dataUpdatedAt = 0, isFetching = false } = age;
  const cameAt = dataUpdatedAt === 0 ? null : dataUpdatedAt;
  const isLate = useIsLate(data !== undefined && isFetching, cameAt);
  if (data === undefined) return null;
  if (error instanceof NoAnswerError) return { because: 'noAnswer', cameAt };
  return isLate ? { because: 'late', cameAt } : null;
}
