import { rankContenders } from '@shared/domain/ranking';
import { publicEntryOf, type SealableEntry } from '@shared/domain/seal';
import { verifyMonth } from '@shared/domain/verify-month';
import { pseudonymsBy, sealMonth, type SealDocument } from '../../functions/points/seals/seal-store';

const villages = 1_000;
const members = 50;
const entriesPerMember = 20;

export interface VerifyTimes {
  readonly entries: number;
  /** Months of a village that they make up. */
  readonly months: number;
  readonly sealMs: number;
  readonly verifyMs: number;
}

const month = '2026-10';
const salt = 'bench'.repeat(12);
const twoDigits = (number: number): string => number.toString().padStart(2, '0');
const subjectId = (village: number, member: number): string =>
  `01k9p${village.toString().padStart(9, '0')}${member.toString().padStart(12, '0')}`;

/** The entries of one village: as many different ones as a month has. */
const entriesOf = (village: number): readonly SealableEntry[] =>
  Array.from({ length: members * entriesPerMember }, (_, at) => {
    const deltaTenths = 5 + ((at * 7 + village) % 40);
    const effectiveOn = `${month}-${twoDigits(1 + (at % 28))}`;
    return {
      _id: `01k9e${village.toString().padStart(9, '0')}${at.toString().padStart(12, '0')}`,
      ...{ subjectKind: 'person', subjectId: subjectId(village, at % members) },
      ...{
        ruleId: '410922-village-environment-clean',
        ruleVersion: 2,
        ruleTitle: 'A day of cleaning up the village',
      },
      ...{ category: 'villageEnvironment', quantity: 1, askedTenths: deltaTenths, deltaTenths },
      ...{
        effectiveOn,
        month,
        recordedAt: `${effectiveOn}T02:00:00.000Z`,
        source: 'checkIn',
        reverses: null,
      },
    };
  });

const boardOf = (entries: readonly SealableEntry[]) => {
  const sums = new Map<string, number>();
  for (const { subjectId: id, deltaTenths } of entries) sums.set(id, (sums.get(id) ?? 0) + deltaTenths);
  const contenders = [...sums].map(([id, scoreTenths]) => ({
    ...{ subjectId: id, name: '', gridCode: null, gridName: null },
    ...{ scoreTenths, totalTenths: scoreTenths, memberCount: 1 },
  }));
  return [{ board: 'person', rows: rankContenders(contenders, new Map()) }] as const;
};

/** One village's month: sealed, and verified as a page does. */
const measureMonth = (village: number, previous: SealDocument | null) => {
  const entries = entriesOf(village);
  const boards = boardOf(entries);
  const sealing = performance.now();
  const { seal, leaves } = sealMonth({
    ...{ villageCode: '410922102201', month, kind: 'close', sealedAt: '2026-10-31T16:10:00.000Z' },
    ...{ entries, boards, previous, salt },
  });
  const sealMs = performance.now() - sealing;
  const pseudonym = pseudonymsBy(salt);
  const found = entries.map((entry) => publicEntryOf(entry, pseudonym('person', entry.subjectId)));
  const verifying = performance.now();
  const { isWhole } = verifyMonth({ ...leaves, seal, entries: found, before: previous, next: null });
  const verifyMs = performance.now() - verifying;
  if (!isWhole) throw new Error('a month that nobody touched is not whole');
  return { seal, sealMs, verifyMs };
};

/** A million entries in the months of a thousand villages, one after the other on one core. */
export function measureVerify(): VerifyTimes {
  let sealMs = 0;
  let verifyMs = 0;
  let previous: SealDocument | null = null;
  for (let village = 0; village < villages; village += 1) {
    const measured = measureMonth(village, previous);
    previous = measured.seal;
    sealMs += measured.sealMs;
    verifyMs += measured.verifyMs;
  }
  return { entries: villages * members * entriesPerMember, months: villages, sealMs, verifyMs };
}
