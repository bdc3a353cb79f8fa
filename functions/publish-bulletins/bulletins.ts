import { visibleRows } from '@shared/domain/board-view';
import { lineageOf } from '@shared/domain/org-tree';
import type { ReadableDocuments } from '../_runtime/documents';
import { findByIds } from '../_runtime/find-by-ids';
import { switchesBy, type SettingsDocument } from '../_runtime/roster/settings-store';
import { derivedId } from '../points/close/derived-id';
import type { Notice } from '../points/close/notice-store';
import { leadersNamedMax } from '../points/boards/leader-line.copy';
import type { RankingDocument } from '../points/boards/ranking-store';
import { readBulletinFacts } from './bulletin-facts';
import { bulletinNotice } from './bulletin.copy';

/**
 * 半年通报: one notice for each board of persons among those of a half-year. It names people as the village's boards do, because everybody
 * reads it.
 */
export const bulletinsOf = async (
  documents: ReadableDocuments,
  boards: readonly RankingDocument[],
): Promise<readonly Notice[]> => {
  const ofPersons = boards.filter(({ board }) => board === 'person');
  const [first] = ofPersons;
  if (first === undefined) return [];
  const codes = ofPersons.map(({ unitCode }) => unitCode);
  const facts = await readBulletinFacts(codes, first.period);
  const units = [...new Set(codes.flatMap(lineageOf))];
  const settings = await findByIds<SettingsDocument>(documents, 'settings', units);
  return ofPersons.flatMap((ranking) => {
    const { unitCode, unitName, period, publishedAt, rows, entryCount } = ranking;
    const own = facts.get(unitCode);
    if (own === undefined) return [];
    const { boardVisibility } = switchesBy(
      unitCode,
      lineageOf(unitCode).flatMap((code) => settings.get(code) ?? []),
    );
    const leaders = rows.filter(({ rank, scoreTenths }) => rank <= leadersNamedMax && scoreTenths > 0);
    const shown = visibleRows(leaders, boardVisibility, null);
    const words = bulletinNotice({
      ...{ villageName: unitName, period, memberCount: rows.length, entryCount, leaders: shown },
      ...own,
    });
    return [
      {
        noticeId: derivedId(publishedAt, `bulletin:${unitCode}:${period}`),
        ...{ villageCode: unitCode, publishedAt, publisherId: 'publish-bulletins', isPinned: false },
        ...words,
      },
    ];
  });
};
