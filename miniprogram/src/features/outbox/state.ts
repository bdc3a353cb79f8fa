import { ApiError } from '@/api/api-error';
import { sentenceFor } from '@/api/error-copy';
import type { OutboxEntry, OutboxProblem } from '@/api/outbox/outbox-item';
import { closerWords } from './problem-copy';

/** Whether it is still on this phone only, as far as anybody knows. */
export const isUnsent = ({ state }: Pick<OutboxEntry, 'state'>): boolean => state !== 'delivered';

export const needsAttention = ({ state }: Pick<OutboxEntry, 'state'>): boolean => state === 'needsAttention';

/** The latest on top, as in a chat turned upside down. */
export const newestFirst = (entries: readonly OutboxEntry[]): readonly OutboxEntry[] =>
  [...entries].reverse();

export interface PhotosSent {
  readonly sent: number;
  readonly total: number;
  /** 0-100, over all photos. */
  readonly percent: number;
}

/** How far the photos have got; null without photos. */
export function photosSent({ photoProgress }: Pick<OutboxEntry, 'photoProgress'>): PhotosSent | null {
  const total = photoProgress.length;
  if (total === 0) return null;
  const shares = photoProgress.map(({ state, percent }) =>
    state === 'done' ? 100 : state === 'uploading' ? percent : 0,
  );
  const percent = Math.floor(shares.reduce((sum, share) => sum + share, 0) / total);
  return { sent: photoProgress.filter(({ state }) => state === 'done').length, total, percent };
}

const sentenceOfCode = (problem: OutboxProblem): string =>
  sentenceFor(new ApiError(problem.code as ApiError['code'], problem.details, problem.requestId));

/** What happened and what to do, in a sentence; null while nothing did. */
export function problemWords({ method, problem, state }: OutboxEntry): string | null {
  if (problem === null || state === 'sending' || state === 'delivered') return null;
  return closerWords(method, problem) ?? sentenceOfCode(problem);
}

/** It has been done by another way: nothing is left but to know it. */
const doneAnyway: readonly OutboxProblem['code'][] = ['AlreadyCheckedIn', 'AlreadyReversed'];

export const isDoneAnyway = ({ method, problem }: OutboxEntry): boolean =>
  method !== 'check-ins.submitVisit' && problem !== null && doneAnyway.includes(problem.code);

/** Whether the very same could be taken another time: the phone or the village's system was in the way, not what it says. */
const mayPassLater: readonly OutboxProblem['code'][] = ['unanswered', 'full', 'uploadFailed', 'Forbidden'];

export const canRetry = ({ problem }: Pick<OutboxEntry, 'problem'>): boolean =>
  problem === null || mayPassLater.includes(problem.code);

/** Whether "all once more" means it too: what waits, and what could not be helped. */
export const isStillRetryable = (entry: Pick<OutboxEntry, 'state' | 'problem'>): boolean =>
  entry.state === 'waiting' || (needsAttention(entry) && canRetry(entry));
