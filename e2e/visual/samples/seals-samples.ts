import { seals, type NamedSeal } from '@shared/contract/seals';
import type { OutputOf } from '@shared/contract/method';
import type { PublicEntry, Seal } from '@shared/domain/seal';
import { aMonth, anEntry, aSeal } from '@shared/domain/testing/sealed-month-samples';
import { answer, firstPageOf, nothing, onePage } from './answer';
import { grids, longName, longTitle, names, village } from './village-samples';

type Shown = OutputOf<typeof seals.get>;

const titles = ['参加主题党日', '参加志愿服务', '打扫村道', '联户走访', '庭院干净整洁'] as const;
const subjects = ['a1', 'b2', 'c3', 'd4', 'e5', 'a1', 'c3', 'h1'] as const;
const digits = (number: number): string => number.toString().padStart(2, '0');

/** October of the sample village: five members, one household, two grids. */
const october: readonly PublicEntry[] = Array.from({ length: 40 }, (_, at) => {
  const subject = subjects[at % subjects.length]!;
  const effectiveOn = `2026-10-${digits(1 + (at % 28))}`;
  const deltaTenths = [20, 30, 10, 50][at % 4]!;
  return anEntry({
    entryId: `01k9${at.toString().padStart(22, '0')}`,
    ...{ subject, subjectKind: subject === 'h1' ? 'household' : 'person' },
    ...{ ruleTitle: titles[at % titles.length]!, deltaTenths, askedTenths: deltaTenths },
    ...{ effectiveOn, recordedAt: `${effectiveOn}T02:00:00.000Z` },
  });
});
const month = aMonth(october);

const named = (seal: Seal): NamedSeal => ({ ...seal, villageName: village.name, boards: [...seal.boards] });

const shownNames = {
  ...{ a1: names[0], b2: names[1], c3: names[2], d4: names[3], e5: names[4] },
  ...{ h1: `${names[0]}家`, g1: grids[0]!.name, g2: grids[1]!.name },
};

const shown = (more: Partial<Shown> = {}): Shown => ({
  seal: named(month.seal),
  ...{ leaves: month.leaves, leafIds: [...month.leafIds] },
  boards: month.boards.map(({ board, rows }) => ({ board, rows: [...rows] })),
  ...{ isNamed: true, names: shownNames, mine: ['c3', 'g2'] },
  before: month.before === null ? null : named(month.before),
  next: month.next === null ? null : named(month.next),
  ...more,
});

const chain = [month.next, month.seal, month.before].flatMap((seal) => (seal === null ? [] : [named(seal)]));

/** The beginning of the seal as the poster prints it. */
export const printedSeal = month.seal.seal.slice(0, 16);

export const sealsAnswers = [
  answer(seals.list, onePage(chain)),
  answer(seals.get, shown()),
  answer(seals.listPublicEntries, onePage(october)),
];

export const noSeals = [answer(seals.list, nothing)];

/** One entry was changed since, one put in, and one is gone. */
export const tampered = [
  answer(
    seals.listPublicEntries,
    onePage([
      ...october
        .slice(1)
        .map((entry) => (entry.entryId === month.leafIds[6] ? { ...entry, deltaTenths: 90 } : entry)),
      anEntry({ entryId: '01kapd0000000000000000000z', subject: 'e5', ruleTitle: '调解邻里纠纷' }),
    ]),
  ),
];

/** Where the village masks names. */
export const maskedSeals = [
  answer(seals.get, shown({ isNamed: false, names: { ...shownNames, a1: '王**', b2: '刘**', d4: '李**' } })),
];

/** A chain that somebody has torn. */
export const tornChain = [
  answer(seals.list, onePage([named(aSeal({ month: '2026-11', sequence: 3 })), ...chain.slice(1)])),
];

/** Two years of seals, newest first, each holding the one before it. */
const longChain = Array.from({ length: 24 }).reduce<readonly Seal[]>((after, _, at) => {
  const year = 2025 + Math.floor(at / 12);
  const previous = after[0] === undefined ? {} : { previous: after[0].seal };
  const seal = { month: `${year.toString()}-${digits(1 + (at % 12))}`, sequence: at + 1, entryCount: 12_345 };
  return [aSeal({ ...seal, ...previous }), ...after];
}, []);

const atLength = october.map((entry, at) => (at === 6 ? { ...entry, ruleTitle: longTitle } : entry));
export const sealsAtLength = [
  answer(seals.list, firstPageOf(longChain.map(named))),
  answer(
    seals.get,
    shown({
      names: Object.fromEntries(Object.keys(shownNames).map((subject) => [subject, longName])),
    }),
  ),
  answer(seals.listPublicEntries, onePage(atLength)),
];
