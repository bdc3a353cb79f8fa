import { momentOfId } from '@shared/domain/id-moment';
import type { Deviation, SealedMonth, Verification, VerifyStep } from '@shared/domain/verify-month';
import { copy } from './copy';
import type { VerifyState } from './use-verify';

/** By pseudonym, as far as one may know them. */
type Names = Readonly<Record<string, string>>;

/** A step as it is told: what it found, and how that is meant. */
export interface ToldStep {
  readonly step: VerifyStep;
  readonly words: string;
  readonly state: 'good' | 'bad' | 'now' | 'next';
}

const chainWords = ({ before, next }: SealedMonth): string => {
  if (before === null) return next === null ? copy.good.first : copy.good.firstAndNext;
  return next === null ? copy.good.chain : copy.good.chainBoth;
};

const goodWords = (step: VerifyStep, month: SealedMonth): string => {
  if (step === 'count') return copy.good.count(month.entries.length);
  return step === 'chain' ? chainWords(month) : copy.good[step];
};

const badWords = (step: VerifyStep, deviations: readonly Deviation[]): string => {
  const [first] = deviations;
  if (first?.step === 'count') return copy.bad.count(first.sealed, first.found);
  if (first?.step === 'chain') return copy.bad[first.what];
  if (step === 'seal') return copy.bad.seal;
  if (step === 'sums' || step === 'entries') return copy.bad[step](deviations.length);
  const boards = deviations.flatMap((of) => (of.step === 'boards' ? [copy.boards[of.board]] : []));
  return copy.bad.boards(boards.join('、'));
};

/** The steps of a finished verification, in words. */
export const toldSteps = (month: SealedMonth, { steps }: Verification): readonly ToldStep[] =>
  steps.map(({ step, deviations }) =>
    deviations.length === 0
      ? { step, state: 'good', words: goodWords(step, month) }
      : { step, state: 'bad', words: badWords(step, deviations) },
  );

/** How far it is, as a bar: the first half is for fetching, the second for counting. */
export const progressOf = (
  state: Extract<VerifyState, { readonly phase: 'fetching' | 'checking' }>,
): { readonly done: number; readonly total: number; readonly words: string } => {
  const { phase, done } = state;
  if (phase === 'checking') {
    return { done: state.total + done, total: 2 * state.total, words: copy.checked(done, state.total) };
  }
  if (state.total === null) return { done: 0, total: 1, words: copy.fetching };
  return { done, total: Math.max(1, 2 * state.total), words: copy.fetched(done, state.total) };
};

/** One place where something is not as it was sealed, for a row of a list. */
export interface ToldDifference {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  /** The entry to be opened; null where there is none left. */
  readonly entryId: string | null;
}

const told = (deviation: Deviation, names: Names): readonly ToldDifference[] => {
  if (deviation.step === 'sums') {
    const { board, subject, shown, counted } = deviation;
    const title = copy.sum(board, names[subject]);
    return [{ key: `${board}:${subject}`, title, note: copy.sumNote(shown, counted), entryId: null }];
  }
  if (deviation.step !== 'entries') return [];
  if (deviation.what === 'removed') {
    const { entryId } = deviation;
    const at = momentOfId(entryId);
    const title = at === null ? copy.removedUnknown : copy.removedAt(at);
    return [{ key: entryId, title, note: copy.removed, entryId: null }];
  }
  const { entry, what } = deviation;
  const note = copy.entryNote(copy[what], names[entry.subject], entry.deltaTenths);
  const title = copy.entry(entry.effectiveOn, entry.ruleTitle);
  return [{ key: `${what}:${entry.entryId}`, title, note, entryId: entry.entryId }];
};

/** A row whose score is right: it has moved because another's is not. */
const isShifted = (deviation: Deviation): boolean =>
  deviation.step === 'sums' && deviation.shown.scoreTenths === deviation.counted.scoreTenths;

/**
 * Every place by itself, entries first: they are what the sums follow from. Rows that only moved because of them are counted: one
 * entry moves half a village. Where nothing else differs they are what was tampered with, and told one by one.
 */
export const toldDifferences = (
  { names }: { readonly names: Names },
  { steps }: Verification,
): readonly ToldDifference[] => {
  const all = steps.flatMap(({ deviations }) => deviations);
  const causes = all
    .filter((deviation) => !isShifted(deviation))
    .flatMap((deviation) => told(deviation, names));
  if (causes.length === 0) return all.flatMap((deviation) => told(deviation, names));
  const shiftedCount = all.filter(isShifted).length;
  if (shiftedCount === 0) return causes;
  const { shifted, shiftedNote } = copy;
  return [...causes, { key: 'shifted', title: shifted(shiftedCount), note: shiftedNote, entryId: null }];
};

/** The result in one line: by entries when some differ, since sums and boards follow from them. */
export const verdictWords = ({ isWhole, steps }: Verification): string => {
  if (isWhole) return copy.whole;
  const countOf = (wanted: VerifyStep): number =>
    steps.find(({ step }) => step === wanted)?.deviations.length ?? 0;
  if (countOf('entries') > 0) return copy.bad.entries(countOf('entries'));
  return copy.broken(countOf('sums') || steps.flatMap(({ deviations }) => deviations).length);
};
