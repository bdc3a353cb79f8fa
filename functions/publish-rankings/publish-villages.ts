import { visibleRows } from '@shared/domain/board-view';
import { publicityUntil } from '@shared/domain/ranking';
import type { BoardVisibility } from '@shared/domain/switches';
import type { Documents } from '../_runtime/documents';
import { findByIds } from '../_runtime/find-by-ids';
import { switchesBy, type SettingsDocument } from '../_runtime/roster/settings-store';
import { keyedHash } from '../_runtime/token';
import { isWorkingDay } from '../_runtime/working-days';
import { lineageOf, countyOf } from '@shared/domain/org-tree';
import { closeDocuments, hasMonth, type CloseDocuments } from '../points/close/close-documents';
import { insertDocuments } from '../points/close/insert-documents';
import { monthEndsStore } from '../points/close/month-ends-store';
import { readVillageMonths, type VillageMonth } from '../points/close/village-month';
import { leadersMax } from '../points/boards/leader-line.copy';
import { aNewRun, rankingRunStore, withDone } from '../points/close/ranking-run-store';
import { derivedId } from '../points/close/derived-id';
import { noticeStore, unpinNotices, type Notice } from '../points/close/notice-store';
import { publicityNotice } from './publicity-notice.copy';
import type { Firing } from './publishing-parts';

type Settings = ReadonlyMap<string, SettingsDocument>;

const switchesIn = (settings: Settings, unitCode: string) =>
  switchesBy(
    unitCode,
    lineageOf(unitCode).flatMap((code) => settings.get(code) ?? []),
  );

const noticeIdOf = (villageCode: string, month: string, publishedAt: string): string =>
  derivedId(publishedAt, `publicity:${villageCode}:${month}`);

/** The notice names people as the village's boards do: it hangs on every villager's first page. */
const noticesOf = (
  { villageCode, villageName }: VillageMonth,
  { rankings }: CloseDocuments,
  visibility: BoardVisibility,
): readonly Notice[] => {
  const ranking = rankings.find(({ board }) => board === 'person');
  // A village without party members has nobody to name.
  if (ranking === undefined || ranking.rows.length === 0) return [];
  const { month, publishedAt, publicityUntil: lastDay, rows, entryCount } = ranking;
  const leaders = rows.filter(({ rank, scoreTenths }) => rank <= leadersMax && scoreTenths > 0);
  const facts = {
    ...{ villageName, month, entryCount, memberCount: rows.length, publicityUntil: lastDay ?? '' },
    leaders: visibleRows(leaders, visibility, null),
  };
  const noticeId = noticeIdOf(villageCode, month, publishedAt);
  const by = { publisherId: 'publish-rankings', isPinned: true };
  return [{ noticeId, villageCode, publishedAt, ...by, ...publicityNotice(facts) }];
};

/** The notices of the month before, which go back into the line, or the pinned would pile up above the news. */
const earlierNoticeIds = ({ villageCode, newest }: VillageMonth): readonly string[] =>
  newest === null ? [] : [noticeIdOf(villageCode, newest.month, newest.publishedAt)];

/** Nobody can guess it who lacks the secret, and a run that is repeated makes the same one, and so seals the same bytes. */
const sealSaltOf = (villageCode: string, month: string): string =>
  keyedHash('seal', `${villageCode}:${month}`);

/** One village's documents. */
interface Made {
  readonly village: VillageMonth;
  readonly documents: CloseDocuments;
  readonly notices: readonly Notice[];
}

/** Closes the months of the villages, reads them once they stand still, and makes all their documents. */
const makeAll = async (
  { documents, transact, now }: Firing,
  villageCodes: readonly string[],
  month: string,
): Promise<readonly Made[]> => {
  const units = [...new Set(villageCodes.flatMap(lineageOf))];
  const settings = await findByIds<SettingsDocument>(documents, 'settings', units);
  const toClose = villageCodes.map((unitCode) => {
    const { publicityDays } = switchesIn(settings, unitCode);
    return { unitCode, closedAt: now, publicityUntil: publicityUntil(now, publicityDays, isWorkingDay) };
  });
  const ends = await transact((transaction) => monthEndsStore(transaction).closeMany(month, toClose));
  const villages = await readVillageMonths(villageCodes, month);
  return villages.filter(hasMonth).flatMap((village) => {
    const { villageCode } = village;
    const end = ends.get(villageCode);
    if (end === undefined) return [];
    const { closedAt: publishedAt, publicityUntil: lastDay } = end;
    const made = closeDocuments(village, {
      ...{ month, stage: 'close', publishedAt, publicityUntil: lastDay },
      salt: sealSaltOf(villageCode, month),
    });
    const { boardVisibility } = switchesIn(settings, villageCode);
    return [{ village, documents: made, notices: noticesOf(village, made, boardVisibility) }];
  });
};

/** What is ready to be written of some villages. */
export interface PreparedVillages {
  readonly villageCodes: readonly string[];
  readonly month: string;
  readonly made: readonly Made[];
}

/** Closes a month of several villages of one county and makes all that is published of it; writes nothing of that yet. */
export const prepareVillages = async (
  firing: Firing,
  villageCodes: readonly string[],
  month: string,
): Promise<PreparedVillages> => ({ villageCodes, month, made: await makeAll(firing, villageCodes, month) });

const writeAll = async (transaction: Documents, fresh: readonly Made[]): Promise<void> => {
  const rankings = fresh.flatMap(({ documents }) => documents.rankings);
  await insertDocuments(transaction, 'rankings', rankings);
  const seals = fresh.map(({ documents: { seal } }) => seal);
  await insertDocuments(transaction, 'seals', seals);
  const leaves = fresh.map(({ documents }) => documents.leaves);
  await insertDocuments(transaction, 'sealLeaves', leaves);
  await noticeStore(transaction).insertMany(fresh.flatMap(({ notices }) => notices));
};

/**
 * Writes boards, seals and notices together with the run's progress in one transaction: all of them or none. What is through already
 * is left alone, so of two runs at once one does it. With the preparing about fifteen requests, however many villages. Answers how
 * many villages were published now.
 */
export const publishVillages = async (
  { documents, transact, now }: Firing,
  { villageCodes, month, made }: PreparedVillages,
): Promise<number> => {
  const countyCode = countyOf(villageCodes[0] ?? '');
  // Beside the boards rather than with them: repeated until the villages are through, and of no weight for anybody's points.
  const earlier = made.flatMap(({ village }) => earlierNoticeIds(village));
  await unpinNotices(documents, earlier);
  return transact(async (transaction) => {
    const runs = rankingRunStore(transaction);
    const run = (await runs.find(countyCode, month)) ?? aNewRun(countyCode, month, now);
    const fresh = made.filter(({ village }) => !run.done.includes(village.villageCode));
    await writeAll(transaction, fresh);
    await runs.put(withDone(run, villageCodes));
    return fresh.length;
  });
};
