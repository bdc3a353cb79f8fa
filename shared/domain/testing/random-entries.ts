import * as fc from 'fast-check';
import type { Deviation, Verification, VerifyStep } from '../verify-month';
import { anEntry, persons } from './sealed-month-samples';

const subjects = [
  ...persons.map((id) => ['person', id] as const),
  ['household', 'h1'],
  ['grid', 'g1'],
] as const;

/** Random entries of the sample village, two to forty. */
export const someEntries = fc
  .array(
    fc.record({
      who: fc.constantFrom(...subjects),
      deltaTenths: fc.integer({ min: -50, max: 200 }),
      day: fc.integer({ min: 10, max: 28 }),
    }),
    { minLength: 2, maxLength: 40 },
  )
  .map((drawn) =>
    drawn.map(({ who: [subjectKind, subject], deltaTenths, day }, at) =>
      anEntry({
        entryId: `01k9${at.toString().padStart(22, '0')}`,
        ...{ subject, subjectKind, deltaTenths, askedTenths: deltaTenths },
        effectiveOn: `2026-10-${day.toString()}`,
      }),
    ),
  );

/** Whatever a verification found, of one step or of all. */
export const deviationsOf = ({ steps }: Verification, step?: VerifyStep): readonly Deviation[] =>
  steps.flatMap((at) => (step === undefined || at.step === step ? at.deviations : []));

export const pick = <T>(items: readonly T[], at: number): T => {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};
