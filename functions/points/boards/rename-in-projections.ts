import { excerptOf } from '@shared/domain/excerpt';
import { villageOf } from '@shared/domain/org-tree';
import type { PersonDocument } from '../../_runtime/actor';
import type { Documents, Stored } from '../../_runtime/documents';
import { findAll } from '../../_runtime/find-all';
import { leaderLine, leadersNamedMax } from './leader-line.copy';
import type { NamedSubject } from './make-board';
import type { RankingDocument } from './ranking-store';

/** What is read and written of a notice; the rest is carried along. */
interface NoticeDocument extends Stored {
  readonly text: string;
  readonly excerpt: string;
}

type Whose = Pick<PersonDocument, '_id' | 'villageCode' | 'formerVillageCode' | 'memberships'>;

/** Every village whose boards can name a person: memberships stay when they end, so those of before are among them. */
export const villagesOf = ({ villageCode, formerVillageCode, memberships }: Whose): readonly string[] => [
  ...new Set(
    [villageCode, formerVillageCode, ...memberships.map(({ unitCode }) => villageOf(unitCode))].filter(
      (code) => code !== null,
    ),
  ),
];

/** A board on which one subject has another name; everything that was counted and ranked stays as published. */
const renamed = (ranking: RankingDocument, subjectId: string, name: string): RankingDocument => {
  const rename = <N extends NamedSubject>(all: readonly N[]): readonly N[] =>
    all.map((named) => (named.subjectId === subjectId ? { ...named, name } : named));
  const { rows, left, notRanked } = ranking;
  return { ...ranking, rows: rename(rows), left: rename(left), notRanked: rename(notRanked) };
};

/** Whether a board names somebody otherwise, in a row or beside the rows. */
const namesOtherwise = (
  { rows, left, notRanked }: RankingDocument,
  subjectId: string,
  name: string,
): boolean =>
  [...rows, ...left, ...notRanked].some((named) => named.subjectId === subjectId && named.name !== name);

/** The notice that came out with a board, when it names the subject; null otherwise. */
const findNotice = async (
  documents: Documents,
  { unitCode, publishedAt }: RankingDocument,
  line: string,
): Promise<NoticeDocument | null> => {
  const notices = await findAll<NoticeDocument>(documents, 'announcements', {
    where: { villageCode: unitCode, publishedAt },
  });
  return notices.find(({ text }) => text.includes(line)) ?? null;
};

interface Rewrite {
  readonly ranking: RankingDocument;
  readonly notice: NoticeDocument | null;
}

const rewritesIn = async (
  documents: Documents,
  {
    unitCode,
    subjectId,
    name,
  }: { readonly unitCode: string; readonly subjectId: string; readonly name: string },
): Promise<readonly Rewrite[]> => {
  const rankings = await findAll<RankingDocument>(documents, 'rankings', {
    where: { unitCode, board: 'person' },
    order: [['month', 'desc']],
  });
  const rewrites: Rewrite[] = [];
  for (const ranking of rankings) {
    if (!namesOtherwise(ranking, subjectId, name)) continue;
    const row = ranking.rows.find((candidate) => candidate.subjectId === subjectId);
    const line = row === undefined ? '' : leaderLine(row);
    const isNamed = row !== undefined && row.rank <= leadersNamedMax;
    const notice = isNamed ? await findNotice(documents, ranking, line) : null;
    const text =
      row === undefined ? '' : (notice?.text.replace(line, () => leaderLine({ ...row, name })) ?? '');
    rewrites.push({
      ranking: renamed(ranking, subjectId, name),
      notice:
        notice === null
          ? null
          : { ...notice, text, excerpt: excerptOf(text, Array.from(notice.excerpt).length) },
    });
  }
  return rewrites;
};

/** A household that boards show under another name from now on: the one they show until now, and the new one. */
export interface HouseholdRenaming {
  readonly householdId: string;
  readonly villageCode: string;
  readonly from: string;
  readonly to: string;
}

/** Every published board that has the household under its name; one on which it was called otherwise stays as it was. */
const rewritesOfHousehold = async (
  documents: Documents,
  { householdId, villageCode, from, to }: HouseholdRenaming,
): Promise<readonly Rewrite[]> => {
  const rankings = await findAll<RankingDocument>(documents, 'rankings', {
    where: { unitCode: villageCode, board: 'household' },
    order: [['month', 'desc']],
  });
  const isNamed = ({ rows, left, notRanked }: RankingDocument): boolean =>
    [...rows, ...left, ...notRanked].some(
      ({ subjectId, name }) => subjectId === householdId && name === from,
    );
  return rankings
    .filter(isNamed)
    .map((ranking) => ({ ranking: renamed(ranking, householdId, to), notice: null }));
};

/**
 * Shows a person under another name wherever a published month names them: on the boards of persons of every village they
 * belonged to, and in the notices that came with the boards; with them the household that is called by the person. Wants a transaction, and reads everything before it writes.
 * Answers how many boards changed.
 */
export const renameInProjections = async (
  documents: Documents,
  person: Whose,
  shownName: string,
  household: HouseholdRenaming | null = null,
): Promise<number> => {
  const rewrites: Rewrite[] =
    household === null ? [] : [...(await rewritesOfHousehold(documents, household))];
  for (const unitCode of villagesOf(person)) {
    rewrites.push(...(await rewritesIn(documents, { unitCode, subjectId: person._id, name: shownName })));
  }
  for (const { ranking, notice } of rewrites) {
    await documents.put('rankings', ranking);
    if (notice !== null) await documents.put('announcements', notice);
  }
  return rewrites.length;
};
