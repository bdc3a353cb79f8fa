import { addDays, instantAt, yearOf } from '@shared/domain/calendar';
import { applyLine, type LedgerLine, type ScoreBook } from '@shared/domain/ledger';
import type { Subject } from '@shared/domain/points-words';
import { householdIdOf } from '../../../functions/_runtime/roster/household-store';
import type { EntryDocument } from '../../../functions/points/ledger/entry-store';
import { presetRulesOf, type RuleDocument } from '../../../functions/points/rules/rule-store';
import type { MonthScoreDocument } from '../../../functions/points/ledger/score-store';
import { randomFrom } from '../random';

/** How much happens in a village; the defaults are the county of the benchmark. */
export interface CountySize {
  readonly villages: number;
  readonly membersPerVillage: number;
  readonly entriesPerMember: number;
  /** The months, oldest first. */
  readonly months: readonly string[];
}

export const gridsPerVillage = 6;
export const householdsPerVillage = 60;
const daysUsed = 28;
const idTimeChars = 10;
const idRestChars = 16;
const idRadix = 32;

const padded = (number: number, chars: number): string => number.toString().padStart(chars, '0');

export const memberIdOf = (villageCode: string, place: number): string =>
  `${villageCode}-m${padded(place, 3)}`;
export const gridCodeOf = (villageCode: string, place: number): string =>
  `${villageCode}${padded((place % gridsPerVillage) + 1, 3)}`;

/** Rules of the county's book by which people gain. */
export const rulesOf = (countyCode: string): readonly RuleDocument[] =>
  presetRulesOf(countyCode, '2025-01-01').filter(
    ({ appliesTo, deltaTenths }) => appliesTo.includes('person') && deltaTenths > 0,
  );

/** Whose the n-th entry of a member's month is: the own ones, and one each for the household and the grid. */
const subjectOf = (villageCode: string, member: number, index: number): Subject => {
  if (index === 0)
    return { kind: 'household', id: householdIdOf(villageCode, (member % householdsPerVillage) + 1) };
  if (index === 1) return { kind: 'grid', id: gridCodeOf(villageCode, member) };
  return { kind: 'person', id: memberIdOf(villageCode, member) };
};

/** Of the form and the order of those that the back end makes, but the same every time. */
const idOf = (instant: string, villageCode: string, serial: number): string =>
  Date.parse(instant).toString(idRadix).padStart(idTimeChars, '0') +
  (Number(villageCode) * 100_000 + serial).toString(idRadix).padStart(idRestChars, '0');

/** Whole entries, as the back end would have written them, in the order in which they were recorded. */
export const entriesOfMonth = (
  villageCode: string,
  month: string,
  rules: readonly RuleDocument[],
  { membersPerVillage, entriesPerMember }: CountySize,
): readonly EntryDocument[] => {
  const random = randomFrom(`points of ${villageCode} in ${month}`);
  const count = membersPerVillage * entriesPerMember;
  return Array.from({ length: count }, (_, serial): EntryDocument => {
    const member = serial % membersPerVillage;
    const subject = subjectOf(villageCode, member, Math.floor(serial / membersPerVillage));
    const rule = random.pick(rules as readonly [RuleDocument, ...RuleDocument[]]);
    const effectiveOn = addDays(`${month}-01`, Math.floor((serial * daysUsed) / count));
    const recordedAt = instantAt(effectiveOn, `${padded(8 + (serial % 12), 2)}:${padded(serial % 60, 2)}`);
    const quantity = random.chance(0.2) ? 2 : 1;
    const deltaTenths = rule.deltaTenths * quantity;
    return {
      _id: idOf(recordedAt, villageCode, serial),
      villageCode,
      subjectKind: subject.kind,
      subjectId: subject.id,
      subjectName: subject.id,
      ruleId: rule.ruleId,
      ruleVersion: rule.version,
      ruleTitle: rule.title,
      category: rule.category,
      quantity,
      times: quantity,
      deltaTenths,
      askedTenths: deltaTenths,
      ...{ effectiveOn, month, recordedAt },
      ...{ recorderId: `${villageCode}-secretary`, recorderName: `${villageCode}-secretary` },
      ...{ source: 'checkIn', sourceId: `${villageCode}-a${serial % 8}`, sourceTitle: rule.title },
      ...{ note: '', photoIds: [], reverses: null, reversalReason: null },
    };
  });
};

const lineOf = ({
  ruleId,
  category,
  deltaTenths,
  times = 1,
  effectiveOn,
  month,
}: EntryDocument): LedgerLine => ({
  ...{ ruleId, category, deltaTenths, times, effectiveOn, month },
});

/** What a subject's entries come to, as documents of its months and years. */
export interface ScoresOfVillage {
  readonly monthScores: readonly MonthScoreDocument[];
  readonly yearScores: readonly {
    readonly _id: string;
    readonly scoreTenths: number;
  }[];
}

/** The scores of a village's subjects, in step with its entries. */
export const scoresOf = (villageCode: string, entries: readonly EntryDocument[]): ScoresOfVillage => {
  const books = new Map<string, { readonly subject: Subject; readonly book: ScoreBook }>();
  for (const entry of entries) {
    const subject: Subject = { kind: entry.subjectKind, id: entry.subjectId };
    const key = `${subject.kind}:${subject.id}`;
    const book = books.get(key)?.book ?? { months: {}, years: {} };
    books.set(key, { subject, book: applyLine(book, lineOf(entry)) });
  }
  const owned = [...books].map(([key, { subject, book }]) => ({
    book,
    owner: { villageCode, subjectKind: subject.kind, subjectId: subject.id },
    idOf: (period: string) => `${villageCode}:${key}:${period}`,
  }));
  return {
    monthScores: owned.flatMap(({ book, owner, idOf: id }) =>
      Object.entries(book.months).map(([month, score]) => ({ _id: id(month), ...owner, month, ...score })),
    ),
    yearScores: owned.flatMap(({ book, owner, idOf: id }) =>
      Object.entries(book.years).map(([year, score]) => ({
        _id: id(year),
        ...owner,
        year: yearOf(year),
        ...score,
      })),
    ),
  };
};
