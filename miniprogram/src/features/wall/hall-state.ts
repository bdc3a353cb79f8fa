import type { Photo } from '@shared/contract/schema';
import type { Snapshot } from '@shared/contract/snapshots';

/** What one question of the television has come to. */
export interface HallAnswer {
  readonly data: unknown;
  readonly error: unknown;
  /** When the answer came, in milliseconds; 0 before the first. */
  readonly dataUpdatedAt: number;
}

export type HallState =
  /** Nothing is known yet. */
  | { readonly kind: 'waiting' }
  /** Nothing came, and nothing is kept from before. */
  | { readonly kind: 'failed'; readonly error: unknown }
  /** There is something to show; `staleSince` is when the oldest of it came, or null when all is fresh. */
  | { readonly kind: 'running'; readonly staleSince: number | null };

/** How the television is doing, from all its questions together. */
export function hallStateOf(answers: readonly HallAnswer[]): HallState {
  const answered = answers.filter(({ data }) => data !== undefined);
  const failed = answers.filter(({ error }) => error !== null);
  if (answered.length === 0) {
    const [first] = failed;
    return failed.length === answers.length && first
      ? { kind: 'failed', error: first.error }
      : { kind: 'waiting' };
  }
  const stale = failed.filter(({ data }) => data !== undefined);
  const staleSince = stale.length === 0 ? null : Math.min(...stale.map(({ dataUpdatedAt }) => dataUpdatedAt));
  return { kind: 'running', staleSince };
}

/** How it was and how it is now; `after` is null where nothing was mended, as with good deeds. */
export function beforeAndAfter({ photos, steps }: Pick<Snapshot, 'photos' | 'steps'>): {
  readonly before: Photo | null;
  readonly after: Photo | null;
} {
  const mended = steps.filter(({ action, photos: taken }) => action === 'resolve' && taken.length > 0);
  return { before: photos[0] ?? null, after: mended[mended.length - 1]?.photos[0] ?? null };
}

/** When it was closed; null while only the list is known. */
export const closedAtOf = ({ steps }: Pick<Snapshot, 'steps'>): string | null =>
  steps.filter(({ to }) => to === 'closed').pop()?.at ?? null;
